// Extends a period, for all units or for one, with a reason; and the extensions that were granted.
import { type FormNote, problemOf } from '@/app/_server/form-note.ts'
import { Button } from '@/components/button.tsx'
import { Details } from '@/components/details.tsx'
import { describedBy, Field } from '@/components/field.tsx'
import { SelectInput, TextArea, TextInput } from '@/components/field-inputs.tsx'
import type { ExtensionGranted, OfficePeriod, UnitStanding } from '@/db/office/period-reading.ts'
import { formatDay, formatInstant } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { submitExtension, submitUnitExtension } from '../actions.ts'

const t = translator('vi', 'officePeriods')

type ExtensionFormsProps = {
  found: OfficePeriod
  units: readonly UnitStanding[]
  granted: readonly ExtensionGranted[]
  note: FormNote
}

export function ExtensionForms({ found, units, granted, note }: ExtensionFormsProps) {
  const isUnitTyped = note.values.unit !== undefined || problemOf(note, 'unit') !== undefined
  const isAllTyped = note.values.dueOn !== undefined && note.values.reason !== undefined
  return (
    <section aria-labelledby="gia-han">
      <h2 id="gia-han">{t('extend.title')}</h2>
      <Details summary={t('extend.unit')} isOpen={isUnitTyped}>
        <UnitForm found={found} units={units} note={note} />
      </Details>
      <Details summary={t('extend.all')} isOpen={isAllTyped}>
        <AllForm found={found} note={note} />
      </Details>
      {granted.length > 0 && (
        <>
          <h3>{t('extend.granted')}</h3>
          <ul className="rows">
            {granted.map((one) => (
              <li key={one.id}>
                <b>
                  {t('extend.grantedTo', {
                    unit: one.unitName,
                    due: formatDay(one.dueOn, 'vi'),
                    closes: formatDay(one.closesOn, 'vi'),
                  })}
                </b>
                <p className="hint">
                  {t('extend.grantedBy', { by: one.by, at: formatInstant(one.at, 'vi'), reason: one.reason })}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function UnitForm({ found: { period }, units, note }: Pick<ExtensionFormsProps, 'found' | 'units' | 'note'>) {
  const problem = problemOf(note, 'unit')
  return (
    <form action={submitUnitExtension} className="plain-form" aria-label={t('extend.unit')}>
      <input type="hidden" name="period" value={period.id} />
      <Field locale="vi" id="unit" label={t('extend.unitLabel')} problem={problem}>
        <SelectInput
          id="unit"
          name="unit"
          defaultValue={note.values.unit ?? ''}
          isBad={Boolean(problem)}
          describedBy={describedBy('unit', { problem, hint: false })}
          choices={[
            { value: '', label: translator('vi', 'form')('choose') },
            ...units.map(({ formId, unitId, name }) => ({ value: `${formId}-${unitId}`, label: name })),
          ]}
        />
      </Field>
      <DayField id="unitDueOn" label={t('extend.dueOn')} day={period.dueOn} note={note} />
      <DayField id="unitClosesOn" label={t('extend.closesOn')} day={period.closesOn} note={note} />
      <ReasonField id="unitReason" note={note} />
      <Button>{t('extend.button')}</Button>
    </form>
  )
}

function AllForm({ found: { period }, note }: Pick<ExtensionFormsProps, 'found' | 'note'>) {
  return (
    <form action={submitExtension} className="plain-form" aria-label={t('extend.all')}>
      <input type="hidden" name="period" value={period.id} />
      <input type="hidden" name="version" value={period.version} />
      <DayField id="dueOn" label={t('extend.dueOn')} day={period.dueOn} note={note} />
      <DayField id="closesOn" label={t('extend.closesOn')} day={period.closesOn} note={note} />
      <ReasonField id="reason" note={note} />
      <Button>{t('extend.button')}</Button>
    </form>
  )
}

type DayFieldProps = { id: string; name?: string; label: string; day: string; note: FormNote }

/** A day as people write it; the present one stands in it until another is typed. */
export function DayField({ id, name = id, label, day, note }: DayFieldProps) {
  const problem = problemOf(note, id)
  return (
    <Field locale="vi" id={id} label={label} problem={problem}>
      <TextInput
        id={id}
        name={name}
        defaultValue={note.values[id] ?? formatDay(day, 'vi')}
        isBad={Boolean(problem)}
        describedBy={describedBy(id, { problem, hint: false })}
      />
    </Field>
  )
}

/** Why: kept with what is done, and told to nobody but the office. */
export function ReasonField({ id, note }: { id: string; note: FormNote }) {
  const problem = problemOf(note, id)
  return (
    <Field locale="vi" id={id} label={t('extend.reason')} hint={t('extend.reasonHint')} problem={problem}>
      <TextArea
        locale="vi"
        id={id}
        name={id}
        rows={2}
        maxLength={1000}
        defaultValue={note.values[id]}
        isBad={Boolean(problem)}
        describedBy={describedBy(id, { problem, hint: true })}
      />
    </Field>
  )
}
