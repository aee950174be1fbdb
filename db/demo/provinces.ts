// The provinces of today, as the demonstration goes through them.
import { existsOn } from '../../lib/units.ts'
import { store } from '../store.ts'
import { designationOn, readUnitRegister } from '../units.ts'
import { today } from '../viewers.ts'

export type Province = { id: number; slug: string; name: string }

/** In the order of their slugs, so that every demonstration deals out the same states. */
export function listProvinces(): Promise<Province[]> {
  return store.read((db) => {
    const register = readUnitRegister(db)
    return register.units
      .filter((unit) => unit.kind === 'province' && existsOn(unit, today()))
      .map(({ id, slug }) => ({ id, slug, name: designationOn(register, id, today()).fullNameVi }))
      .sort((a, b) => (a.slug < b.slug ? -1 : 1))
  })
}
