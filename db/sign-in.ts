// Signing in: the one judge behind both doors (the form and next-auth's callback). Whatever is wrong, the answer is the same (rows A4–A6).
import { eq } from 'drizzle-orm'
import { replacePassword } from './account-links.ts'
import { now } from './clock.ts'
import { type Origin, startSession } from './login-sessions.ts'
import { HashingBusy, hashPassword, isHashOutdated, isPasswordRight, whenHashingIsFree } from './password-hash.ts'
import { users } from './schema.ts'
import { type AttemptKeys, attemptKeys, forgetPair, recordFailure, secondsLocked } from './sign-in-limits.ts'
import { store, type Who } from './store.ts'
import { findUserByEmail, foldedEmail, type UserRow } from './users.ts'

/** Codes as HTTP has them: 401 not right, 429 too many failures, 503 too busy to look. */
export type SignInResult =
  | { ok: true; sid: string; userId: number }
  | { ok: false; code: 401 | 429 | 503; retryAfterSeconds?: number }

export type Attempt = { email: string; password: string; origin: Origin; requestId?: string | null }

const BUSY_SECONDS = 5

/** Judges an attempt and starts a session if it is right. Never throws for anything that a person can cause. */
export async function signIn(attempt: Attempt): Promise<SignInResult> {
  const keys = attemptKeys(foldedEmail(attempt.email), attempt.origin.address ?? '')
  // Before the queue, so that a flood is turned away without waiting; again inside it, for those who waited.
  const locked = await refusal(keys)
  if (locked) return locked
  try {
    return await whenHashingIsFree(keys.pair, async () => (await refusal(keys)) ?? (await judge(attempt, keys)))
  } catch (error) {
    if (error instanceof HashingBusy) return { ok: false, code: 503, retryAfterSeconds: BUSY_SECONDS }
    throw error
  }
}

/** Changes the viewer's own password: the current one is asked for, and every session ends; a new sid is for this browser. */
export async function changeOwnPassword(
  viewer: { userId: number; name: string },
  change: { current: string; next: string; origin: Origin; isSecondFactorPassed?: boolean },
  who: Who,
): Promise<SignInResult> {
  const user = await store.read(async (db) => (await db.select().from(users).where(eq(users.id, viewer.userId)))[0])
  const keys = attemptKeys(user?.emailFolded ?? '', change.origin.address ?? '')
  try {
    return await whenHashingIsFree(keys.pair, async () => {
      const locked = await refusal(keys)
      if (locked) return locked
      if (!user || !(await isPasswordRight(user.passwordHash, change.current)))
        return fail(user, keys, who, 'user.password')
      const passwordHash = await hashPassword(change.next)
      return store.write(who, async (tx) => {
        await replacePassword(tx, user.id, passwordHash)
        tx.audit({ action: 'user.password', objectKind: 'user', objectId: user.id })
        const sid = await startSession(tx, user.id, change.origin, change.isSecondFactorPassed)
        return { ok: true, sid, userId: user.id } as const
      })
    })
  } catch (error) {
    if (error instanceof HashingBusy) return { ok: false, code: 503, retryAfterSeconds: BUSY_SECONDS }
    throw error
  }
}

async function refusal(keys: AttemptKeys): Promise<SignInResult | undefined> {
  const retryAfterSeconds = await secondsLocked(keys, now())
  return retryAfterSeconds > 0 ? { ok: false, code: 429, retryAfterSeconds } : undefined
}

async function judge({ email, password, origin, requestId }: Attempt, keys: AttemptKeys): Promise<SignInResult> {
  const user = await findUserByEmail(email)
  const isRight = await isPasswordRight(user?.passwordHash, password)
  const who = { actorId: user?.id ?? null, actorName: user?.name ?? 'unknown', address: origin.address, requestId }
  if (!user || !isRight || user.disabledAt) return fail(user, keys, who, 'sign-in')
  const fresh = isHashOutdated(user.passwordHash ?? '') ? await hashPassword(password) : undefined
  return store.write(who, async (tx) => {
    await forgetPair(tx, keys)
    if (fresh) await tx.db.update(users).set({ passwordHash: fresh }).where(eq(users.id, user.id))
    const sid = await startSession(tx, user.id, origin)
    tx.audit({ action: 'sign-in', objectKind: 'user', objectId: user.id })
    return { ok: true, sid, userId: user.id } as const
  })
}

// The e-mail as typed stays out of the audit: people type passwords there.
async function fail(user: UserRow | undefined, keys: AttemptKeys, who: Who, action: string): Promise<SignInResult> {
  return store.write(who, async (tx) => {
    const reached = await recordFailure(tx, keys)
    tx.audit({ action, objectKind: 'user', objectId: user?.id, outcome: 'failed' })
    if (reached.length > 0)
      tx.audit({
        action: 'sign-in.lock',
        objectKind: 'user',
        objectId: user?.id,
        after: { reached },
        outcome: 'denied',
      })
    return { ok: false, code: 401 } as const
  })
}
