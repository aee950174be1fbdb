// The fields of a plan: the name where the code does not give one, the days, and the version of each form that the period asks for.
import { type FormNote, problemOf } from '@/app/_server/form-note.ts'
import { describedBy, Field } from '@/components/field.tsx'
import { SelectInput, TextInput } from '@/components/field-inputs.tsx'
import type { FormChoice } from '@/db/office/period-reading.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import type { PlanDates } from '@/lib/period-plans.ts'

const t = translator('vi', 'officePeriods')
const DAYS = ['coversFrom', 'coversTo', 'opensOn', 'dueOn', 'closesOn'] as const

type PlanFieldsProps = {
  note: FormNote
  /** Thematic and ad-hoc periods bear a name of their own. */
  isNamed: boolean
  nameVi: string
  dates: PlanDates | null
  /** Days stay as they are once a form of the period has been opened. */
  areDaysFixed?: boolean
  forms: readonly FormChoice[]
  chosen: readonly number[]
  /** Forms that are open already: their version cannot be exchanged. */
  fixedFormIds?: readonly number[]
}

export function PlanFields({ note, isNamed, nameVi, dates, areDaysFixed = false, ...rest }: PlanFieldsProps) {
  return (
    <>
      {isNamed && (
        <Field
          locale="vi"
          id="nameVi"
          label={t('plan.name')}
          hint={t('plan.nameHint')}
          problem={problemOf(note, 'nameVi')}
        >
          <TextInput id="nameVi" name="nameVi" defaultValue={note.values.nameVi ?? nameVi} isReadOnly={areDaysFixed} />
        </Field>
      )}
      <div className="days">
        {DAYS.map((name) => {
          const problem = problemOf(note, name)
          const hint = name === 'closesOn' ? t('plan.closesHint') : undefined
          return (
            <Field key={name} locale="vi" id={name} label={t(`plan.${name}`)} hint={hint} problem={problem}>
              <TextInput
                id={name}
                name={name}
                defaultValue={note.values[name] ?? (dates ? formatDay(dates[name], 'vi') : '')}
                describedBy={describedBy(name, { hint, problem })}
                isBad={Boolean(problem)}
                isReadOnly={areDaysFixed}
              />
            </Field>
          )
        })}
      </div>
      <FormSelects note={note} {...rest} />
    </>
  )
}

type FormSelectsProps = Pick<PlanFieldsProps, 'note' | 'forms' | 'chosen' | 'fixedFormIds'>

function FormSelects({ note, forms, chosen, fixedFormIds = [] }: FormSelectsProps) {
  const typed = note.values.versions?.split(',').map(Number)
  return (
    <fieldset className="forms-asked" id="versions">
      <legend>{t('plan.forms')}</legend>
      <p className="hint">{t('plan.formsHint')}</p>
      {forms
        .filter(({ formId, versions }) => versions.length > 0 && !fixedFormIds.includes(formId))
        .map(({ formId, versions }) => {
          const value = versions.find(({ id }) => (typed ?? chosen).includes(id))?.id
          return (
            <div key={formId}>
              <label htmlFor={`bieu-mau-${formId}`}>{versions[0]?.titleVi}</label>
              <SelectInput
                id={`bieu-mau-${formId}`}
                name="versions"
                defaultValue={value ? String(value) : ''}
                choices={[
                  { value: '', label: t('plan.noForm') },
                  ...versions.map(({ id, number, titleVi }) => ({
                    value: String(id),
                    label: t('plan.version', { title: titleVi, number: String(number) }),
                  })),
                ]}
              />
            </div>
          )
        })}
    </fieldset>
  )
}
