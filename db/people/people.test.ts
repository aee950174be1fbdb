import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findLinkHolder, setPasswordByLink } from '../account-links.ts'
import { connections } from '../connections.ts'
import { findLiveSession } from '../login-sessions.ts'
import { provinceId, type Stage, setStage, TEST } from '../reporting/cast.ts'
import { startReport } from '../reporting/starting.ts'
import { auditEvents, reports, users } from '../schema.ts'
import { signIn } from '../sign-in.ts'
import { store } from '../store.ts'
import { findRolesOn, type Role } from '../users.ts'
import { today } from '../viewers.ts'
import { disablePerson, enablePerson, endSessionsOf, invitePerson, issueNewLink } from './accounts.ts'
import { addContact, correctContact, listContacts } from './contacts.ts'
import { findUnfinished, handOver } from './hand-over.ts'
import { correctOwnData, exportPerson } from './own-data.ts'
import { findPerson, listPeople } from './register.ts'
import { addRole, endRole } from './roles.ts'

const PASSWORD = 'con trâu đi trước cái cày'
const HOME = { address: '203.0.113.7', agent: 'Firefox' }

let stage: Stage

beforeEach(async () => {
  stage = await setStage()
})
afterEach(() => stage.database.close())

describe('inviting', () => {
  it('makes an account with roles and a link that sets the password once', async () => {
    const { userId, token } = await invited('hoa@laichau.example', [await role('officer', 'lai-chau')])
    expect(await findPerson(stage.cast.administrator, userId)).toMatchObject({ state: 'invited' })
    expect(await setPasswordByLink(token, PASSWORD, TEST)).toBe(true)
    expect(await findLinkHolder(token)).toBeUndefined()
    expect(await findPerson(stage.cast.administrator, userId)).toMatchObject({
      state: 'active',
      grants: [{ role: 'officer', unitName: 'Tỉnh Lai Châu', time: 'now' }],
    })
  })

  it.each([
    ['HOA@laichau.example', {}, 'emailTaken'],
    ['moi@laichau.example', { unitId: null }, 'noUnit'],
    ['moi@laichau.example', { validFrom: '2027-01-02', validTo: '2027-01-01' }, 'badDays'],
  ])('of %s with %o is refused as %s, and leaves no account behind', async (email, change, code) => {
    await invited('hoa@laichau.example', [await role('officer', 'lai-chau')])
    const wanted = { ...(await role('officer', 'lai-chau')), ...change }
    const before = await countUsers()
    expect(await invitePerson(stage.cast.administrator, { email, name: 'Hoa' }, [wanted])).toMatchObject({ code })
    expect(await countUsers()).toBe(before)
  })

  it('is the administrator’s: nobody else sees or makes people, and the attempt is noted', async () => {
    const { reviewer, officer } = stage.cast
    expect(await listPeople(reviewer)).toBeUndefined()
    const attempt = invitePerson(officer, { email: 'x@x.example', name: 'X' }, [await role('reviewer')])
    expect(await attempt).toMatchObject({ code: 'forbidden' })
    const denied = eq(auditEvents.action, 'authz.denied')
    expect(await store.read((db) => db.select().from(auditEvents).where(denied).all())).toHaveLength(1)
  })
})

describe('the list', () => {
  it.each([
    [{ text: 'lai chau' }, 4],
    [{ role: 'officer' }, 3],
    [{ state: 'disabled' }, 0],
    [{ text: 'khong co ai' }, 0],
  ])('filtered by %o holds %i people', async (filter, count) => {
    expect(await listPeople(stage.cast.administrator, filter)).toHaveLength(count)
  })
})

describe('roles', () => {
  it('end at once or with a day, and count from the next request on', async () => {
    const { officer, administrator } = stage.cast
    const [grant] = (await findPerson(administrator, officer.userId))?.grants ?? []
    if (!grant) throw new Error('No grant.')
    const end = { grantId: grant.id, version: grant.version }
    expect(await endRole(administrator, officer.userId, { ...end, lastDay: today() })).toEqual({ ok: true })
    expect((await findRolesOn(officer.userId, today()))?.grants).toHaveLength(1)
    // The version that was seen is no longer the one that is there.
    expect(await endRole(administrator, officer.userId, { ...end, lastDay: null })).toMatchObject({
      code: 'conflict',
      by: administrator.name,
    })
    const now = { ...end, version: grant.version + 1, lastDay: null }
    expect(await endRole(administrator, officer.userId, now)).toEqual({ ok: true })
    expect((await findRolesOn(officer.userId, today()))?.grants).toEqual([])
  })

  it('that would begin after they end never were: the row goes, the audit keeps it', async () => {
    const { officer, administrator } = stage.cast
    await addRole(administrator, officer.userId, { ...(await role('leader', 'lai-chau')), validFrom: '2027-02-01' })
    const grant = (await findPerson(administrator, officer.userId))?.grants.find(({ time }) => time === 'future')
    if (!grant) throw new Error('No grant.')
    const end = { grantId: grant.id, version: grant.version, lastDay: null }
    expect(await endRole(administrator, officer.userId, end)).toEqual({ ok: true })
    expect((await findPerson(administrator, officer.userId))?.grants).toHaveLength(1)
  })

  it('cannot be given twice', async () => {
    const { officer, administrator } = stage.cast
    const twice = await addRole(administrator, officer.userId, await role('officer', 'lai-chau'))
    expect(twice).toMatchObject({ code: 'roleHeld' })
  })
})

describe('the last active administrator', () => {
  it('cannot be disabled and keeps the role, until there is another one', async () => {
    const { administrator } = stage.cast
    await givePassword(administrator.userId)
    const [grant] = (await findPerson(administrator, administrator.userId))?.grants ?? []
    const end = { grantId: grant?.id ?? 0, version: grant?.version ?? 0, lastDay: null }
    expect(await disablePerson(administrator, administrator.userId)).toMatchObject({ code: 'lastAdministrator' })
    expect(await endRole(administrator, administrator.userId, end)).toMatchObject({ code: 'lastAdministrator' })
    const { userId, token } = await invited('second@office.example', [await role('administrator')])
    // An invitation that nobody has taken up is no administrator yet.
    expect(await disablePerson(administrator, administrator.userId)).toMatchObject({ code: 'lastAdministrator' })
    await setPasswordByLink(token, PASSWORD, TEST)
    expect(await disablePerson(administrator, administrator.userId)).toEqual({ ok: true })
    expect(userId).not.toBe(administrator.userId)
  })
})

describe('an account', () => {
  it('is closed by a new link: the password stops, the sessions end', async () => {
    const { userId, token } = await invited('hoa@laichau.example', [await role('officer', 'lai-chau')])
    await setPasswordByLink(token, PASSWORD, TEST)
    const sid = await enter('hoa@laichau.example')
    const issued = await issueNewLink(stage.cast.administrator, userId)
    expect(issued).toMatchObject({ ok: true, purpose: 'reset' })
    expect(await findLiveSession(sid)).toBeUndefined()
    expect(await signIn({ email: 'hoa@laichau.example', password: PASSWORD, origin: HOME })).toMatchObject({
      code: 401,
    })
    expect(await issueNewLink(stage.cast.administrator, 99_999)).toBeUndefined()
    const own = await issueNewLink(stage.cast.administrator, stage.cast.administrator.userId)
    expect(own).toMatchObject({ code: 'ownAccount' })
  })

  it('can be disabled and enabled, and its sessions ended', async () => {
    const { administrator } = stage.cast
    const { userId, token } = await invited('hoa@laichau.example', [await role('officer', 'lai-chau')])
    await setPasswordByLink(token, PASSWORD, TEST)
    const sid = await enter('hoa@laichau.example')
    await endSessionsOf(administrator, userId)
    expect(await findLiveSession(sid)).toBeUndefined()
    await disablePerson(administrator, userId)
    expect(await signIn({ email: 'hoa@laichau.example', password: PASSWORD, origin: HOME })).toMatchObject({
      code: 401,
    })
    await enablePerson(administrator, userId)
    expect(await enter('hoa@laichau.example')).toBeTruthy()
  })
})

describe('handing over', () => {
  it('passes a draft to another officer of the unit, and to nobody else', async () => {
    const { officer, secondOfficer, stranger, administrator } = stage.cast
    const started = await startReport(officer, stage.key)
    if (!started?.ok) throw new Error('Not started.')
    const unfinished = await findUnfinished(administrator, officer.userId)
    expect(unfinished?.drafts).toMatchObject([{ reportId: started.id, state: 'draft' }])
    expect(await handOver(administrator, officer.userId, stranger.userId)).toMatchObject({ code: 'notHolder' })
    expect(await handOver(administrator, officer.userId, secondOfficer.userId)).toEqual({ ok: true, count: 1 })
    const report = await store.read((db) => db.select().from(reports).where(eq(reports.id, started.id)).get())
    expect(report?.createdBy).toBe(secondOfficer.userId)
    expect((await findUnfinished(administrator, officer.userId))?.drafts).toEqual([])
  })
})

describe('the contact book', () => {
  it('holds people with an account and people without, and is the office’s', async () => {
    const { reviewer, officer } = stage.cast
    const unitId = await provinceId('lai-chau')
    const text = { name: 'Vàng A Páo', position: 'Chuyên viên', department: null, email: null, workPhone: '0213 000' }
    const added = await addContact(reviewer, { ...text, unitId })
    if (!added.ok) throw new Error('Not added.')
    const lines = await listContacts(reviewer, unitId)
    expect(lines?.filter(({ contactId }) => contactId === null).length).toBeGreaterThan(0)
    expect(lines?.find(({ contactId }) => contactId === added.id)).toMatchObject({ name: 'Vàng A Páo' })
    expect(await listContacts(officer)).toBeUndefined()
    expect(await addContact(officer, { ...text, unitId })).toMatchObject({ code: 'forbidden' })
    const stale = await correctContact(reviewer, added.id, { text, version: 7 })
    expect(stale).toMatchObject({ code: 'conflict', by: reviewer.name })
    await correctContact(reviewer, added.id, { text, version: 1, isRemoved: true })
    expect((await listContacts(reviewer, unitId))?.some(({ contactId }) => contactId === added.id)).toBe(false)
  })
})

describe('data of one person', () => {
  it('is corrected by the person, against the version that was seen', async () => {
    const { officer, administrator } = stage.cast
    const change = { name: 'Giàng Thị Lan', workPhone: '0213 111', position: null, department: null, version: 1 }
    expect(await correctOwnData(officer, change, TEST)).toBe(true)
    expect(await correctOwnData(officer, change, TEST)).toBe(false)
    expect(await findPerson(administrator, officer.userId)).toMatchObject({
      name: 'Giàng Thị Lan',
      workPhone: '0213 111',
    })
  })

  it('is handed out by the administrator only, without any secret', async () => {
    const { officer, administrator, reviewer } = stage.cast
    await givePassword(officer.userId)
    const { passwordHash } =
      (await store.read((db) => db.select().from(users).where(eq(users.id, officer.userId)).get())) ?? {}
    const text = JSON.stringify(await exportPerson(administrator, officer.userId))
    expect(text).toContain('"roles"')
    expect(passwordHash).toBeTruthy()
    expect(text).not.toContain(passwordHash)
    expect(await exportPerson(reviewer, officer.userId)).toBeUndefined()
  })
})

async function invited(email: string, roles: Awaited<ReturnType<typeof role>>[]) {
  const result = await invitePerson(stage.cast.administrator, { email, name: 'Lò Thị Hoa' }, roles)
  if (!result.ok) throw new Error(result.code)
  return result
}

async function role(name: Role, slug?: string) {
  return { role: name, unitId: slug ? await provinceId(slug) : null, validFrom: null, validTo: null }
}

async function enter(email: string): Promise<string> {
  const result = await signIn({ email, password: PASSWORD, origin: HOME })
  if (!result.ok) throw new Error(String(result.code))
  return result.sid
}

function givePassword(userId: number) {
  return store.write(TEST, (tx) => {
    tx.db.update(users).set({ passwordHash: '$argon2id$test' }).where(eq(users.id, userId)).run()
    tx.audit({ action: 'test', objectKind: 'user' })
  })
}

async function countUsers() {
  return connections().reading.prepare('select count(*) from users').pluck().get()
}
