// “Not yet” and “not applicable”: never a zero, always with a reason.

import { fieldId } from '@/app/_server/report-words.ts'
import { Details } from '@/components/details.tsx'
import { SelectInput, TextInput } from '@/components/field-inputs.tsx'
import { SecretNotice } from '@/components/notice.tsx'
import type { AnswerView } from '@/db/reporting/report-view.ts'
import { translator } from '@/lib/messages.ts'

export function AbsenceInputs({ view: { field, typed, isOpen } }: { view: AnswerView }) {
  const t = translator('vi', 'reports')
  const id = field.indicator.id
  const state = `${fieldId(id)}-state`
  const reason = `${fieldId(id)}-reason`
  return (
    <Details summary={t('noFigure')} isOpen={Boolean(typed.state)}>
      <label htmlFor={state}>{t('noFigureState')}</label>
      <SelectInput
        id={state}
        name={`a-${id}-state`}
        defaultValue={typed.state ?? ''}
        isReadOnly={!isOpen}
        choices={[
          { value: '', label: translator('vi', 'form')('choose') },
          { value: 'notReported', label: t('state.notReported') },
          { value: 'notApplicable', label: t('state.notApplicable') },
        ]}
      />
      <label htmlFor={reason}>{t('reason')}</label>
      <TextInput id={reason} name={`a-${id}-reason`} defaultValue={typed.reason} isReadOnly={!isOpen} />
      <SecretNotice locale="vi" />
    </Details>
  )
}
