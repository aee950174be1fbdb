// Sign-in sessions: the cookie carries a random sid, and whether it still counts stands here, asked at every request (rows S1–S4, S7).
import { createHash, createHmac, randomBytes } from 'node:crypto'
import { and, desc, eq, gt, isNull, ne } from 'drizzle-orm'
import { now } from './clock.ts'
import { connections } from './connections.ts'
import { loginSessions, users } from './schema.ts'
import { keyFor } from './secret.ts'
import { store, type Who, type Write } from './store.ts'

/** Seconds; the cookie, the token in it and the row agree on the longest life (row S2). */
export const SESSION_SECONDS = 12 * 60 * 60
export const IDLE_SECONDS = 30 * 60
const MOST_SESSIONS = 5
const SECONDS_BETWEEN_SIGHTINGS = 60

/** From where somebody signs in, as the front door tells it. */
export type Origin = { address: string | null; agent: string | null }

/** A session that counts at this moment. */
export type LiveSession = { userId: number; sidHash: string; createdAt: string; lastSeenAt: string }

/** One of a person's sessions as shown to that person; the id is the hash, of no use as a cookie. */
export type SessionListed = { id: string; createdAt: string; lastSeenAt: string; agentHash: string | null }

/** Starts a session and ends the oldest beyond five; the sid is new every time, never one that the client brought. */
export async function startSession({ db, now: at }: Write, userId: number, origin: Origin): Promise<string> {
  const sid = randomBytes(16).toString('base64url')
  const row = { sidHash: hashOfSid(sid), userId, createdAt: at, lastSeenAt: at }
  await db.insert(loginSessions).values({ ...row, addressHash: keyed(origin.address), agentHash: keyed(origin.agent) })
  const others = await db
    .select({ sidHash: loginSessions.sidHash })
    .from(loginSessions)
    .where(and(alive(userId, at), ne(loginSessions.sidHash, row.sidHash)))
    .orderBy(desc(loginSessions.createdAt))
  for (const { sidHash } of others.slice(MOST_SESSIONS - 1)) await revoke(db, sidHash, at)
  return sid
}

/** The session of a sid, unless it is unknown, ended, idle for 30 minutes, older than 12 hours, or its user is disabled. */
export async function findLiveSession(sid: string, at = now()): Promise<LiveSession | undefined> {
  const sidHash = hashOfSid(sid)
  const [row] = await store.read((db) =>
    db
      .select({ session: loginSessions })
      .from(loginSessions)
      .innerJoin(users, eq(users.id, loginSessions.userId))
      .where(and(eq(loginSessions.sidHash, sidHash), isNull(loginSessions.revokedAt), isNull(users.disabledAt))),
  )
  if (
    !row ||
    row.session.createdAt <= before(at, SESSION_SECONDS) ||
    row.session.lastSeenAt <= before(at, IDLE_SECONDS)
  )
    return undefined
  const { userId, createdAt, lastSeenAt } = row.session
  return { userId, sidHash, createdAt, lastSeenAt }
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
      .where(alive(viewer.userId, at.toISOString()))
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

function alive(userId: number, at: string) {
  const instant = new Date(at)
  return and(
    eq(loginSessions.userId, userId),
    isNull(loginSessions.revokedAt),
    gt(loginSessions.createdAt, before(instant, SESSION_SECONDS)),
    gt(loginSessions.lastSeenAt, before(instant, IDLE_SECONDS)),
  )
}

async function revoke(db: Write['db'], sidHash: string, at: string) {
  await db.update(loginSessions).set({ revokedAt: at }).where(eq(loginSessions.sidHash, sidHash))
}

function before(at: Date, seconds: number): string {
  return new Date(at.getTime() - seconds * 1000).toISOString()
}
