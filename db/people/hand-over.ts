// Handing over what somebody has not finished: reports in open states that the person began, and sections given to the person,
// go to another officer of the same unit. Who typed which figure stays as it was: separation of duties rests on that.
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { grantsOn } from '../../lib/permissions.ts'
import { formVersions, reportEvents, reports, sectionShares } from '../schema.ts'
import type { Db, Write } from '../store.ts'
import { store } from '../store.ts'
import { designationOn, readUnitRegister } from '../units.ts'
import { findRolesOn } from '../users.ts'
import { holdersOf, today, type Viewer } from '../viewers.ts'
import { type PersonTrouble, refuse, writeAsOffice } from './office-write.ts'
import { listPeople, maySeePeople } from './register.ts'

const OPEN_STATES = ['draft', 'signOffAsked', 'signedOff', 'returned', 'sentBack'] as const

export type Unfinished = { reportId: number; title: string; unitId: number; unitName: string; state: string }

/** What a person has begun and not finished, with the people who could go on with it. */
export async function findUnfinished(viewer: Viewer, userId: number) {
  if (!maySeePeople(viewer)) return undefined
  const drafts = await store.read((db) => listUnfinished(db, userId))
  const shares = await store.read((db) => openShares(db, userId).length)
  const holders = new Set(await store.read((db) => drafts.flatMap(({ unitId }) => holdersOf(db, unitId))))
  const people = (await listPeople(viewer, { role: 'officer', state: 'active' })) ?? []
  const heirs = people.filter(
    ({ id, grants }) =>
      id !== userId &&
      grants.some(
        ({ role, time, unitId }) => role === 'officer' && time === 'now' && unitId !== null && holders.has(unitId),
      ),
  )
  return { drafts, shares, heirs: heirs.map(({ id, name, email }) => ({ id, name, email })) }
}

/** Passes what the heir may go on with; `notHolder` when that is nothing. */
export async function handOver(
  viewer: Viewer,
  userId: number,
  heirId: number,
): Promise<{ ok: true; count: number } | PersonTrouble> {
  const heir = await findRolesOn(heirId, today())
  const units = new Set(
    heir
      ? grantsOn(heir, today()).flatMap(({ role, unitId }) => (role === 'officer' && unitId !== null ? [unitId] : []))
      : [],
  )
  const object = { kind: 'user', id: userId, action: 'user.handOver' }
  return writeAsOffice<{ ok: true; count: number } | PersonTrouble>(viewer, object, (tx) => {
    const drafts = listUnfinished(tx.db, userId).filter(({ unitId }) =>
      holdersOf(tx.db, unitId).some((id) => units.has(id)),
    )
    const reportIds = drafts.map(({ reportId }) => reportId)
    const shares = openShares(tx.db, userId).filter(({ unitId }) =>
      holdersOf(tx.db, unitId).some((id) => units.has(id)),
    )
    if (drafts.length + shares.length === 0) return refuse(tx, object, { ok: false, code: 'notHolder' })
    for (const reportId of reportIds) passReport(tx, viewer, reportId, heirId)
    for (const { id } of shares)
      tx.db.update(sectionShares).set({ userId: heirId }).where(eq(sectionShares.id, id)).run()
    tx.audit({
      action: object.action,
      objectKind: 'user',
      objectId: userId,
      after: { to: heirId, reports: reportIds, sections: shares.map(({ id }) => id) },
    })
    return { ok: true, count: drafts.length + shares.length }
  })
}

function passReport(tx: Write, viewer: Viewer, reportId: number, heirId: number) {
  const report = tx.db.select().from(reports).where(eq(reports.id, reportId)).get()
  if (!report) return
  tx.db
    .update(reports)
    .set({ createdBy: heirId, version: report.version + 1 })
    .where(eq(reports.id, reportId))
    .run()
  tx.db
    .insert(reportEvents)
    .values({
      reportId,
      at: tx.now,
      actorId: viewer.userId,
      action: 'handOver',
      fromState: report.state,
      toState: report.state,
      revision: report.revision,
    })
    .run()
}

function listUnfinished(db: Db, userId: number): Unfinished[] {
  const register = readUnitRegister(db)
  return db
    .select({ report: reports, title: formVersions.titleVi })
    .from(reports)
    .innerJoin(formVersions, eq(formVersions.id, reports.formVersionId))
    .where(and(eq(reports.createdBy, userId), inArray(reports.state, [...OPEN_STATES])))
    .all()
    .map(({ report, title }) => ({
      reportId: report.id,
      title,
      unitId: report.unitId,
      unitName: designationOn(register, report.unitId, today()).nameVi,
      state: report.state,
    }))
}

function openShares(db: Db, userId: number) {
  return db
    .select({ id: sectionShares.id, unitId: reports.unitId })
    .from(sectionShares)
    .innerJoin(reports, eq(reports.id, sectionShares.reportId))
    .where(and(eq(sectionShares.userId, userId), isNull(sectionShares.revokedAt), isNull(sectionShares.deliveredAt)))
    .all()
}
