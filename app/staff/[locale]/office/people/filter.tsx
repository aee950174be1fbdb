// Search and filter of the people: a form that is read from the address, so that a view can be kept as a link.
import type { FormNote } from '@/app/_server/form-note.ts'
import { Button } from '@/components/button.tsx'
import { SelectInput } from '@/components/field-inputs.tsx'
import { type PeopleFilter as Filter, PERSON_STATES } from '@/db/people/register.ts'
import { ROLES } from '@/db/users.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { listUnitChoices } from '../unit-choices.ts'
import { submitSearch } from './actions.ts'

const t = translator('vi', 'officePeople')
const roles = translator('vi', 'roles')

type Search = Record<string, string | string[] | undefined>

/** What was searched for is a name or an e-mail: it stands in the note, never in the address (row P6). */
export function readFilter(search: Search, note: FormNote): Filter {
  const unit = Number(search.unit)
  return {
    text: note.values.q ?? '',
    role: ROLES.find((role) => role === search.role),
    unitId: Number.isInteger(unit) && unit > 0 ? unit : undefined,
    state: PERSON_STATES.find((state) => state === search.state),
  }
}

/** The address of a page of the same view; `mark` is that of the note. */
export function queryOf({ role, unitId, state }: Filter, page: number, mark?: string): string {
  const told = { role, unit: unitId, state, page: page > 1 ? page : undefined, note: mark }
  const query = new URLSearchParams(
    Object.entries(told).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
  )
  return `${staffAddress('officePeople')}?${query}`
}

export async function PeopleFilter({ filter }: { filter: Filter }) {
  const all = { value: '', label: t('all') }
  const units = await listUnitChoices()
  return (
    <form action={submitSearch} className="filter">
      <div>
        <label htmlFor="q">{t('search')}</label>
        <input className="in" id="q" name="q" type="search" defaultValue={filter.text} maxLength={100} />
      </div>
      <div>
        <label htmlFor="role">{t('role')}</label>
        <SelectInput
          id="role"
          name="role"
          defaultValue={filter.role ?? ''}
          choices={[all, ...ROLES.map((role) => ({ value: role, label: roles(role) }))]}
        />
      </div>
      <div>
        <label htmlFor="unit">{t('unit')}</label>
        <SelectInput id="unit" name="unit" defaultValue={String(filter.unitId ?? '')} choices={[all, ...units]} />
      </div>
      <div>
        <label htmlFor="state">{t('stateLabel')}</label>
        <SelectInput
          id="state"
          name="state"
          defaultValue={filter.state ?? ''}
          choices={[all, ...PERSON_STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))]}
        />
      </div>
      <Button kind="secondary">{t('find')}</Button>
    </form>
  )
}
