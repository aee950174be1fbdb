// Public reading of units: all of them with their dated designations and who came after whom. The portal has some hundreds.
import { asc, desc, eq } from 'drizzle-orm'
import type { Succession } from '../lib/units.ts'
import { bodies, regions, unitChanges, unitDesignations, unitSuccessions, units } from './schema.ts'
import { readSetting } from './settings.ts'
import type { Db } from './store.ts'

export type UnitRow = typeof units.$inferSelect
export type DesignationRow = typeof unitDesignations.$inferSelect
export type UnitRegister = {
  units: UnitRow[]
  designations: DesignationRow[]
  successions: Succession[]
  regions: (typeof regions.$inferSelect)[]
}

export function readUnitRegister(db: Db): UnitRegister {
  return {
    units: db.select().from(units).orderBy(asc(units.id)).all(),
    designations: db.select().from(unitDesignations).orderBy(asc(unitDesignations.validFrom)).all(),
    successions: db
      .select({
        predecessorId: unitSuccessions.predecessorId,
        successorId: unitSuccessions.successorId,
        operatingOn: unitChanges.operatingOn,
      })
      .from(unitSuccessions)
      .innerJoin(unitChanges, eq(unitChanges.id, unitSuccessions.changeId))
      .all(),
    regions: db.select().from(regions).all(),
  }
}

/** The designation that a unit bears on a day; its first one for days before it. */
export function designationOn(register: UnitRegister, unitId: number, day: string): DesignationRow {
  const own = register.designations.filter((designation) => designation.unitId === unitId)
  const found = own.findLast((designation) => (designation.validFrom ?? '') <= day) ?? own[0]
  if (!found) throw new Error(`Unit ${unitId} has no designation.`)
  return found
}

export type BodyRow = typeof bodies.$inferSelect

/** The steering bodies there have been, the newest first. */
export function listSteeringBodies(db: Db): BodyRow[] {
  const all = db.select().from(bodies).where(eq(bodies.kind, 'steering-body')).orderBy(desc(bodies.validFrom)).all()
  return all.filter(({ headTitleVi }) => headTitleVi !== null)
}

/** Names of units on a day, each looked up once. */
export function namesOn({ designations }: UnitRegister, day: string): (unitId: number) => string {
  const names = new Map<number, string>()
  // In the order of validFrom: the last one that has begun stays; a unit's first one holds for the days before it.
  for (const { unitId, validFrom, nameVi } of designations)
    if (!names.has(unitId) || (validFrom ?? '') <= day) names.set(unitId, nameVi)
  return (unitId) => names.get(unitId) ?? String(unitId)
}

/** The steering body of a day: the one that the office has chosen from a day on, else the one that the register names. */
export function findSteeringBody(db: Db, day: string): BodyRow | undefined {
  const all = listSteeringBodies(db)
  const chosen = readSetting(db, 'steeringBody')
  const isOfDay = (body: BodyRow) => (body.validFrom ?? '') <= day && (body.validTo === null || day <= body.validTo)
  const byOffice = chosen && chosen.from <= day ? all.find(({ slug }) => slug === chosen.slug) : undefined
  return byOffice ?? all.find(isOfDay)
}
