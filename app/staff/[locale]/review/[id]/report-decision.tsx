// What may be done with the whole report now: take it up, approve what is clear, approve it, return it, reopen it.
import { type FormNote, problemOf } from '@/app/_server/form-note.ts'
import { Button } from '@/components/button.tsx'
import { describedBy, Field } from '@/components/field.tsx'
import { TextArea } from '@/components/field-inputs.tsx'
import type { ReportView } from '@/db/reporting/report-view.ts'
import { isClear } from '@/db/reporting/review.ts'
import { translator } from '@/lib/messages.ts'
import { submitApprove, submitApproveClear, submitReopen, submitReturn, submitTakeUp } from '../actions.ts'

const DECISIONS = ['takeUp', 'approveAnswer', 'approve'] as const

export function ReportDecision({ view, note }: { view: ReportView; note: FormNote }) {
  const t = translator('vi', 'review')
  const { actions, report } = view
  const clear = view.answers.filter(isClear).length
  const problem = problemOf(note, 'reason')
  const needsReason = actions.includes('return') || actions.includes('reopen')
  if (!needsReason && !DECISIONS.some((action) => actions.includes(action))) return null
  return (
    <form className="side" action={actions.includes('takeUp') ? submitTakeUp : submitApprove}>
      <input type="hidden" name="report" value={report.id} />
      <input type="hidden" name="version" value={report.version} />
      <h2>{t('decision')}</h2>
      <div className="acts">
        {actions.includes('takeUp') && <Button formAction={submitTakeUp}>{t('takeUp')}</Button>}
        {actions.includes('approveAnswer') && clear > 0 && (
          <Button formAction={submitApproveClear}>{t('approveClear', { count: String(clear) })}</Button>
        )}
        {actions.includes('approve') && (
          <Button kind={clear > 0 ? 'secondary' : 'primary'} formAction={submitApprove}>
            {t('approve')}
          </Button>
        )}
      </div>
      {needsReason && (
        <>
          <Field
            locale="vi"
            id="reason"
            label={t('reportReason')}
            hint={t('reportReasonHint')}
            problem={problem}
            isOptional
          >
            <TextArea
              locale="vi"
              id="reason"
              name="reason"
              rows={2}
              maxLength={1500}
              defaultValue={note.values.indicator ? undefined : note.values.reason}
              describedBy={describedBy('reason', { hint: t('reportReasonHint'), problem })}
            />
          </Field>
          {actions.includes('return') && (
            <Button kind="secondary" formAction={submitReturn}>
              {t('return')}
            </Button>
          )}
          {actions.includes('reopen') && (
            <Button kind="secondary" formAction={submitReopen}>
              {t('reopen')}
            </Button>
          )}
        </>
      )}
    </form>
  )
}
