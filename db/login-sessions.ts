// Sign-in sessions: the cookie carries a random sid, and whether it still counts stands here, asked at every request (rows S1–S4, S7).
import { createHash, createHmac, randomBytes } from 'node:crypto'
import { and, desc, eq, gt, isNull, ne } from 'drizzle-orm'
import { now } from './clock.ts'
import { connections } from './connections.ts'
import { loginSessions, users } from './schema.ts'
import { keyFor } from './secret.ts'
import { readSetting } from './settings.ts'
import { type Db, store, type Who, type Write } from './store.ts'

const MOST_SESSIONS = 5
export const SECONDS_BETWEEN_SIGHTINGS = 60

/** From where somebody signs in, as the front door tells it. */
export type Origin = { address: string | null; agent: string | null }

/** How long a session lasts, in seconds: settings of the office. The cookie, the token in it and the row agree (row S2). */
export type SessionLimits = { idleSeconds: number; longestSeconds: number }

/** A session that counts at this moment, and when it will not any more if nothing is done. */
export type LiveSession = {
  userId: number
  sidHash: string
  createdAt: string
  lastSeenAt: string
  isSecondFactorPassed: boolean
  limits: SessionLimits
}

/** One of a person's sessions as shown to that person; the id is the hash, of no use as a cookie. */
export type SessionListed = { id: string; createdAt: string; lastSeenAt: string; agentHash: string | null }

export function readSessionLimits(db: Db): SessionLimits {
  return { idleSeconds: readSetting(db, 'idleMinutes') * 60, longestSeconds: readSetting(db, 'absoluteHours') * 3600 }
}

export function findSessionLimits(): Promise<SessionLimits> {
  return store.read(readSessionLimits)
}

/** Starts a session and ends the oldest beyond five; the sid is new every time, never one that the client brought. */
export async function startSession(
  { db, now: at }: Write,
  userId: number,
  origin: Origin,
  isSecondFactorPassed = false,
): Promise<string> {
  const sid = randomBytes(16).toString('base64url')
  const row = { sidHash: hashOfSid(sid), userId, createdAt: at, lastSeenAt: at, isSecondFactorPassed }
  await db.insert(loginSessions).values({ ...row, addressHash: keyed(origin.address), agentHash: keyed(origin.agent) })
  const others = await db
    .select({ sidHash: loginSessions.sidHash })
    .from(loginSessions)
    .where(and(alive(db, userId, at), ne(loginSessions.sidHash, row.sidHash)))
    .orderBy(desc(loginSessions.createdAt))
  for (const { sidHash } of others.slice(MOST_SESSIONS - 1)) await revoke(db, sidHash, at)
  return sid
}

/** The session of a sid, unless it is unknown, ended, idle or alive for too long, or its user is disabled. */
export function findLiveSession(sid: string, at = now()): Promise<LiveSession | undefined> {
  const sidHash = hashOfSid(sid)
  return store.read((db) => {
    const row = db
      .select({ session: loginSessions })
      .from(loginSessions)
      .innerJoin(users, eq(users.id, loginSessions.userId))
      .where(and(eq(loginSessions.sidHash, sidHash), isNull(loginSessions.revokedAt), isNull(users.disabledAt)))
      .get()
    const limits = readSessionLimits(db)
    if (!row || endOf(row.session, limits) <= at.toISOString()) return undefined
    const { userId, createdAt, lastSeenAt, isSecondFactorPassed } = row.session
    return { userId, sidHash, createdAt, lastSeenAt, isSecondFactorPassed, limits }
  })
}

/** The instant at which a session ends if it is not used any more. */
export function endOf(session: { createdAt: string; lastSeenAt: string }, limits: SessionLimits): string {
  const idleEnd = Date.parse(session.lastSeenAt) + limits.idleSeconds * 1000
  const longestEnd = Date.parse(session.createdAt) + limits.longestSeconds * 1000
  return new Date(Math.min(idleEnd, longestEnd)).toISOString()
}

/** Whose session it was that ended by itself; undefined for one that is unknown or was ended on purpose, or whose user is disabled. */
export async function findLapsedUser(sid: string): Promise<number | undefined> {
  const [row] = await store.read((db) =>
    db
      .select({ userId: loginSessions.userId })
      .from(loginSessions)
      .innerJoin(users, eq(users.id, loginSessions.userId))
      .where(and(eq(loginSessions.sidHash, hashOfSid(sid)), isNull(loginSessions.revokedAt), isNull(users.disabledAt))),
  )
  return row?.userId
}

/**
 * Notes that the session is in use, at most once a minute. Not through store.write: being seen is not an act, so it
 * leaves no audit row; it waits in the same queue, so it never falls into somebody's transaction.
 */
export async function noteSeen(session: LiveSession, at = now()) {
  const all = connections()
  if (all.isReader || session.lastSeenAt > before(at, SECONDS_BETWEEN_SIGHTINGS)) return
  const update = 'update login_sessions set last_seen_at = ? where sid_hash = ? and revoked_at is null'
  const turn = all.writeQueue.then(() => all.writing.prepare(update).run(at.toISOString(), session.sidHash))
  all.writeQueue = turn.catch(() => undefined)
  await turn.catch(() => undefined)
}

/** The viewer's own sessions that count, newest first. */
export async function listOwnSessions(viewer: { userId: number }, at = now()): Promise<SessionListed[]> {
  const columns = {
    id: loginSessions.sidHash,
    createdAt: loginSessions.createdAt,
    lastSeenAt: loginSessions.lastSeenAt,
    agentHash: loginSessions.agentHash,
  }
  return store.read((db) =>
    db
      .select(columns)
      .from(loginSessions)
      .where(alive(db, viewer.userId, at.toISOString()))
      .orderBy(desc(loginSessions.createdAt)),
  )
}

/** Ends one of the viewer's own sessions; false when there is none of that id (or it is somebody else's). */
export async function endOwnSession(viewer: { userId: number }, who: Who, sessionId: string): Promise<boolean> {
  const isMine = (await listOwnSessions(viewer)).some(({ id }) => id === sessionId)
  if (!isMine) return false
  await store.write(who, async ({ db, now: at, audit }) => {
    await revoke(db, sessionId, at)
    audit({ action: 'session.end', objectKind: 'user', objectId: viewer.userId, after: { session: sessionId } })
  })
  return true
}

/** Sign-out: the session ends on the server, so that a copy of its cookie is worth nothing (row S3). */
export async function signOut(sid: string, who: Who) {
  const session = await findLiveSession(sid)
  if (!session) return
  await store.write({ ...who, sidHash: session.sidHash }, async ({ db, now: at, audit }) => {
    await revoke(db, session.sidHash, at)
    audit({ action: 'sign-out', objectKind: 'user', objectId: session.userId })
  })
}

/** Ends one session inside a write. */
export function endSession({ db, now: at }: Write, sidHash: string) {
  return revoke(db, sidHash, at)
}

/** Ends every session of a user: password changed, account disabled (row S4). */
export async function endAllSessions({ db, now: at }: Write, userId: number) {
  await db
    .update(loginSessions)
    .set({ revokedAt: at })
    .where(and(eq(loginSessions.userId, userId), isNull(loginSessions.revokedAt)))
}

/** What the database keeps instead of the sid. */
export function hashOfSid(sid: string): string {
  return createHash('sha256').update(sid).digest('hex')
}

/** Keyed hash of an address or a browser's name: enough to say “the same one”, and no more. */
export function keyed(text: string | null): string | null {
  return text === null ? null : createHmac('sha256', keyFor('address')).update(text).digest('base64url')
}

function alive(db: Db, userId: number, at: string) {
  const instant = new Date(at)
  const { idleSeconds, longestSeconds } = readSessionLimits(db)
  return and(
    eq(loginSessions.userId, userId),
    isNull(loginSessions.revokedAt),
    gt(loginSessions.createdAt, before(instant, longestSeconds)),
    gt(loginSessions.lastSeenAt, before(instant, idleSeconds)),
  )
}

async function revoke(db: Write['db'], sidHash: string, at: string) {
  await db.update(loginSessions).set({ revokedAt: at }).where(eq(loginSessions.sidHash, sidHash))
}

function before(at: Date, seconds: number): string {
  return new Date(at.getTime() - seconds * 1000).toISOString()
}
