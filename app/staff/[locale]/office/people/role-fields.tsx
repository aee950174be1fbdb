// Fields for one role: which, for which unit, from which day to which day.
import { type FormNote, problemOf } from '@/app/_server/form-note.ts'
import { describedBy, Field } from '@/components/field.tsx'
import { SelectInput, TextInput } from '@/components/field-inputs.tsx'
import { ROLES } from '@/db/users.ts'
import { translator } from '@/lib/messages.ts'
import { listUnitChoices } from '../unit-choices.ts'

const t = translator('vi', 'officePeople')
const roles = translator('vi', 'roles')

/** `place` tells several roles of one form apart; only the first must be filled in. */
export async function RoleFields({ note, place = 1 }: { note: FormNote; place?: number }) {
  const id = (name: string) => `${name}-${place}`
  const units = await listUnitChoices()
  const field = (name: 'role' | 'unit' | 'from' | 'to') => {
    const problem = problemOf(note, id(name))
    return { id: id(name), problem, typed: note.values[id(name)] }
  }
  const [role, unit, from, to] = [field('role'), field('unit'), field('from'), field('to')]
  const choose = { value: '', label: t('choose') }
  return (
    <div className="role-fields">
      <Field locale="vi" id={role.id} label={t('role')} problem={role.problem}>
        <SelectInput
          id={role.id}
          name={role.id}
          defaultValue={role.typed ?? ''}
          choices={[
            choose,
            ...ROLES.filter((one) => one !== 'guest').map((one) => ({ value: one, label: roles(one) })),
          ]}
          describedBy={describedBy(role.id, role)}
        />
      </Field>
      <Field locale="vi" id={unit.id} label={t('unitOfRole')} problem={unit.problem}>
        <SelectInput
          id={unit.id}
          name={unit.id}
          defaultValue={unit.typed ?? ''}
          choices={[choose, ...units]}
          describedBy={describedBy(unit.id, unit)}
        />
      </Field>
      <Field locale="vi" id={from.id} label={t('validFrom')} problem={from.problem} isOptional>
        <TextInput id={from.id} name={from.id} defaultValue={from.typed} describedBy={describedBy(from.id, from)} />
      </Field>
      <Field locale="vi" id={to.id} label={t('validTo')} problem={to.problem} isOptional>
        <TextInput id={to.id} name={to.id} defaultValue={to.typed} describedBy={describedBy(to.id, to)} />
      </Field>
    </div>
  )
}
