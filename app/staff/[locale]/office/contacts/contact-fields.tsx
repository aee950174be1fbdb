// The fields of a focal point: work contacts only. The unit is chosen once, when the contact is added.
import { type FormNote, problemOf } from '@/app/_server/form-note.ts'
import { describedBy, Field } from '@/components/field.tsx'
import { SelectInput, TextInput } from '@/components/field-inputs.tsx'
import { translator } from '@/lib/messages.ts'

const t = translator('vi', 'officePeople')

export const CONTACT_LINES = ['name', 'position', 'department', 'email', 'workPhone'] as const

type Props = {
  note: FormNote
  units?: readonly { value: string; label: string }[]
  there?: Partial<Record<(typeof CONTACT_LINES)[number], string | null>>
}

export function ContactFields({ note, units, there = {} }: Props) {
  const problem = problemOf(note, 'unit-of')
  return (
    <>
      {units && (
        <Field locale="vi" id="unit-of" label={t('unit')} problem={problem}>
          <SelectInput
            id="unit-of"
            name="unit-of"
            defaultValue={note.values['unit-of'] ?? ''}
            choices={[{ value: '', label: t('choose') }, ...units]}
            describedBy={describedBy('unit-of', { problem })}
          />
        </Field>
      )}
      {CONTACT_LINES.map((name) => {
        const lineProblem = problemOf(note, name)
        return (
          <Field
            key={name}
            locale="vi"
            id={name}
            label={t(`contact.${name}`)}
            problem={lineProblem}
            isOptional={name !== 'name'}
          >
            <TextInput
              id={name}
              name={name}
              autoComplete="off"
              defaultValue={note.values[name] ?? there[name] ?? ''}
              describedBy={describedBy(name, { problem: lineProblem })}
            />
          </Field>
        )
      })}
    </>
  )
}
