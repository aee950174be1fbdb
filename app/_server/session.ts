// Who asks. The cookie's sid is checked against its row, and the roles are read, at every request (rows S1, S4): a disabled
// user, an ended session or a role taken away counts at once.
import 'server-only'
import { cookies } from 'next/headers'
import { forbidden, notFound, redirect } from 'next/navigation'
import { connection } from 'next/server'
import { cache } from 'react'
import { now, nowText } from '@/db/clock.ts'
import {
  findLiveSession,
  findSessionLimits,
  type LiveSession,
  noteSeen,
  SECONDS_BETWEEN_SIGHTINGS,
} from '@/db/login-sessions.ts'
import { findPendingStep } from '@/db/second-factor.ts'
import { store, type Who } from '@/db/store.ts'
import { findRolesOn } from '@/db/users.ts'
import type { Viewer } from '@/db/viewers.ts'
import { safeCallback } from '@/lib/callback.ts'
import { dayInVietnam } from '@/lib/dates.ts'
import { grantsOn, ROLE_TABLE, type Role } from '@/lib/permissions.ts'
import { staffAddress } from '@/lib/routes.ts'
import type { PendingStep } from '@/lib/second-factor.ts'
import { requestFacts } from './request.ts'
import { COOKIE_OPTIONS, SESSION_COOKIE, sealSid, unsealSid } from './session-cookie.ts'

/** Somebody who is signed in; what db/ takes first. */
export type SignedIn = Viewer

/** Today in Viet Nam, by the server's clock. */
export const today = () => dayInVietnam(nowText())

/** Who asks; null when nobody is signed in, or when the second factor is still to be passed (row A8). Read once per request. */
export const viewer = cache(async (): Promise<SignedIn | null> => {
  const found = await current()
  return found && found.pending === null ? found.viewer : null
})

/** Who asks, or the way to the sign-in page (or to its second step) and back. */
export async function requireViewer(address?: string): Promise<SignedIn> {
  const asking = await viewer()
  if (asking) return asking
  const back = safeCallback(address ?? (await requestFacts()).outsideAddress)
  const door = (await current()) ? 'secondFactor' : 'signIn'
  redirect(`${staffAddress(door)}?callbackUrl=${encodeURIComponent(back)}`)
}

async function requireNobody(): Promise<never> {
  const back = safeCallback((await requestFacts()).outsideAddress)
  redirect(`${staffAddress('signIn')}?callbackUrl=${encodeURIComponent(back)}`)
}

/** Seconds until the session ends: if nothing is done, and at the most. Null: nobody is signed in. */
export async function sessionSecondsLeft(): Promise<{ idle: number; longest: number } | null> {
  const found = await current()
  if (!found) return null
  const { limits, createdAt } = found.session
  const longest = Math.floor((Date.parse(createdAt) - now().getTime()) / 1000) + limits.longestSeconds
  // Being seen is noted once a minute at the most, so the end may come a minute before the full time.
  return { idle: Math.min(longest, limits.idleSeconds - SECONDS_BETWEEN_SIGHTINGS), longest }
}

/** Who has given the right password and must still pass (or enrol) the second factor; only its own pages may ask. */
export async function requirePending(): Promise<{ person: SignedIn; session: LiveSession; step: PendingStep }> {
  const found = await current()
  if (!found) return requireNobody()
  return { person: found.viewer, session: found.session, step: found.pending }
}

/**
 * Who asks, if one of the roles is held today — for the unit, when one is named. Another unit's thing does not exist for
 * them (404), the wrong role is told (403); both are audited (row Z3).
 */
export async function requireRole(
  roles: Role | readonly Role[],
  where: { unitId?: number; address?: string } = {},
): Promise<SignedIn> {
  const asking = await requireViewer(where.address)
  const wanted = [roles].flat()
  const held = grantsOn(asking, today())
  const reaching = held.filter(
    ({ role, unitId }) => where.unitId === undefined || unitId === where.unitId || ROLE_TABLE[role].scope === 'office',
  )
  if (reaching.some(({ role }) => wanted.includes(role))) return asking
  await noteDenied({ wanted: wanted.join(' '), unitId: where.unitId ?? null })
  if (reaching.length === 0 && held.length > 0) notFound()
  forbidden()
}

/** The actor of a write, from where and in which session; name the role and unit in which they act. */
export async function who(acting: { role?: Role; unitId?: number | null } = {}): Promise<Who> {
  const [asking, { origin, requestId }] = [await current(), await requestFacts()]
  const first = asking && grantsOn(asking.viewer, today())[0]
  return {
    actorId: asking?.viewer.userId ?? null,
    actorName: asking?.viewer.name ?? 'public',
    role: acting.role ?? first?.role ?? null,
    unitId: acting.unitId === undefined ? (first?.unitId ?? null) : acting.unitId,
    address: origin.address,
    requestId,
    sidHash: asking?.session.sidHash ?? null,
  }
}

/** Leaves `authz.denied` in the audit for what the asking person may not do (row Z3). */
export async function noteDenied(object: object) {
  const { outsideAddress } = await requestFacts()
  const objectId = outsideAddress.split('?')[0]
  await store.write(await who(), ({ audit }) =>
    audit({ action: 'authz.denied', objectKind: 'address', objectId, after: object, outcome: 'denied' }),
  )
}

/** The session of this request, for the account page; undefined when nobody is signed in. */
export async function currentSession(): Promise<LiveSession | undefined> {
  return (await current())?.session
}

/** Puts a new session into the browser; only in actions and route handlers. */
export async function setSessionCookie(sid: string) {
  const jar = await cookies()
  const { longestSeconds: maxAge } = await findSessionLimits()
  jar.set(SESSION_COOKIE, await sealSid(sid, maxAge), { ...COOKIE_OPTIONS, maxAge })
}

/** The sid that the browser holds, whether or not it still counts. */
export async function heldSid(): Promise<string | null> {
  return unsealSid((await cookies()).get(SESSION_COOKIE)?.value)
}

type Current = { viewer: SignedIn; session: LiveSession; pending: PendingStep }

const current = cache(async (): Promise<Current | undefined> => {
  await connection()
  const sid = await heldSid()
  const session = sid ? await findLiveSession(sid, now()) : undefined
  const person = session && (await findRolesOn(session.userId, today()))
  if (!session || !person) return undefined
  await noteSeen(session)
  const { origin, requestId } = await requestFacts()
  const roles = grantsOn(person, today()).map(({ role }) => role)
  const pending = await findPendingStep({ userId: person.userId, roles }, session)
  const asking = { ...person, origin: { address: origin.address, requestId, sidHash: session.sidHash } }
  return { viewer: asking, session, pending }
})
