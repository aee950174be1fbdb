// Units of today as choices of a select, in Vietnamese order, provinces before ministries before agencies.
import { today } from '@/app/_server/session.ts'
import { store } from '@/db/store.ts'
import { designationOn, readUnitRegister } from '@/db/units.ts'
import { unitsOn } from '@/lib/units.ts'

const KINDS = ['province', 'ministry', 'agency', 'party', 'enterprise', 'office'] as const

export type UnitKindChosen = (typeof KINDS)[number]

/** `value` is the id; of some kinds only, if told. */
export function listUnitChoices(kinds: readonly UnitKindChosen[] = KINDS): Promise<{ value: string; label: string }[]> {
  return store.read((db) => {
    const register = readUnitRegister(db)
    const day = today()
    const { compare } = new Intl.Collator('vi')
    return kinds.flatMap((kind) =>
      unitsOn(register.units, day)
        .filter((unit) => unit.kind === kind)
        .map(({ id }) => ({ value: String(id), label: designationOn(register, id, day).fullNameVi }))
        .sort((a, b) => compare(a.label, b.label)),
    )
  })
}
