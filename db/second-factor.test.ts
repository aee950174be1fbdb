import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateSync } from 'otplib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { now } from './clock.ts'
import { connections } from './connections.ts'
import { findLiveSession, hashOfSid, startSession } from './login-sessions.ts'
import { open, seal } from './sealed-text.ts'
import {
  clearSecondFactor,
  enrol,
  findPendingStep,
  findSecondFactor,
  newSeed,
  openSeed,
  passSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  sealSeed,
} from './second-factor.ts'
import { store } from './store.ts'
import { openTestDatabase, type TestDatabase } from './test-database.ts'
import { insertUser } from './users.ts'

const WHO = { actorId: null, actorName: 'test' }
const HOME = { address: '203.0.113.7', agent: 'Firefox' }

let database: TestDatabase
let person: { userId: number }

beforeEach(async () => {
  process.env.TEST_BUILD = '1'
  database = await openTestDatabase()
  setClock('2026-11-25T03:00:00.000Z')
  const userId = await store.write(
    WHO,
    async (tx) => (await insertUser(tx, { email: 'lan@x.example', name: 'Lan' })) ?? 0,
  )
  person = { userId }
})
afterEach(() => database.close())

describe('enrolling', () => {
  it('takes a code of the proposed seed, and tells ten recovery codes', async () => {
    const secret = newSeed()
    const wrong = await enrol(person, { secret, code: '000000', origin: HOME }, WHO)
    expect(wrong).toMatchObject({ ok: false, code: 'wrong' })
    expect(await findSecondFactor(person)).toMatchObject({ isEnrolled: false })
    const right = await enrol(person, { secret, code: codeOf(secret), origin: HOME }, WHO)
    expect(right).toMatchObject({ ok: true })
    expect(await findSecondFactor(person)).toMatchObject({ isEnrolled: true, unusedCodes: 10 })
  })

  it('ends the other sessions and goes on under a new sid that has passed', async () => {
    const elsewhere = await store.write(WHO, (tx) => begin(tx))
    const { sid } = await enrolled()
    expect(await findLiveSession(elsewhere)).toBeUndefined()
    expect(await findLiveSession(sid)).toMatchObject({ isSecondFactorPassed: true })
  })

  it('leaves neither the seed nor a recovery code readable in the database', async () => {
    const { secret, codes } = await enrolled()
    const tables = ['users', 'recovery_codes', 'audit_events']
    const kept = tables
      .map((table) => JSON.stringify(connections().reading.prepare(`select * from ${table}`).all()))
      .join()
    for (const text of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))])
      expect(kept).not.toContain(text)
  })

  it('accepts a proposed seed only from the person it was proposed to', () => {
    const sealed = sealSeed(person.userId, 'ABC')
    expect(openSeed(person.userId, sealed)).toBe('ABC')
    expect(openSeed(person.userId + 1, sealed)).toBeUndefined()
    expect(openSeed(person.userId, 'rubbish')).toBeUndefined()
    expect(open('second-factor', seal('session', 'x'))).toBeUndefined()
  })
})

describe('passing', () => {
  it('takes a code once: the same one again is a replay', async () => {
    const { secret } = await enrolled()
    advance(30)
    const code = codeOf(secret)
    expect(await pass(code)).toMatchObject({ ok: true })
    expect(await pass(code)).toMatchObject({ ok: false, code: 'wrong' })
  })

  it.each([
    [-90, false],
    [-30, true],
    [0, true],
    [30, true],
    [90, false],
  ])('with a telephone that is %i seconds off: %s', async (off, expected) => {
    const { secret } = await enrolled()
    advance(300)
    expect((await pass(codeOf(secret, off))).ok).toBe(expected)
  })

  it('replaces the session that asked by a new one', async () => {
    const { secret } = await enrolled()
    advance(30)
    const asking = await store.write(WHO, (tx) => begin(tx))
    const result = await passSecondFactor(
      person,
      { code: codeOf(secret), origin: HOME, sidHash: hashOfSid(asking) },
      WHO,
    )
    if (!result.ok) throw new Error(result.code)
    expect(await findLiveSession(asking)).toBeUndefined()
    expect(await findLiveSession(result.sid)).toMatchObject({ isSecondFactorPassed: true })
  })

  it('takes each recovery code once, however it is typed', async () => {
    const { codes } = await enrolled()
    const typed = ` ${codes[3]?.replaceAll('-', ' ').toUpperCase()} `
    expect(await pass(typed)).toMatchObject({ ok: true })
    expect(await pass(typed)).toMatchObject({ ok: false })
    expect(await findSecondFactor(person)).toMatchObject({ unusedCodes: 9 })
  })

  it('is locked for ten minutes after ten wrong codes, also for the right one', async () => {
    const { secret } = await enrolled()
    for (let count = 0; count < 10; count += 1) expect(await pass('000000')).toMatchObject({ code: 'wrong' })
    advance(60)
    expect(await pass(codeOf(secret))).toMatchObject({ code: 'locked', retryAfterSeconds: 540 })
    advance(540)
    expect(await pass(codeOf(secret))).toMatchObject({ ok: true })
  })
})

describe('looking after it', () => {
  it('makes new recovery codes against a code; the old ones are worth nothing', async () => {
    const { secret, codes } = await enrolled()
    advance(30)
    expect(await renewRecoveryCodes(person, codeOf(secret), WHO)).toMatchObject({ ok: true })
    expect(await pass(codes[0] ?? '')).toMatchObject({ ok: false })
  })

  it('comes off against a code, or by the office', async () => {
    const { codes } = await enrolled()
    expect(await removeSecondFactor(person, '123456', WHO)).toMatchObject({ ok: false })
    expect(await removeSecondFactor(person, codes[0] ?? '', WHO)).toMatchObject({ ok: true })
    expect(await findSecondFactor(person)).toMatchObject({ isEnrolled: false, unusedCodes: 0 })
    await enrolled()
    await store.write(WHO, async (tx) => {
      await clearSecondFactor(tx, person.userId)
      tx.audit({ action: 'test', objectKind: 'user' })
    })
    expect(await findSecondFactor(person)).toMatchObject({ isEnrolled: false, unusedCodes: 0 })
  })
})

it('a session of an enrolled person must pass it, and an open portal asks administrators to enrol', async () => {
  const ask = (roles: ['administrator'] | ['auditor'], isSecondFactorPassed = false) =>
    findPendingStep({ ...person, roles }, { isSecondFactorPassed })
  expect(await ask(['administrator'])).toBeNull()
  process.env.PUBLIC_URL = 'https://tiendoso.example'
  try {
    expect(await ask(['administrator'])).toBe('enrol')
    expect(await ask(['auditor'])).toBeNull()
  } finally {
    delete process.env.PUBLIC_URL
  }
  await enrolled()
  expect(await ask(['auditor'])).toBe('verify')
  expect(await ask(['auditor'], true)).toBeNull()
})

async function enrolled() {
  const secret = newSeed()
  const result = await enrol(person, { secret, code: codeOf(secret), origin: HOME }, WHO)
  if (!result.ok) throw new Error(result.code)
  return { secret, codes: result.codes, sid: result.sid }
}

async function begin(tx: Parameters<typeof startSession>[0]) {
  tx.audit({ action: 'test', objectKind: 'user' })
  return startSession(tx, person.userId, HOME)
}

const pass = (code: string) => passSecondFactor(person, { code, origin: HOME, sidHash: 'none' }, WHO)

const codeOf = (secret: string, secondsOff = 0) =>
  generateSync({ secret, epoch: Math.floor(now().getTime() / 1000) + secondsOff })

function setClock(instant: string) {
  writeFileSync(join(database.folder, 'test-clock'), instant)
}

function advance(seconds: number) {
  setClock(new Date(now().getTime() + seconds * 1000).toISOString())
}
