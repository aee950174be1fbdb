// The dry run of a planned change: what will happen to reports, tasks, people, addresses, figures and the tile grid, told before
// it does. It reads what is there today; the change itself reads again on its day.
import { and, count, eq, gte, inArray, isNull, notInArray, or } from 'drizzle-orm'
import { addDays } from '../../lib/dates.ts'
import { placeOnTiles } from '../../lib/tile-grid.ts'
import { livesOn, type PlanProblem, type UnitPlan } from '../../lib/unit-plan.ts'
import { unitsOn } from '../../lib/units.ts'
import tilegrid from '../data/tilegrid.json' with { type: 'json' }
import { mayDo } from '../office/office-write.ts'
import {
  contacts,
  formVersions,
  indicators,
  observations,
  reports,
  roleGrants,
  unitChanges,
  unitSuccessions,
  units,
  users,
} from '../schema.ts'
import { type Db, store } from '../store.ts'
import { designationOn, readUnitRegister, type UnitRegister } from '../units.ts'
import type { Role } from '../users.ts'
import type { Viewer } from '../viewers.ts'
import { openAssignments } from './assignments.ts'
import { judgePlan } from './planning.ts'

export type AddressEffect = { slug: string; outcome: 'taken' | 'ended' | 'new' | 'kept' }
export type TileEffect = { name: string; tile: string | null }
export type RollUpEffect = { rule: string; indicators: number; whole: number }

export type DryRun = {
  problems: PlanProblem[]
  kind: string
  isSameUnit: boolean
  lastDay: string
  ending: { id: number; name: string }[]
  begins: string[]
  countBefore: number
  countAfter: number
  drafts: { id: number; title: string; unitName: string; state: string }[]
  assignments: { open: number; shared: number }
  people: { userId: number; name: string; role: Role; unitName: string }[]
  contacts: number
  addresses: AddressEffect[]
  rollUps: RollUpEffect[]
  tiles: TileEffect[]
}

const FINISHED = ['approved', 'published'] as const

/** What the plan would do; undefined for whoever may not edit units. */
export function dryRunUnitChange(viewer: Viewer, plan: UnitPlan): Promise<DryRun | undefined> {
  return store.read((db) => (mayDo(viewer, 'unit.edit') ? dryRun(db, plan) : undefined))
}

function dryRun(db: Db, plan: UnitPlan): DryRun {
  const register = readUnitRegister(db)
  const lastDay = addDays(plan.operatingOn, -1)
  const ids = plan.predecessorIds
  const [first] = register.units.filter(({ id }) => ids.includes(id))
  const kind = first?.kind ?? 'province'
  const isSameUnit = livesOn(plan, first)
  const nameOf = (id: number) => designationOn(register, id, lastDay).nameVi
  const countBefore = unitsOn(register.units, lastDay).filter((unit) => unit.kind === kind).length
  const known = ids.filter((id) => register.units.some((unit) => unit.id === id))
  return {
    problems: judgePlan(db, plan),
    kind,
    isSameUnit,
    lastDay,
    ending: known.map((id) => ({ id, name: nameOf(id) })),
    begins: plan.successors.map(({ fullNameVi }) => fullNameVi),
    countBefore,
    countAfter: isSameUnit ? countBefore : countBefore - known.length + plan.successors.length,
    drafts: openReports(db, ids).map((draft) => ({ ...draft, unitName: nameOf(draft.unitId) })),
    assignments: countAssignments(db, ids),
    people: holders(db, ids, plan.operatingOn).map((holder) => ({ ...holder, unitName: nameOf(holder.unitId) })),
    contacts: db
      .select({ id: contacts.id })
      .from(contacts)
      .where(and(inArray(contacts.unitId, ids), isNull(contacts.removedAt)))
      .all().length,
    addresses: addressesOf(plan, register, isSameUnit),
    rollUps: rollUpsOf(db, ids),
    tiles: kind === 'province' && !isSameUnit ? tilesOf(plan, register) : [],
  }
}

function openReports(db: Db, unitIds: number[]) {
  return db
    .select({ id: reports.id, title: formVersions.titleVi, unitId: reports.unitId, state: reports.state })
    .from(reports)
    .innerJoin(formVersions, eq(formVersions.id, reports.formVersionId))
    .where(and(inArray(reports.unitId, unitIds), notInArray(reports.state, [...FINISHED])))
    .all()
}

// Shared: the same task was given to several of the units, and will be one task of the new unit.
function countAssignments(db: Db, unitIds: number[]) {
  const open = unitIds.flatMap((id) => openAssignments(db, id))
  const distinct = new Set(open.map(({ taskId, role }) => `${taskId} ${role}`))
  return { open: open.length, shared: open.length - distinct.size }
}

function holders(db: Db, unitIds: number[], from: string) {
  const isHeld = and(
    inArray(roleGrants.unitId, unitIds),
    or(isNull(roleGrants.validTo), gte(roleGrants.validTo, from)),
    isNull(users.disabledAt),
  )
  return db
    .select({ userId: users.id, name: users.name, role: roleGrants.role, unitId: roleGrants.unitId })
    .from(roleGrants)
    .innerJoin(users, eq(users.id, roleGrants.userId))
    .where(isHeld)
    .all()
    .map((holder) => ({ ...holder, unitId: holder.unitId ?? 0 }))
}

/** An address shows the unit that exists on the day of the release; a new unit may take the address of an old one. */
function addressesOf(plan: UnitPlan, register: UnitRegister, isSameUnit: boolean): AddressEffect[] {
  const old = register.units.filter(({ id }) => plan.predecessorIds.includes(id)).map(({ slug }) => slug)
  if (isSameUnit) return old.map((slug) => ({ slug, outcome: 'kept' }))
  const begun = plan.successors.map(({ slug }) => slug)
  return [
    ...old.map((slug) => ({ slug, outcome: begun.includes(slug) ? ('taken' as const) : ('ended' as const) })),
    ...begun.filter((slug) => !old.includes(slug)).map((slug) => ({ slug, outcome: 'new' as const })),
  ]
}

/** How figures of the units that end are told for the new one: by each indicator's own rule; `whole` where all have a figure. */
function rollUpsOf(db: Db, unitIds: number[]): RollUpEffect[] {
  const rows = db
    .select({ rule: indicators.rollUp, indicatorId: indicators.id, unitId: observations.unitId, figures: count() })
    .from(observations)
    .innerJoin(indicators, eq(indicators.id, observations.indicatorId))
    .where(inArray(observations.unitId, unitIds))
    .groupBy(indicators.id, observations.unitId)
    .all()
  const byRule = Map.groupBy(rows, ({ rule }) => rule)
  return [...byRule].map(([rule, ofRule]) => {
    const byIndicator = [...Map.groupBy(ofRule, ({ indicatorId }) => indicatorId).values()]
    return {
      rule,
      indicators: byIndicator.length,
      whole: byIndicator.filter((units) => units.length === unitIds.length).length,
    }
  })
}

const nameOfTile = (slug: string | undefined) => tilegrid.new34.find((tile) => tile.slug === slug)?.name ?? null

/** The tile of each new province: of its own address, or one that a predecessor leaves; none, and the grid must be drawn anew. */
function tilesOf(plan: UnitPlan, register: UnitRegister): TileEffect[] {
  const staying = unitsOn(register.units, plan.operatingOn).filter(({ id }) => !plan.predecessorIds.includes(id))
  const begun = plan.successors.map(({ slug }, place) => ({
    id: -1 - place,
    slug,
    kind: 'province',
    validFrom: plan.operatingOn,
    validTo: null,
  }))
  const successions = begun.flatMap(({ id: successorId }) =>
    plan.predecessorIds.map((predecessorId) => ({ predecessorId, successorId, operatingOn: plan.operatingOn })),
  )
  const past = { units: register.units, successions: [...register.successions, ...successions] }
  const tiles = tilegrid.new34.map(({ slug }) => slug)
  const placed = [...placeOnTiles(tiles, [...staying.filter(({ kind }) => kind === 'province'), ...begun], past)]
  return plan.successors.map(({ nameVi }, place) => ({
    name: nameVi,
    tile: nameOfTile(placed.find(([, id]) => id === -1 - place)?.[0]),
  }))
}

/** The units of a day with what they were called then, and who they came from; for the office's list. */
export function listUnitsOn(viewer: Viewer, day: string, kind: string) {
  return store.read((db) => {
    if (!mayDo(viewer, 'unit.edit')) return []
    const register = readUnitRegister(db)
    const { compare } = new Intl.Collator('vi')
    const regions = new Map(register.regions.map(({ id, nameVi }) => [id, nameVi]))
    return unitsOn(register.units, day)
      .filter((unit) => unit.kind === kind)
      .map((unit) => {
        const { nameVi, fullNameVi, type, code, regionId } = designationOn(register, unit.id, day)
        const region = regionId === null ? null : (regions.get(regionId) ?? null)
        return { ...unit, nameVi, fullNameVi, type, code, region }
      })
      .sort((a, b) => compare(a.nameVi, b.nameVi))
  })
}

export type UnitListed = Awaited<ReturnType<typeof listUnitsOn>>[number]

/** Unit by id with its designation of a day, for the predecessors of a change and for the form. */
export function findUnitNames(day: string): Promise<Map<number, string>> {
  return store.read((db) => {
    const register = readUnitRegister(db)
    return new Map(
      db
        .select()
        .from(units)
        .all()
        .map(({ id }) => [id, designationOn(register, id, day).fullNameVi]),
    )
  })
}

/** Who came from whom in a change that was carried out, in Vietnamese order of the successors. */
export function listSuccessions(viewer: Viewer, changeId: number) {
  return store.read((db) => {
    if (!mayDo(viewer, 'unit.edit')) return []
    const register = readUnitRegister(db)
    const change = db.select().from(unitChanges).where(eq(unitChanges.id, changeId)).get()
    const rows = db.select().from(unitSuccessions).where(eq(unitSuccessions.changeId, changeId)).all()
    const day = change?.operatingOn ?? ''
    const nameOf = (id: number) => designationOn(register, id, day).nameVi
    const { compare } = new Intl.Collator('vi')
    return [...Map.groupBy(rows, ({ successorId }) => successorId)]
      .map(([id, pairs]) => ({
        successor: nameOf(id),
        predecessors: pairs.map(({ predecessorId }) => nameOf(predecessorId)).sort(compare),
      }))
      .sort((a, b) => compare(a.successor, b.successor))
  })
}
