// The reviewer's box at a figure: approve it, return it with a reason, or write without judging. What was seen is posted with it, so
// that a figure that changed meanwhile is told with both values.
import { answerWords } from '@/app/_server/report-words.ts'
import { Button } from '@/components/button.tsx'
import { SecretNotice } from '@/components/notice.tsx'
import type { AnswerView } from '@/db/reporting/report-view.ts'
import { translator } from '@/lib/messages.ts'
import { submitApproveAnswer, submitInternalNote, submitRemark, submitReturnAnswer } from '../actions.ts'
import { KeyName } from '../key-words.tsx'

const t = translator('vi', 'review')

export type JudgeProps = {
  one: AnswerView
  reportId: number
  /** Where to go on after the judgement. */
  nextId: number | undefined
  canJudge: boolean
  typedReason?: string
  problem?: string
  /** The value that was on the screen when somebody else changed it. */
  seen?: string
}

export function JudgeForm({ one, reportId, nextId, canJudge, typedReason, problem, seen }: JudgeProps) {
  const { answer, field } = one
  const { id, nameVi } = field.indicator
  const isLeft = canJudge && answer.reviewState !== 'approved'
  return (
    <form action={isLeft ? submitApproveAnswer : submitRemark}>
      <input type="hidden" name="report" value={reportId} />
      <input type="hidden" name="indicator" value={id} />
      <input type="hidden" name="version" value={answer.version} />
      <input type="hidden" name="seen" value={answerWords(one)} />
      {nextId && <input type="hidden" name="next" value={nextId} />}
      {seen && <p className="problem">{t('changedMeanwhile', { seen, now: answerWords(one) })}</p>}
      {problem && <p className="problem">{problem}</p>}
      <label htmlFor={`reason-${id}`}>{t('opinion')}</label>
      <textarea
        className="in"
        id={`reason-${id}`}
        name="reason"
        rows={2}
        maxLength={1500}
        defaultValue={typedReason}
        aria-keyshortcuts="r"
      />
      <SecretNotice locale="vi" />
      {isLeft && answer.explanation && (
        <label className="ck">
          <input type="checkbox" name="public" defaultChecked={answer.isExplanationPublic} />
          {t('makePublic')}
        </label>
      )}
      <div className="acts">
        {isLeft && (
          <button type="submit" className="btn btn--s" aria-keyshortcuts="a">
            <RowLabel words={t('approveAnswer')} of={nameVi} /> <KeyName name="a" />
          </button>
        )}
        {canJudge && (
          <Button kind="secondary" isSmall formAction={submitReturnAnswer}>
            <RowLabel words={t('returnThis')} of={nameVi} />
          </Button>
        )}
        <Button kind="secondary" isSmall formAction={submitRemark}>
          <RowLabel words={t('remark')} of={nameVi} />
        </Button>
        <Button kind="secondary" isSmall formAction={submitInternalNote}>
          <RowLabel words={t('internalNote')} of={nameVi} />
        </Button>
      </div>
    </form>
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
