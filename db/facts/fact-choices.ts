// What a fact may be about: the indicators, the units of all times, and the sources that are known.
import { asc, desc, ne } from 'drizzle-orm'
import { can } from '../../lib/permissions.ts'
import { indicators, sources } from '../schema.ts'
import { store } from '../store.ts'
import { designationOn, readUnitRegister } from '../units.ts'
import { today, type Viewer } from '../viewers.ts'

const KINDS = ['national', 'province', 'ministry'] as const
export type UnitChoice = { id: number; name: string; until: string | null }

/** Empty lists for who may not enter facts. */
export function listFactChoices(viewer: Viewer) {
  return store.read((db) => {
    if (!can(viewer, 'fact.enter', { unitIds: null }, today())) return { indicators: [], units: [], sources: [] }
    const register = readUnitRegister(db)
    const { compare } = new Intl.Collator('vi')
    const units = KINDS.flatMap((kind) =>
      register.units
        .filter((unit) => unit.kind === kind)
        .map((unit): UnitChoice => {
          const name = designationOn(register, unit.id, unit.validTo ?? today()).fullNameVi
          return { id: unit.id, name, until: unit.validTo }
        })
        .sort((a, b) => compare(a.name, b.name)),
    )
    return {
      indicators: db.select().from(indicators).orderBy(asc(indicators.nameVi)).all(),
      units,
      sources: db.select().from(sources).where(ne(sources.kind, 'report')).orderBy(desc(sources.id)).all(),
    }
  })
}
