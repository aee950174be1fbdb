// Public reading of units: all of them with their dated designations and who came after whom. The portal has some hundreds.
import { asc, eq } from 'drizzle-orm'
import type { Succession } from '../lib/units.ts'
import { bodies, regions, unitChanges, unitDesignations, unitSuccessions, units } from './schema.ts'
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

/** The steering body of a day: the one with a head, as the committee and its successor are. */
export function findSteeringBody(db: Db, day: string): typeof bodies.$inferSelect | undefined {
  const all = db.select().from(bodies).where(eq(bodies.kind, 'steering-body')).all()
  return all.find(
    (body) => body.headTitleVi && (body.validFrom ?? '') <= day && (body.validTo === null || day <= body.validTo),
  )
}
