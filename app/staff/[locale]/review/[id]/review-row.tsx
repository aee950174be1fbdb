// One figure under review: value, last period, points to clarify, explanation, thread; approve it or return it with a reason.
import { FieldEvidence } from '@/app/_server/field-evidence.tsx'
import { answerWords, reasonWords, valueWords } from '@/app/_server/report-words.ts'
import { Button } from '@/components/button.tsx'
import { Details } from '@/components/details.tsx'
import { TextArea } from '@/components/field-inputs.tsx'
import { CommentNote } from '@/components/field-notes.tsx'
import type { Status } from '@/components/status-icon.tsx'
import { StatusTag } from '@/components/status-tag.tsx'
import type { AnswerView } from '@/db/reporting/report-view.ts'
import { formatInstant } from '@/lib/dates.ts'
import { findingSentence } from '@/lib/findings.ts'
import { translator } from '@/lib/messages.ts'
import { periodName } from '@/lib/periods.ts'
import { submitApproveAnswer, submitReturnAnswer } from '../actions.ts'

const LOOK: Record<string, Status> = { open: 'open', approved: 'done', returned: 'returned', answered: 'progress' }

export function ReviewRow({ one, reportId, canJudge }: { one: AnswerView; reportId: number; canJudge: boolean }) {
  const t = translator('vi', 'review')
  const { field, answer, findings, previous, thread } = one
  const { id, nameVi } = field.indicator
  const reason = reasonWords(one)
  const isLeft = canJudge && answer.reviewState !== 'approved'
  const isUnclear = findings.length > 0 && answer.reviewState !== 'returned'
  return (
    <section className="rv" id={`row-${id}`} aria-labelledby={`name-${id}`} tabIndex={-1}>
      <div className="rv-h">
        <h2 id={`name-${id}`}>{nameVi}</h2>
        <p className="val">{answerWords(one)}</p>
        <p className="was">
          {previous ? (
            <>
              <span>{valueWords(field, previous)}</span> <span>{periodName(previous.period, 'vi')}</span>
            </>
          ) : (
            t('noPrevious')
          )}
        </p>
        <StatusTag locale="vi" status={LOOK[answer.reviewState] ?? 'open'} isFilled>
          {translator('vi', 'states')(`review.${answer.reviewState}`)}
        </StatusTag>
      </div>
      {reason && <p className="rv-p soft">{reason}</p>}
      {findings.map((finding) => (
        <p key={finding.code} className="rv-p">
          <StatusTag locale="vi" status="clarify" isFilled>
            {translator('vi', 'form')('finding')}
          </StatusTag>{' '}
          {findingSentence(finding, 'vi')}
        </p>
      ))}
      <FieldEvidence reportId={reportId} indicatorId={id} label={nameVi} />
      {answer.explanation && <p className="rv-p">{t('explanation', { text: answer.explanation })}</p>}
      {thread.map((comment) => (
        <CommentNote
          key={comment.at}
          locale="vi"
          isReturn={comment.kind === 'return'}
          about={`${comment.author}, ${formatInstant(comment.at, 'vi')}`}
        >
          {comment.body}
        </CommentNote>
      ))}
      {isLeft && (
        <form action={submitApproveAnswer}>
          <input type="hidden" name="report" value={reportId} />
          <input type="hidden" name="indicator" value={id} />
          <input type="hidden" name="version" value={answer.version} />
          <Details summary={<RowLabel words={t('judge')} of={nameVi} />} isOpen={isUnclear}>
            <label htmlFor={`reason-${id}`}>{t('returnReason')}</label>
            <TextArea locale="vi" id={`reason-${id}`} name="reason" rows={2} maxLength={1500} />
            <div className="acts">
              <Button isSmall>
                <RowLabel words={t('approveAnswer')} of={nameVi} />
              </Button>
              <Button kind="secondary" isSmall formAction={submitReturnAnswer}>
                <RowLabel words={t('returnThis')} of={nameVi} />
              </Button>
            </div>
          </Details>
        </form>
      )}
    </section>
  )
}

// Each row has the same buttons: the figure's name tells them apart for those who do not see the row.
function RowLabel({ words, of }: { words: string; of: string }) {
  return (
    <span>
      {words}
      <span className="vh">: {of}</span>
    </span>
  )
}
