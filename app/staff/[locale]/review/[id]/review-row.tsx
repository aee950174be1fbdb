// One figure under review: value, last period, points to clarify, explanation, thread; approve it or return it with a reason.
import { answerWords, valueWords } from '@/app/_server/report-words.ts'
import { Button } from '@/components/button.tsx'
import { Details } from '@/components/details.tsx'
import { TextArea } from '@/components/field-inputs.tsx'
import { CommentNote, FindingNote } from '@/components/field-notes.tsx'
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
  const isLeft = canJudge && answer.reviewState !== 'approved'
  return (
    <section className="box" id={`row-${id}`} aria-labelledby={`name-${id}`} tabIndex={-1}>
      <h2 id={`name-${id}`}>{nameVi}</h2>
      <p>
        <b>{answerWords(one)}</b> ·{' '}
        {previous
          ? t('previous', { value: valueWords(field, previous), period: periodName(previous.period, 'vi') })
          : t('noPrevious')}{' '}
        ·{' '}
        <StatusTag locale="vi" status={LOOK[answer.reviewState] ?? 'open'}>
          {translator('vi', 'states')(`review.${answer.reviewState}`)}
        </StatusTag>
      </p>
      {findings.map((finding) => (
        <FindingNote key={finding.code} locale="vi">
          {findingSentence(finding, 'vi')}
        </FindingNote>
      ))}
      {answer.explanation && <p>{t('explanation', { text: answer.explanation })}</p>}
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
          <Button isSmall>{t('approveAnswer')}</Button>
          <Details summary={t('returnAnswer')}>
            <label htmlFor={`reason-${id}`}>{t('returnReason')}</label>
            <TextArea locale="vi" id={`reason-${id}`} name="reason" rows={2} maxLength={1500} />
            <Button kind="secondary" isSmall formAction={submitReturnAnswer}>
              {t('returnThis')}
            </Button>
          </Details>
        </form>
      )}
    </section>
  )
}
