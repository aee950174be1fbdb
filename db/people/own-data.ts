// What the portal keeps about one person (row P4): the person corrects it on the account page, the office hands it out on request.
// No password, seed, token or code is in it.
import { asc, eq, or } from 'drizzle-orm'
import { accountTokens, auditEvents, loginSessions, reportRevisions, reports, roleGrants, users } from '../schema.ts'
import { store, type Who } from '../store.ts'
import { type Viewer, whoIs } from '../viewers.ts'
import { maySeePeople } from './register.ts'

export type OwnText = { name: string; workPhone: string | null; position: string | null; department: string | null }

/** Corrects the viewer's own name and work contacts; false: somebody changed them meanwhile. */
export function correctOwnData(viewer: { userId: number }, change: OwnText & { version: number }, who: Who) {
  const { version, ...text } = change
  return store.write(who, (tx) => {
    const before = tx.db.select().from(users).where(eq(users.id, viewer.userId)).get()
    const isSame = before?.version === version
    tx.audit({ action: 'user.correct', objectKind: 'user', objectId: viewer.userId, outcome: isSame ? 'ok' : 'failed' })
    if (!isSame) return false
    tx.db
      .update(users)
      .set({ ...text, version: version + 1 })
      .where(eq(users.id, viewer.userId))
      .run()
    return true
  })
}

/** All that is kept about a person, for the administrator; undefined: no such person, or not for this viewer. Audited. */
export async function exportPerson(viewer: Viewer, userId: number): Promise<object | undefined> {
  if (!maySeePeople(viewer)) return undefined
  const data = await store.read((db) => {
    const user = db.select().from(users).where(eq(users.id, userId)).get()
    if (!user) return undefined
    const { passwordHash: _hash, totpSeed, totpLastStep: _step, emailFolded: _folded, ...person } = user
    const mine = or(eq(reports.createdBy, userId), eq(reports.updatedBy, userId))
    return {
      person: { ...person, hasSecondFactor: totpSeed !== null },
      roles: db.select().from(roleGrants).where(eq(roleGrants.userId, userId)).all(),
      sessions: db
        .select({
          createdAt: loginSessions.createdAt,
          lastSeenAt: loginSessions.lastSeenAt,
          revokedAt: loginSessions.revokedAt,
        })
        .from(loginSessions)
        .where(eq(loginSessions.userId, userId))
        .all(),
      links: db
        .select({ purpose: accountTokens.purpose, expiresAt: accountTokens.expiresAt, usedAt: accountTokens.usedAt })
        .from(accountTokens)
        .where(eq(accountTokens.userId, userId))
        .all(),
      reports: db
        .select({ id: reports.id, unitId: reports.unitId, state: reports.state })
        .from(reports)
        .where(mine)
        .all(),
      submissions: db
        .select({ receipt: reportRevisions.receipt, submittedAt: reportRevisions.submittedAt })
        .from(reportRevisions)
        .where(eq(reportRevisions.submittedBy, userId))
        .all(),
      acts: db
        .select({
          at: auditEvents.at,
          action: auditEvents.action,
          objectKind: auditEvents.objectKind,
          objectId: auditEvents.objectId,
          outcome: auditEvents.outcome,
          address: auditEvents.address,
        })
        .from(auditEvents)
        .where(eq(auditEvents.actorId, userId))
        .orderBy(asc(auditEvents.seq))
        .all(),
    }
  })
  if (data)
    await store.write(whoIs(viewer, 'administrator'), (tx) =>
      tx.audit({ action: 'user.export', objectKind: 'user', objectId: userId }),
    )
  return data
}
