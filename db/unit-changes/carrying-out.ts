// Carrying out a change of units on its day: units end and begin, and what is not finished goes on with the successors, each step
// in the audit. Figures and reports stay with the unit of their period.
import { and, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import { addDays } from '../../lib/dates.ts'
import { livesOn, type PlannedUnit, type UnitPlan } from '../../lib/unit-plan.ts'
import type { Job } from '../jobs.ts'
import { contacts, roleGrants, unitChanges, unitDesignations, unitSuccessions, units } from '../schema.ts'
import type { Write } from '../store.ts'
import { passAssignments } from './assignments.ts'
import type { UnitChangePayload } from './planning.ts'
import { recountUniverse } from './universes.ts'

type UnitRow = typeof units.$inferSelect

/** The work of the job `unitChange`; nothing is left half done. */
export function carryOutUnitChange(tx: Write, job: Job) {
  const { changeId, plan } = JSON.parse(job.payload) as UnitChangePayload
  const change = tx.db.select().from(unitChanges).where(eq(unitChanges.id, changeId)).get()
  if (!change || change.isCarriedOut) return
  const ending = tx.db.select().from(units).where(inArray(units.id, plan.predecessorIds)).all()
  const [first] = ending
  if (!first || ending.some(({ validTo }) => validTo !== null)) throw new Error('A unit of the plan has ended already.')
  if (livesOn(plan, first)) designate(tx, first.id, plan, plan.successors[0])
  else replace(tx, changeId, plan, ending)
  tx.db
    .update(unitChanges)
    .set({ isCarriedOut: true, version: change.version + 1 })
    .where(eq(unitChanges.id, changeId))
    .run()
  tx.audit({ action: 'unitChange.carryOut', objectKind: 'unitChange', objectId: changeId, after: plan })
}

function replace(tx: Write, changeId: number, plan: UnitPlan, ending: UnitRow[]) {
  const lastDay = addDays(plan.operatingOn, -1)
  for (const { id, version } of ending)
    tx.db
      .update(units)
      .set({ validTo: lastDay, version: version + 1 })
      .where(eq(units.id, id))
      .run()
  const kind = ending[0]?.kind ?? 'province'
  const begun = plan.successors.map((successor) => begin(tx, kind, plan, successor))
  for (const { id: predecessorId } of ending)
    for (const successorId of begun)
      tx.db.insert(unitSuccessions).values({ changeId, predecessorId, successorId }).run()
  for (const { id } of ending) passAssignments(tx, id, begun)
  const [only] = begun
  // Who of a divided unit goes where, only people can say: the dry run lists them.
  if (begun.length === 1 && only !== undefined)
    for (const { id } of ending) {
      passRoles(tx, id, only, plan.operatingOn)
      tx.db.update(contacts).set({ unitId: only }).where(eq(contacts.unitId, id)).run()
    }
  recountUniverse(tx, kind, plan)
}

function begin(tx: Write, kind: UnitRow['kind'], plan: UnitPlan, successor: PlannedUnit): number {
  const row = { kind, slug: successor.slug, validFrom: plan.operatingOn }
  const { id } = tx.db.insert(units).values(row).returning({ id: units.id }).get()
  designate(tx, id, plan, successor)
  return id
}

function designate(tx: Write, unitId: number, plan: UnitPlan, successor: PlannedUnit | undefined) {
  if (!successor) throw new Error('A change without a successor.')
  const { slug: _slug, ...names } = successor
  const { operatingOn: validFrom, documentSymbol } = plan
  tx.db
    .insert(unitDesignations)
    .values({ unitId, validFrom, documentSymbol, ...names })
    .run()
}

// The old grant ends with the unit's last day, one for the successor begins on the next: nobody is without work in between.
function passRoles(tx: Write, unitId: number, successorId: number, from: string) {
  const isOpen = and(
    eq(roleGrants.unitId, unitId),
    or(isNull(roleGrants.validTo), gte(roleGrants.validTo, from)),
    or(isNull(roleGrants.validFrom), lte(roleGrants.validFrom, from)),
  )
  for (const grant of tx.db.select().from(roleGrants).where(isOpen).all()) {
    const { id, userId, role, validTo, version } = grant
    tx.db
      .update(roleGrants)
      .set({ validTo: addDays(from, -1), version: version + 1 })
      .where(eq(roleGrants.id, id))
      .run()
    const there = and(eq(roleGrants.userId, userId), eq(roleGrants.role, role), eq(roleGrants.unitId, successorId))
    if (!tx.db.select().from(roleGrants).where(there).get())
      tx.db
        .insert(roleGrants)
        .values({ userId, role, unitId: successorId, validFrom: from, validTo, grantedAt: tx.now })
        .run()
    tx.audit({
      action: 'user.grant',
      objectKind: 'user',
      objectId: userId,
      before: { role, unitId },
      after: { role, unitId: successorId, validFrom: from, validTo },
    })
  }
}
