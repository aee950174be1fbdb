// What the office does with accounts: invite, disable and enable, end sign-ins, issue a new link. The last active administrator
// stays (row Z7), and nobody locks themselves out by a link.
import { eq } from 'drizzle-orm'
import { issueLink, type LinkPurpose } from '../account-links.ts'
import { endAllSessions } from '../login-sessions.ts'
import { users } from '../schema.ts'
import { clearSecondFactor } from '../second-factor.ts'
import type { Write } from '../store.ts'
import { disableUser, insertUser, type NewUser } from '../users.ts'
import { auditDenied, type Refusal, today, type Viewer, whoIs } from '../viewers.ts'
import { type PersonTrouble, refuse, writeAsOffice } from './office-write.ts'
import { maySeePeople } from './register.ts'
import { giveRole, troubleWith, type WantedRole } from './roles.ts'

export type Invited = { ok: true; userId: number; token: string; purpose: LinkPurpose }

/** Makes an account with its roles and a one-time link; all of it or nothing. */
export function invitePerson(
  viewer: Viewer,
  person: Pick<NewUser, 'email' | 'name'>,
  roles: readonly WantedRole[],
): Promise<Invited | PersonTrouble> {
  const object = { kind: 'user', id: 'new', action: 'user.create' }
  return writeAsOffice<Invited | PersonTrouble>(viewer, object, async (tx) => {
    const trouble = roles.map((role) => troubleWith(tx, role)).find((one) => one !== undefined)
    if (trouble) return refuse(tx, object, trouble)
    const userId = await insertUser(tx, person)
    if (userId === undefined) return refuse(tx, object, { ok: false, code: 'emailTaken' })
    for (const role of roles) await giveRole(tx, viewer, userId, role)
    return { ok: true, userId, token: await issueLink(tx, userId, 'activate'), purpose: 'activate' }
  })
}

/** A new one-time link: the old password stops at once and every session ends (row A12). */
export function issueNewLink(viewer: Viewer, userId: number): Promise<Invited | PersonTrouble | undefined> {
  return onPerson(viewer, userId, 'user.link', async (tx, user) => {
    if (userId === viewer.userId) return { ok: false, code: 'ownAccount' } as const
    const purpose: LinkPurpose = user.passwordChangedAt ? 'reset' : 'activate'
    tx.db.update(users).set({ passwordHash: null }).where(eq(users.id, userId)).run()
    await endAllSessions(tx, userId)
    return { ok: true as const, userId, token: await issueLink(tx, userId, purpose), purpose }
  })
}

export type Done = { ok: true }

/** Disables an account: its sessions end, its password opens nothing. */
export async function disablePerson(viewer: Viewer, userId: number): Promise<Done | PersonTrouble> {
  if (!maySeePeople(viewer)) {
    await auditDenied(viewer, 'user.disable', 'user', userId)
    return { ok: false, code: 'forbidden' }
  }
  const outcome = await disableUser(whoIs(viewer, 'administrator'), userId, today())
  return outcome === 'disabled' ? { ok: true } : { ok: false, code: 'lastAdministrator' }
}

export function enablePerson(viewer: Viewer, userId: number): Promise<Done | PersonTrouble | undefined> {
  return onPerson(viewer, userId, 'user.enable', (tx) => {
    tx.db.update(users).set({ disabledAt: null }).where(eq(users.id, userId)).run()
    tx.audit({ action: 'user.enable', objectKind: 'user', objectId: userId })
    return { ok: true as const }
  })
}

/** Ends every session of a person (row S7). */
export function endSessionsOf(viewer: Viewer, userId: number): Promise<Done | PersonTrouble | undefined> {
  return onPerson(viewer, userId, 'session.end', async (tx) => {
    await endAllSessions(tx, userId)
    tx.audit({ action: 'session.end', objectKind: 'user', objectId: userId, after: { all: true } })
    return { ok: true as const }
  })
}

/** Takes a lost second factor away, with its recovery codes; the sessions end, and a role that needs one asks for it anew. */
export function resetSecondFactor(viewer: Viewer, userId: number): Promise<Done | PersonTrouble | undefined> {
  return onPerson(viewer, userId, 'user.totp.reset', async (tx) => {
    await clearSecondFactor(tx, userId)
    await endAllSessions(tx, userId)
    tx.audit({ action: 'user.totp.reset', objectKind: 'user', objectId: userId })
    return { ok: true as const }
  })
}

type UserRow = typeof users.$inferSelect

/** One write about an account that exists; undefined: there is none of this id. */
async function onPerson<T extends { ok: boolean }>(
  viewer: Viewer,
  userId: number,
  action: string,
  work: (tx: Write, user: UserRow) => T | PersonTrouble | Promise<T | PersonTrouble>,
): Promise<T | PersonTrouble | undefined> {
  const object = { kind: 'user', id: userId, action }
  const outcome = await writeAsOffice<T | PersonTrouble | 'missing' | Refusal>(viewer, object, async (tx) => {
    const user = tx.db.select().from(users).where(eq(users.id, userId)).get()
    if (!user) {
      tx.audit({ action, objectKind: 'user', objectId: userId, outcome: 'failed' })
      return 'missing'
    }
    const result = await work(tx, user)
    return isTrouble(result) ? refuse(tx, object, result) : result
  })
  return outcome === 'missing' ? undefined : outcome
}

function isTrouble(result: { ok: boolean }): result is PersonTrouble {
  return !result.ok
}
