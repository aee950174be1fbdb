// Adds one day to the calendar.
import { type FormNote, problemOf } from '@/app/_server/form-note.ts'
import { Button } from '@/components/button.tsx'
import { describedBy, Field } from '@/components/field.tsx'
import { SelectInput, TextInput } from '@/components/field-inputs.tsx'
import { translator } from '@/lib/messages.ts'
import { submitHoliday } from './actions.ts'

const t = translator('vi', 'officeHolidays')

export const KIND_CHOICES = (['holiday', 'workingDay'] as const).map((kind) => ({
  value: kind,
  label: t(`kind.${kind}`),
}))

export function AddHoliday({ year, note }: { year: string; note: FormNote }) {
  const [dayProblem, nameProblem] = [problemOf(note, 'day'), problemOf(note, 'nameVi')]
  return (
    <section aria-labelledby="them-ngay">
      <h2 id="them-ngay">{t('addTitle')}</h2>
      <form action={submitHoliday} className="choose">
        <input type="hidden" name="year" value={year} />
        <Field locale="vi" id="day" label={t('day')} hint={t('dayHint')} problem={dayProblem}>
          <TextInput
            id="day"
            name="day"
            defaultValue={note.values.day}
            isBad={Boolean(dayProblem)}
            describedBy={describedBy('day', { hint: true, problem: dayProblem })}
          />
        </Field>
        <Field locale="vi" id="nameVi" label={t('name')} problem={nameProblem}>
          <TextInput
            id="nameVi"
            name="nameVi"
            defaultValue={note.values.nameVi}
            isBad={Boolean(nameProblem)}
            describedBy={describedBy('nameVi', { hint: false, problem: nameProblem })}
          />
        </Field>
        <Field locale="vi" id="kind" label={t('kindLabel')}>
          <SelectInput id="kind" name="kind" defaultValue={note.values.kind ?? 'holiday'} choices={KIND_CHOICES} />
        </Field>
        <div className="acts">
          <Button>{t('add')}</Button>
        </div>
      </form>
    </section>
  )
}
