// What a leader decides, and what goes along when the report is submitted.
import { FieldEvidence } from '@/app/_server/field-evidence.tsx'
import { type FormNote, problemOf } from '@/app/_server/form-note.ts'
import { Button } from '@/components/button.tsx'
import { describedBy, Field } from '@/components/field.tsx'
import { TextArea, TextInput } from '@/components/field-inputs.tsx'
import type { ReportView } from '@/db/reporting/report-view.ts'
import { translator } from '@/lib/messages.ts'
import { submitReportForm, submitSendBack, submitSignOff } from '../../actions.ts'

const t = translator('vi', 'reports')

export function ConfirmForm({ view, note }: { view: ReportView; note: FormNote }) {
  const { id, version } = view.report
  const problem = problemOf(note, 'reason')
  return (
    <form action={submitSignOff} className="sign">
      <input type="hidden" name="report" value={id} />
      <input type="hidden" name="version" value={version} />
      <h2>{t('signOffHeading')}</h2>
      <p className="hint">{t('signOffText')}</p>
      <div className="acts">
        <Button>{t('signOff')}</Button>
      </div>
      <Field locale="vi" id="reason" label={t('sendBackReason')} problem={problem} isOptional>
        <TextArea
          locale="vi"
          id="reason"
          name="reason"
          rows={2}
          maxLength={1500}
          defaultValue={note.values.reason}
          describedBy={describedBy('reason', { problem })}
        />
      </Field>
      <Button kind="secondary" formAction={submitSendBack}>
        {t('sendBack')}
      </Button>
    </form>
  )
}

export function SubmitForm({ view, note, submissionKey }: { view: ReportView; note: FormNote; submissionKey: string }) {
  const problem = problemOf(note, 'officialDate')
  return (
    <form action={submitReportForm} className="sign">
      <input type="hidden" name="report" value={view.report.id} />
      <input type="hidden" name="key" value={submissionKey} />
      <h2>{t('officialTitle')}</h2>
      <p className="hint">{t('submitText')}</p>
      <div className="trio">
        <Field locale="vi" id="officialSymbol" label={t('officialSymbol')} isOptional>
          <TextInput
            id="officialSymbol"
            name="officialSymbol"
            defaultValue={note.values.officialSymbol ?? view.report.officialSymbol ?? ''}
          />
        </Field>
        <Field
          locale="vi"
          id="officialDate"
          label={t('officialDate')}
          hint={t('officialDateHint')}
          problem={problem}
          isOptional
        >
          <TextInput
            id="officialDate"
            name="officialDate"
            defaultValue={note.values.officialDate ?? ''}
            describedBy={describedBy('officialDate', { hint: true, problem })}
          />
        </Field>
        <Field locale="vi" id="signer" label={t('signer')} isOptional>
          <TextInput id="signer" name="signer" defaultValue={note.values.signer ?? view.report.signerName ?? ''} />
        </Field>
      </div>
      <FieldEvidence reportId={view.report.id} indicatorId={null} label={t('officialTitle')} isOpen />
      <Button>{t('submit')}</Button>
    </form>
  )
}
