// Limits on failed sign-ins, kept in the database so that a restart forgives nothing (row A6). Keys are keyed hashes:
// the table tells neither addresses nor accounts.
import { createHmac } from 'node:crypto'
import { eq, inArray, like } from 'drizzle-orm'
import { signInFailures } from './schema.ts'
import { keyFor } from './secret.ts'
import { readSetting } from './settings.ts'
import { store, type Write } from './store.ts'

const MINUTE = 60_000

/** So many failures in a window, then a lock; failures within `memory` after it double the next lock up to `longestLock` (all ms). */
export type Limit = { failures: number; window: number; lock: number; longestLock: number; memory: number }

const LIMITS = {
  pair: { failures: 5, window: MINUTE, lock: MINUTE, longestLock: 15 * MINUTE, memory: 15 * MINUTE },
  address: { failures: 20, window: MINUTE, lock: MINUTE, longestLock: MINUTE, memory: 0 },
  account: { failures: 50, window: 720 * MINUTE, lock: 720 * MINUTE, longestLock: 720 * MINUTE, memory: 0 },
} as const satisfies Record<string, Limit>

type LimitKind = keyof typeof LIMITS

/** The keys under which one attempt counts. */
export type AttemptKeys = Record<LimitKind, string>

/** Keys of an attempt on a (folded) e-mail from an address; an unknown e-mail counts like a known one. */
export function attemptKeys(emailFolded: string, address: string): AttemptKeys {
  const account = hashed(emailFolded)
  return {
    pair: `pair:${account}:${hashed(address)}`,
    address: `address:${hashed(address)}`,
    account: `account:${account}`,
  }
}

/** Seconds until a further attempt is looked at, or 0. */
export function secondsLocked(keys: AttemptKeys, at: Date): Promise<number> {
  return secondsLockedUnder(Object.values(keys), at)
}

/** The same for any keys: whatever counts its failures here is locked here. */
export async function secondsLockedUnder(keys: readonly string[], at: Date): Promise<number> {
  const rows = await store.read((db) =>
    db
      .select()
      .from(signInFailures)
      .where(inArray(signInFailures.key, [...keys])),
  )
  const ends = rows.map(({ lockedUntil }) => (lockedUntil ? Date.parse(lockedUntil) : 0))
  return Math.max(0, Math.ceil((Math.max(0, ...ends) - at.getTime()) / 1000))
}

/** Counts one failure under each key; the result names the limits that it reached. */
export async function recordFailure(tx: Write, keys: AttemptKeys): Promise<LimitKind[]> {
  const reached: LimitKind[] = []
  for (const kind of Object.keys(LIMITS) as LimitKind[]) {
    // Offices share one outside address: the number per address is a setting.
    const failures = kind === 'address' ? readSetting(tx.db, 'signInFailuresPerAddress') : LIMITS[kind].failures
    const limit = { ...LIMITS[kind], failures }
    if (await countFailure(tx, keys[kind], limit)) reached.push(kind)
  }
  return reached
}

/** Counts one failure under one key; true when that locks it. */
export async function countFailure({ db, now }: Write, key: string, limit: Limit): Promise<boolean> {
  const [seen] = await db.select().from(signInFailures).where(eq(signInFailures.key, key))
  const row = counted(seen, limit, now)
  await db
    .insert(signInFailures)
    .values({ key, ...row })
    .onConflictDoUpdate({ target: signInFailures.key, set: row })
  return row.lockedUntil !== null
}

/** What failed under a key is forgotten. */
export function forgetFailures({ db }: Write, key: string) {
  db.delete(signInFailures).where(eq(signInFailures.key, key)).run()
}

/** After a right password: this account from this address starts anew; the wider counts stay. */
export async function forgetPair({ db }: Write, keys: AttemptKeys) {
  await db.delete(signInFailures).where(eq(signInFailures.key, keys.pair))
}

/** A link that the office issued lifts every lock of the account. */
export async function liftLocks({ db }: Write, emailFolded: string) {
  const account = hashed(emailFolded)
  await db.delete(signInFailures).where(eq(signInFailures.key, `account:${account}`))
  await db.delete(signInFailures).where(like(signInFailures.key, `pair:${account}:%`))
}

type Count = { count: number; since: string; lockedUntil: string | null }

// A run of failures is over when its window has passed, or, once locked, when the lock and the memory of it have.
function counted(seen: Count | undefined, limit: Limit, now: string): Count {
  const at = Date.parse(now)
  const runEnds = !seen
    ? 0
    : seen.lockedUntil
      ? Date.parse(seen.lockedUntil) + limit.memory
      : Date.parse(seen.since) + limit.window
  const run = seen && at < runEnds ? seen : { count: 0, since: now }
  const count = run.count + 1
  const excess = count - limit.failures
  const lock = excess < 0 ? null : Math.min(limit.longestLock, limit.lock * 2 ** Math.min(excess, 20))
  return { count, since: run.since, lockedUntil: lock === null ? null : new Date(at + lock).toISOString() }
}

function hashed(text: string): string {
  return createHmac('sha256', keyFor('address')).update(text).digest('base64url')
}
