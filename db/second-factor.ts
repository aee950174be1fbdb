// The second factor: a time-based one-time password (RFC 6238) whose seed is kept encrypted, and ten recovery codes for the day
// on which the telephone is lost (row A7). Until it is passed, a session opens nothing but this (row A8).
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { generateSecret, generateSync, generateURI } from 'otplib'
import type { Role } from '../lib/permissions.ts'
import { isSecondFactorDemanded, type PendingStep, pendingStep } from '../lib/second-factor.ts'
import { now } from './clock.ts'
import { endAllSessions, endSession, type Origin, startSession } from './login-sessions.ts'
import { recoveryCodes, users } from './schema.ts'
import { open, seal } from './sealed-text.ts'
import { readSetting } from './settings.ts'
import { countFailure, forgetFailures, secondsLockedUnder } from './sign-in-limits.ts'
import { store, type Who, type Write } from './store.ts'

const STEP_SECONDS = 30
const STEPS_ASIDE = 1
const CODE_COUNT = 10
const LIMIT = { failures: 10, window: 600_000, lock: 600_000, longestLock: 600_000, memory: 0 }
const ISSUER = 'Tiến độ số'

export type SecondFactorResult =
  | { ok: true; sid: string }
  | { ok: false; code: 'wrong' }
  | { ok: false; code: 'locked'; retryAfterSeconds: number }

/** A new seed as a person types it; nothing is stored until a code of it has been confirmed. */
export const newSeed = () => generateSecret()

/** The seed as a telephone reads it. */
export function uriOf(secret: string, email: string): string {
  return generateURI({ issuer: ISSUER, label: email, secret })
}

/** Seed proposed to a person, kept by the browser between two pages: sealed, and for that person only. */
export const sealSeed = (userId: number, secret: string) => seal('second-factor', `${userId}:${secret}`)

export function openSeed(userId: number, sealed: string): string | undefined {
  const [owner, secret] = open('second-factor', sealed)?.split(':') ?? []
  return owner === String(userId) ? secret : undefined
}

/** Confirms a proposed seed by a code of it: it is stored, the other sessions end, and ten recovery codes are told once. */
export async function enrol(
  person: { userId: number },
  typed: { secret: string; code: string; origin: Origin },
  who: Who,
): Promise<{ ok: true; sid: string; codes: string[] } | Exclude<SecondFactorResult, { ok: true }>> {
  const locked = await findLock(person.userId)
  if (locked) return locked
  const step = stepOf(typed.secret, typed.code, null)
  return store.write(who, async (tx) => {
    if (step === undefined) return fail(tx, person.userId, 'user.totp.enrol')
    await clearSecondFactor(tx, person.userId)
    const totpSeed = seal('second-factor', `${person.userId}:${typed.secret}`)
    tx.db.update(users).set({ totpSeed, totpLastStep: step }).where(eq(users.id, person.userId)).run()
    const codes = issueRecoveryCodes(tx, person.userId)
    tx.audit({ action: 'user.totp.enrol', objectKind: 'user', objectId: person.userId })
    return { ok: true as const, codes, sid: await restart(tx, person.userId, typed.origin) }
  })
}

/** The second step of a sign-in: a code of the telephone or one of the recovery codes; the session goes on under a new sid (row S7). */
export async function passSecondFactor(
  person: { userId: number },
  typed: { code: string; origin: Origin; sidHash: string },
  who: Who,
): Promise<SecondFactorResult> {
  const locked = await findLock(person.userId)
  if (locked) return locked
  return store.write(who, async (tx): Promise<SecondFactorResult> => {
    const by = spend(tx, person.userId, typed.code)
    if (!by) return fail(tx, person.userId, 'sign-in.totp')
    forgetFailures(tx, lockKey(person.userId))
    tx.audit({ action: 'sign-in.totp', objectKind: 'user', objectId: person.userId, after: { by } })
    await endSession(tx, typed.sidHash)
    return { ok: true, sid: await startSession(tx, person.userId, typed.origin, true) }
  })
}

/** Ten new recovery codes for a person who has a second factor; the old ones are worth nothing from then on. */
export async function renewRecoveryCodes(person: { userId: number }, code: string, who: Who) {
  const locked = await findLock(person.userId)
  if (locked) return locked
  return store.write(who, async (tx) => {
    if (!spend(tx, person.userId, code)) return fail(tx, person.userId, 'user.totp.codes')
    tx.audit({ action: 'user.totp.codes', objectKind: 'user', objectId: person.userId })
    return { ok: true as const, codes: issueRecoveryCodes(tx, person.userId) }
  })
}

/** Takes the second factor off an account, inside a write. */
export async function clearSecondFactor(tx: Write, userId: number) {
  tx.db.update(users).set({ totpSeed: null, totpLastStep: null }).where(eq(users.id, userId)).run()
  tx.db.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId)).run()
  forgetFailures(tx, lockKey(userId))
}

/** Takes off the own second factor, against a code of it; a role that needs one asks for it anew. */
export async function removeSecondFactor(person: { userId: number }, code: string, who: Who) {
  const locked = await findLock(person.userId)
  if (locked) return locked
  return store.write(who, async (tx) => {
    if (!spend(tx, person.userId, code)) return fail(tx, person.userId, 'user.totp.remove')
    await clearSecondFactor(tx, person.userId)
    tx.audit({ action: 'user.totp.remove', objectKind: 'user', objectId: person.userId })
    return { ok: true as const }
  })
}

/** The own second factor as its page shows it. */
export function findSecondFactor(person: { userId: number }) {
  const unused = and(eq(recoveryCodes.userId, person.userId), isNull(recoveryCodes.usedAt))
  return store.read((db) => {
    const user = db.select().from(users).where(eq(users.id, person.userId)).get()
    const unusedCodes = db.select().from(recoveryCodes).where(unused).all().length
    return { isEnrolled: Boolean(user?.totpSeed), email: user?.email ?? '', unusedCodes }
  })
}

// A code is worth something once: the step is stored, the recovery code is marked.
function spend(tx: Write, userId: number, typed: string): 'totp' | 'recovery' | undefined {
  const user = tx.db.select().from(users).where(eq(users.id, userId)).get()
  const secret = user?.totpSeed ? openSeed(userId, user.totpSeed) : undefined
  if (!user || !secret) return undefined
  const step = stepOf(secret, typed, user.totpLastStep)
  if (step !== undefined) {
    tx.db.update(users).set({ totpLastStep: step }).where(eq(users.id, userId)).run()
    return 'totp'
  }
  const codeHash = hashOfCode(userId, typed)
  const mine = and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.codeHash, codeHash), isNull(recoveryCodes.usedAt))
  return tx.db.update(recoveryCodes).set({ usedAt: tx.now }).where(mine).run().changes === 1 ? 'recovery' : undefined
}

/** The time step that a code belongs to, one step either way of now and newer than the last one used; undefined: none. */
function stepOf(secret: string, typed: string, lastStep: number | null): number | undefined {
  const code = typed.replace(/\s/g, '')
  if (!/^\d{6}$/.test(code)) return undefined
  const current = Math.floor(now().getTime() / 1000 / STEP_SECONDS)
  const steps = Array.from({ length: 2 * STEPS_ASIDE + 1 }, (_, place) => current - STEPS_ASIDE + place)
  return steps.find(
    (step) => step > (lastStep ?? -1) && isSame(generateSync({ secret, epoch: step * STEP_SECONDS }), code),
  )
}

function isSame(expected: string, typed: string): boolean {
  return timingSafeEqual(Buffer.from(expected), Buffer.from(typed))
}

function issueRecoveryCodes(tx: Write, userId: number): string[] {
  tx.db.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId)).run()
  const codes = Array.from({ length: CODE_COUNT }, () => randomBytes(8).toString('hex'))
  for (const code of codes)
    tx.db
      .insert(recoveryCodes)
      .values({ userId, codeHash: hashOfCode(userId, code) })
      .run()
  return codes.map((code) => code.replace(/(.{4})(?=.)/g, '$1-'))
}

// 64 random bits: a plain hash is enough, nobody can try them all.
function hashOfCode(userId: number, typed: string): string {
  const code = typed.toLowerCase().replace(/[^0-9a-f]/g, '')
  return createHash('sha256').update(`${userId}:${code}`).digest('hex')
}

const lockKey = (userId: number) => `totp:${userId}`

async function findLock(userId: number): Promise<Extract<SecondFactorResult, { code: 'locked' }> | undefined> {
  const retryAfterSeconds = await secondsLockedUnder([lockKey(userId)], now())
  return retryAfterSeconds > 0 ? { ok: false, code: 'locked', retryAfterSeconds } : undefined
}

async function fail(tx: Write, userId: number, action: string): Promise<{ ok: false; code: 'wrong' }> {
  const isLocked = await countFailure(tx, lockKey(userId), LIMIT)
  tx.audit({ action, objectKind: 'user', objectId: userId, outcome: 'failed' })
  if (isLocked) tx.audit({ action: 'sign-in.lock', objectKind: 'user', objectId: userId, outcome: 'denied' })
  return { ok: false, code: 'wrong' }
}

async function restart(tx: Write, userId: number, origin: Origin): Promise<string> {
  await endAllSessions(tx, userId)
  return startSession(tx, userId, origin, true)
}

/** What a person's session must still do, by the roles held today and the settings. */
export function findPendingStep(
  person: { userId: number; roles: readonly Role[] },
  session: { isSecondFactorPassed: boolean },
): Promise<PendingStep> {
  return store.read((db) => {
    const user = db.select({ seed: users.totpSeed }).from(users).where(eq(users.id, person.userId)).get()
    const isDemanded = isSecondFactorDemanded(person.roles, {
      isOutside: Boolean(process.env.PUBLIC_URL),
      mode: readSetting(db, 'secondFactor'),
      isForUnits: readSetting(db, 'secondFactorForOfficers'),
    })
    return pendingStep({ isEnrolled: Boolean(user?.seed), isDemanded, isPassed: session.isSecondFactorPassed })
  })
}
