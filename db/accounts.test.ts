// Accounts, links, sign-ins and sessions against a real database; time is told through the test clock.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hash } from '@node-rs/argon2'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findLinkHolder, issueLink, setPasswordByLink } from './account-links.ts'
import { verifyAudit } from './audit.ts'
import { now } from './clock.ts'
import { closeConnections, connections } from './connections.ts'
import { endOwnSession, findLiveSession, listOwnSessions, noteSeen, signOut } from './login-sessions.ts'
import { HashingBusy, isHashOutdated, isPasswordRight, whenHashingIsFree } from './password-hash.ts'
import { auditEvents, signInFailures, users } from './schema.ts'
import { changeOwnPassword, type SignInResult, signIn } from './sign-in.ts'
import { store } from './store.ts'
import { openTestDatabase, type TestDatabase } from './test-database.ts'
import { disableUser, findRolesOn, findUserByEmail, grantRole, insertUser } from './users.ts'

const WHO = { actorId: null, actorName: 'test' }
const PASSWORD = 'con trâu già ăn cỏ non'
const HOME = { address: '10.0.0.1', agent: 'Firefox' }

let database: TestDatabase

beforeEach(async () => {
  process.env.TEST_BUILD = '1'
  database = await openTestDatabase()
  setClock('2026-11-25T01:00:00.000Z')
})
afterEach(() => database.close())

describe('an account', () => {
  it('has one e-mail in whatever spelling (NFKC and case)', async () => {
    await addOfficer('lan@laichau.example')
    for (const spelling of ['LAN@LaiChau.example', 'ｌａｎ@laichau.example']) {
      const again = await store.write(WHO, async (tx) => {
        tx.audit({ action: 'test', objectKind: 'test' })
        return insertUser(tx, { email: spelling, name: 'Ai đó' })
      })
      expect(again).toBeUndefined()
      expect((await findUserByEmail(spelling))?.email).toBe('lan@laichau.example')
    }
  })

  it('is activated by its link once', async () => {
    const { token } = await addOfficer('lan@laichau.example', { isActive: false })
    expect(await setPasswordByLink(token, PASSWORD, WHO)).toBe(true)
    expect(await setPasswordByLink(token, 'another one altogether', WHO)).toBe(false)
    expect(await tryPassword(PASSWORD)).toMatchObject({ ok: true })
  })

  it('is not activated by a link older than 24 hours, nor reset by one older than 30 minutes', async () => {
    const { userId, token } = await addOfficer('lan@laichau.example', { isActive: false })
    setClock('2026-11-26T00:59:59.000Z')
    expect(await findLinkHolder(token)).toMatchObject({ userId })
    setClock('2026-11-26T01:00:00.000Z')
    expect(await setPasswordByLink(token, PASSWORD, WHO)).toBe(false)
    const reset = await store.write(WHO, (tx) => issueLink(tx, userId, 'reset'))
    setClock('2026-11-26T01:30:00.000Z')
    expect(await findLinkHolder(reset)).toBeUndefined()
  })

  it('loses an earlier link to a new one, and the database holds neither', async () => {
    const { userId, token } = await addOfficer('lan@laichau.example', { isActive: false })
    const second = await store.write(WHO, (tx) => issueLink(tx, userId, 'activate'))
    expect(await findLinkHolder(token)).toBeUndefined()
    const kept = JSON.stringify(connections().reading.prepare('select * from account_tokens').all())
    expect(kept).not.toContain(second)
  })

  it('is not disabled when it is the last administrator', async () => {
    const { userId } = await addOfficer('admin@gov.example')
    await store.write(WHO, (tx) => grantRole(tx, userId, { role: 'administrator', unitId: null }, null))
    expect(await disableUser(WHO, userId, '2026-11-25')).toBe('last administrator')
    expect(await findRolesOn(userId, '2026-11-25')).toBeDefined()
  })

  it('holds a role from its first to its last day', async () => {
    const { userId } = await addOfficer('lan@laichau.example')
    const grant = { role: 'reviewer', unitId: null, validFrom: '2026-12-01', validTo: '2026-12-31' } as const
    await store.write(WHO, (tx) => grantRole(tx, userId, grant, null))
    const rolesOn = async (day: string) => (await findRolesOn(userId, day))?.grants.length
    expect([
      await rolesOn('2026-11-30'),
      await rolesOn('2026-12-01'),
      await rolesOn('2026-12-31'),
      await rolesOn('2027-01-01'),
    ]).toEqual([0, 1, 1, 0])
  })
})

describe('a password', () => {
  it('is hashed with argon2id at the cost that is asked for', async () => {
    await addOfficer('lan@laichau.example')
    expect((await findUserByEmail('lan@laichau.example'))?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it('is the same password typed with marks apart', async () => {
    await addOfficer('lan@laichau.example')
    expect(await tryPassword(PASSWORD.normalize('NFD'))).toMatchObject({ ok: true })
  })

  it('is hashed anew at sign-in when the cost has risen', async () => {
    const { userId } = await addOfficer('lan@laichau.example')
    const weak = await hash(PASSWORD.normalize('NFKC'), { memoryCost: 8192, timeCost: 1, parallelism: 1 })
    connections().writing.prepare('update users set password_hash = ? where id = ?').run(weak, userId)
    expect(await tryPassword(PASSWORD)).toMatchObject({ ok: true })
    const [user] = await store.read((db) => db.select().from(users).where(eq(users.id, userId)))
    expect(isHashOutdated(user?.passwordHash ?? '')).toBe(false)
    expect(await isPasswordRight(user?.passwordHash, PASSWORD)).toBe(true)
  })

  it('is hashed four at a time, with 200 waiting and no more', async () => {
    let running = 0
    let most = 0
    const doors: (() => void)[] = []
    const work = async () => {
      most = Math.max(most, ++running)
      await new Promise<void>((open) => doors.push(open))
      running -= 1
    }
    const all = Array.from({ length: 204 }, (_one, place) => whenHashingIsFree(`key ${place}`, work))
    await expect(whenHashingIsFree('one more', work)).rejects.toThrow(HashingBusy)
    let finished = false
    const done = Promise.all(all).then(() => {
      finished = true
    })
    while (!finished) {
      doors.splice(0).forEach((open) => void open())
      await new Promise(setImmediate)
    }
    await done
    expect(most).toBe(4)
  })
})

describe('signing in', () => {
  it('gives one answer to an unknown user, a wrong password, and a disabled or not yet activated account', async () => {
    const { userId } = await addOfficer('lan@laichau.example')
    await addOfficer('moi@laichau.example', { isActive: false })
    const wrong = await tryPassword('not the password')
    const unknown = await tryPassword(PASSWORD, 'ai@laichau.example')
    const fresh = await tryPassword(PASSWORD, 'moi@laichau.example')
    await disableUser(WHO, userId, '2026-11-25')
    const disabled = await tryPassword(PASSWORD)
    expect([wrong, unknown, fresh, disabled]).toEqual(Array(4).fill({ ok: false, code: 401 }))
  })

  it('is refused after five failures from one address, for a minute, then two, and up to fifteen', async () => {
    await addOfficer('lan@laichau.example')
    for (let failure = 0; failure < 5; failure += 1) expect(codeOf(await tryPassword('wrong one'))).toBe(401)
    expect(await tryPassword(PASSWORD)).toEqual({ ok: false, code: 429, retryAfterSeconds: 60 })
    expect(await tryPassword(PASSWORD, 'lan@laichau.example', '10.0.0.2')).toMatchObject({ ok: true })
    for (const seconds of [120, 240, 480, 900, 900]) {
      advance((await waitingSeconds()) * 1000)
      expect(codeOf(await tryPassword('wrong one'))).toBe(401)
      expect(await waitingSeconds()).toBe(seconds)
    }
    advance(900_000)
    expect(await tryPassword(PASSWORD)).toMatchObject({ ok: true })
  })

  it('counts failures that come at the same moment one after another', async () => {
    await addOfficer('lan@laichau.example')
    const codes = (await Promise.all(Array.from({ length: 12 }, () => tryPassword('wrong one')))).map(codeOf)
    expect(codes.filter((code) => code === 401)).toHaveLength(5)
    expect(codes.filter((code) => code === 429)).toHaveLength(7)
  })

  it('remembers failures over a restart', async () => {
    await addOfficer('lan@laichau.example')
    for (let failure = 0; failure < 5; failure += 1) await tryPassword('wrong one')
    closeConnections()
    expect(codeOf(await tryPassword(PASSWORD))).toBe(429)
  })

  it('forgets failures that lie more than a minute apart', async () => {
    await addOfficer('lan@laichau.example')
    for (let failure = 0; failure < 4; failure += 1) await tryPassword('wrong one')
    advance(60_000)
    for (let failure = 0; failure < 4; failure += 1) expect(codeOf(await tryPassword('wrong one'))).toBe(401)
  })

  it('is refused to an address after twenty failures in a minute, whatever the accounts', async () => {
    await addOfficer('lan@laichau.example')
    for (let failure = 0; failure < 20; failure += 1) await tryPassword('wrong one', `nobody${failure}@laichau.example`)
    expect(codeOf(await tryPassword(PASSWORD))).toBe(429)
    advance(60_000)
    expect(await tryPassword(PASSWORD)).toMatchObject({ ok: true })
  })

  it('is refused to an account after fifty failures in twelve hours, from wherever, until a new link', async () => {
    const { userId } = await addOfficer('lan@laichau.example')
    for (let failure = 0; failure < 50; failure += 1)
      await tryPassword('wrong one', 'lan@laichau.example', `10.1.0.${failure}`)
    advance(11 * 3_600_000)
    expect(codeOf(await tryPassword(PASSWORD))).toBe(429)
    const token = await store.write(WHO, (tx) => issueLink(tx, userId, 'reset'))
    await setPasswordByLink(token, 'một câu khác hẳn câu trước', WHO)
    expect(await tryPassword('một câu khác hẳn câu trước')).toMatchObject({ ok: true })
  }, 30_000)

  it('is audited: right, wrong and locked, without the e-mail as typed or the address in the table of failures', async () => {
    await addOfficer('lan@laichau.example')
    await tryPassword(PASSWORD)
    for (let failure = 0; failure < 5; failure += 1) await tryPassword('wrong one', 'secret typed in the wrong field')
    const rows = await store.read((db) => db.select().from(auditEvents))
    const actions = rows.map(({ action, outcome }) => `${action} ${outcome}`)
    expect(actions).toEqual(expect.arrayContaining(['sign-in ok', 'sign-in failed', 'sign-in.lock denied']))
    const kept = JSON.stringify([rows, await store.read((db) => db.select().from(signInFailures))])
    expect(kept).not.toContain('secret typed')
    expect(JSON.stringify(await store.read((db) => db.select().from(signInFailures)))).not.toContain('10.0.0.1')
    expect(verifyAudit(connections().reading).brokenAt).toBeNull()
  })
})

describe('a session', () => {
  it('ends after 30 minutes without use', async () => {
    const sid = await signedIn()
    advance(29 * 60_000)
    await noteSeen(await live(sid))
    advance(29 * 60_000)
    expect(await findLiveSession(sid)).toBeDefined()
    advance(60_000)
    expect(await findLiveSession(sid)).toBeUndefined()
  })

  it('ends after 12 hours however much it is used', async () => {
    const sid = await signedIn()
    for (let minutes = 0; minutes < 700; minutes += 20) {
      advance(20 * 60_000)
      await noteSeen(await live(sid))
    }
    advance(19 * 60_000)
    expect(await findLiveSession(sid)).toBeDefined()
    advance(60_000)
    expect(await findLiveSession(sid)).toBeUndefined()
  })

  it('notes its use at most once a minute', async () => {
    const sid = await signedIn()
    const start = (await live(sid)).lastSeenAt
    advance(59_000)
    await noteSeen(await live(sid))
    expect((await live(sid)).lastSeenAt).toBe(start)
    advance(1_000)
    await noteSeen(await live(sid))
    expect((await live(sid)).lastSeenAt).toBe(now().toISOString())
  })

  it('is worth nothing after sign-out, whoever kept the cookie', async () => {
    const sid = await signedIn()
    await signOut(sid, WHO)
    expect(await findLiveSession(sid)).toBeUndefined()
  })

  it('is one of five at most: the oldest ends', async () => {
    await addOfficer('lan@laichau.example')
    const sids: string[] = []
    for (let count = 0; count < 6; count += 1) {
      sids.push(sidOf(await tryPassword(PASSWORD)))
      advance(1_000)
    }
    const alive = await Promise.all(sids.map(async (sid) => (await findLiveSession(sid)) !== undefined))
    expect(alive).toEqual([false, true, true, true, true, true])
    expect(new Set(sids).size).toBe(6)
  })

  it('ends at once when the account is disabled', async () => {
    const sid = await signedIn()
    const { userId } = await live(sid)
    await disableUser(WHO, userId, '2026-11-25')
    expect(await findLiveSession(sid)).toBeUndefined()
    expect(await findRolesOn(userId, '2026-11-25')).toBeUndefined()
  })

  it('ends everywhere when the password changes, and goes on here under a new sid', async () => {
    const [elsewhere, here] = [await signedIn(), sidOf(await tryPassword(PASSWORD))]
    const viewer = { userId: (await live(here)).userId, name: 'Giàng Thị Lan' }
    const change = { current: PASSWORD, next: 'một câu khác hẳn câu trước', origin: HOME }
    expect(codeOf(await changeOwnPassword(viewer, { ...change, current: 'wrong one' }, WHO))).toBe(401)
    const fresh = sidOf(await changeOwnPassword(viewer, change, WHO))
    expect([await findLiveSession(elsewhere), await findLiveSession(here)]).toEqual([undefined, undefined])
    expect(await findLiveSession(fresh)).toBeDefined()
    expect(codeOf(await tryPassword(PASSWORD))).toBe(401)
  })

  it('is ended by its owner and by nobody else', async () => {
    const sid = await signedIn()
    const { userId } = await live(sid)
    const { userId: other } = await addOfficer('hoa@laichau.example')
    const [session] = await listOwnSessions({ userId })
    expect(await endOwnSession({ userId: other }, WHO, session?.id ?? '')).toBe(false)
    expect(await findLiveSession(sid)).toBeDefined()
    expect(await endOwnSession({ userId }, WHO, session?.id ?? '')).toBe(true)
    expect(await findLiveSession(sid)).toBeUndefined()
  })

  it('stands in the database without its sid, its address and its browser', async () => {
    const sid = await signedIn()
    const kept = JSON.stringify(connections().reading.prepare('select * from login_sessions').all())
    for (const secret of [sid, HOME.address, HOME.agent]) expect(kept).not.toContain(secret)
  })
})

async function addOfficer(email: string, { isActive = true } = {}) {
  const made = await store.write(WHO, async (tx) => {
    const userId = (await insertUser(tx, { email, name: 'Giàng Thị Lan' })) ?? 0
    return { userId, token: await issueLink(tx, userId, 'activate') }
  })
  if (isActive) await setPasswordByLink(made.token, PASSWORD, WHO)
  return made
}

async function tryPassword(password: string, email = 'lan@laichau.example', address = HOME.address) {
  return signIn({ email, password, origin: { ...HOME, address } })
}

async function signedIn(): Promise<string> {
  await addOfficer('lan@laichau.example')
  return sidOf(await tryPassword(PASSWORD))
}

async function live(sid: string) {
  const session = await findLiveSession(sid)
  if (!session) throw new Error('The session has ended.')
  return session
}

async function waitingSeconds(): Promise<number> {
  const result = await tryPassword(PASSWORD)
  return result.ok ? 0 : (result.retryAfterSeconds ?? 0)
}

function codeOf(result: SignInResult) {
  return result.ok ? 200 : result.code
}

function sidOf(result: SignInResult): string {
  if (!result.ok) throw new Error(`Refused with ${result.code}.`)
  return result.sid
}

function setClock(instant: string) {
  writeFileSync(join(database.folder, 'test-clock'), instant)
}

function advance(ms: number) {
  setClock(new Date(now().getTime() + ms).toISOString())
}
