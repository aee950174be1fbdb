// What the cells of a register may refer to: units (ended ones by their last day, and “all provinces” as one name), groups, programmes …
import { asc, sql } from 'drizzle-orm'
import { formatDay } from '../../lib/dates.ts'
import { translator } from '../../lib/messages.ts'
import type { ReferenceKind } from '../../lib/registers/cells.ts'
import type { Referent, Referents } from '../../lib/registers/entries.ts'
import { existsOn } from '../../lib/units.ts'
import { bodies, contentGroups, directives, documents, indicators, plans, programmes, sources } from '../schema.ts'
import type { Db } from '../store.ts'
import { designationOn, readUnitRegister } from '../units.ts'
import { today } from '../viewers.ts'

export function listReferents(db: Db, kinds: readonly ReferenceKind[]): Referents {
  return Object.fromEntries(kinds.map((kind) => [kind, LISTS[kind](db)]))
}

type Named = { id: number; key: string; name: string | null }

const LISTS: Record<ReferenceKind, (db: Db) => Referent[]> = {
  unit: listUnits,
  group: (db) =>
    named(
      db
        .select({ id: contentGroups.id, key: contentGroups.slug, name: contentGroups.nameVi })
        .from(contentGroups)
        .orderBy(asc(contentGroups.position))
        .all(),
    ),
  indicator: (db) =>
    named(db.select({ id: indicators.id, key: indicators.slug, name: indicators.nameVi }).from(indicators).all()),
  programme: (db) =>
    named(db.select({ id: programmes.id, key: programmes.slug, name: programmes.nameVi }).from(programmes).all()),
  document: (db) =>
    named(db.select({ id: documents.id, key: documents.slug, name: documents.symbol }).from(documents).all()),
  body: (db) => named(db.select({ id: bodies.id, key: bodies.slug, name: bodies.nameVi }).from(bodies).all()),
  plan: (db) => named(db.select({ id: plans.id, key: plans.slug, name: plans.titleVi }).from(plans).all()),
  directive: (db) =>
    named(
      db
        .select({ id: directives.id, key: directives.slug, name: sql<string>`substr(${directives.textVi}, 1, 90)` })
        .from(directives)
        .all(),
    ),
  source: (db) => named(db.select({ id: sources.id, key: sources.slug, name: sources.titleVi }).from(sources).all()),
}

function named(rows: readonly Named[]): Referent[] {
  return rows.map(({ id, key, name }) => ({ ids: [id], key, name: name ?? key }))
}

/** Units of today by their slug, ended ones as 'ha-giang@2025-06-30'; then the two that stand for many. */
function listUnits(db: Db): Referent[] {
  const register = readUnitRegister(db)
  const day = today()
  const t = translator('vi', 'officeRegisters')
  const living = register.units.filter((unit) => existsOn(unit, day))
  const isTaken = (slug: string) => living.filter((unit) => unit.slug === slug).length > 1
  const units = register.units.map((unit): Referent => {
    const { nameVi } = designationOn(register, unit.id, unit.validTo ?? day)
    // One word for the nation, whatever its slug: columns name it.
    if (unit.kind === 'national') return { ids: [unit.id], key: 'national', name: nameVi }
    const slug = isTaken(unit.slug) ? `${unit.kind}/${unit.slug}` : unit.slug
    if (existsOn(unit, day)) return { ids: [unit.id], key: slug, name: nameVi }
    const until = unit.validTo ?? unit.validFrom ?? ''
    return {
      ids: [unit.id],
      key: `${unit.slug}@${until}`,
      name: t('groups.until', { name: nameVi, day: until && formatDay(until, 'vi') }),
    }
  })
  const all = (kind: string) => living.filter((unit) => unit.kind === kind).map(({ id }) => id)
  return [
    ...units,
    { ids: all('province'), key: 'all-provinces', name: t('groups.allProvinces') },
    { ids: all('ministry'), key: 'all-ministries', name: t('groups.allMinistries') },
  ]
}
