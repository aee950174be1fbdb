import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findLiveSession, startSession } from './login-sessions.ts'
import { type Stage, setClock, setStage, TEST } from './reporting/cast.ts'
import { changeSetting, findSetting, listSettingChanges, listSettings, readSetting } from './settings.ts'
import { store } from './store.ts'
import { findSteeringBody } from './units.ts'

let stage: Stage

beforeEach(async () => {
  stage = await setStage()
})
afterEach(() => stage.database.close())

async function decide(key: Parameters<typeof changeSetting>[1], value: unknown) {
  const there = (await listSettings(stage.cast.administrator)).find((one) => one.key === key)
  return changeSetting(stage.cast.administrator, key, { value, version: there?.version ?? 0 })
}

describe('a setting', () => {
  it('holds its fallback until somebody decides, and then what was decided', async () => {
    expect(await findSetting('idleMinutes')).toBe(30)
    expect(await decide('idleMinutes', 45)).toEqual({ ok: true })
    expect(await findSetting('idleMinutes')).toBe(45)
  })

  it.each([
    ['idleMinutes', 4],
    ['idleMinutes', '45'],
    ['portalStatus', 'finished'],
    ['contact', { email: 'no address', phone: '', address: '' }],
    ['steeringBody', { slug: 'x' }],
  ] as const)('%s refuses %o', async (key, value) => {
    expect(await decide(key, value)).toEqual({ ok: false, code: 'invalid' })
  })

  it('is decided against the version that was seen; the second administrator is told who was faster', async () => {
    const { administrator } = stage.cast
    await decide('contact', { email: 'cds@example.gov.vn', phone: '', address: '' })
    const stale = await changeSetting(administrator, 'contact', {
      value: { email: '', phone: '', address: '' },
      version: 0,
    })
    expect(stale).toMatchObject({ code: 'conflict', by: administrator.name })
  })

  it('keeps every decision', async () => {
    await decide('absoluteHours', 8)
    await decide('absoluteHours', 10)
    const changes = await listSettingChanges(stage.cast.administrator, 'absoluteHours')
    expect(changes.map(({ before, after }) => [before, after])).toEqual([
      [8, 10],
      [null, 8],
    ])
  })

  it('is the administrator’s', async () => {
    expect(await listSettings(stage.cast.publisher)).toEqual([])
    const attempt = changeSetting(stage.cast.publisher, 'portalStatus', { value: 'adopted', version: 1 })
    expect(await attempt).toMatchObject({ code: 'forbidden' })
  })
})

it('a session lasts as long as the settings say', async () => {
  await decide('idleMinutes', 5)
  const sid = await store.write(TEST, (tx) => {
    tx.audit({ action: 'test', objectKind: 'user' })
    return startSession(tx, stage.cast.officer.userId, { address: null, agent: null })
  })
  setClock(stage.database, '2026-12-20T02:04:59.000Z')
  expect(await findLiveSession(sid)).toBeDefined()
  setClock(stage.database, '2026-12-20T02:05:00.000Z')
  expect(await findLiveSession(sid)).toBeUndefined()
})

it('the body that the office chose counts from its day on, and earlier days keep theirs', async () => {
  const bodyOn = (day: string) => store.read((db) => findSteeringBody(db, day)?.slug)
  const before = [await bodyOn('2024-01-01'), await bodyOn('2026-12-20')]
  expect(before).toEqual(['national-committee', 'government-steering-committee-2025'])
  await decide('steeringBody', { slug: 'national-committee', from: '2026-12-01' })
  expect([await bodyOn('2026-11-30'), await bodyOn('2026-12-20')]).toEqual([before[1], 'national-committee'])
  await decide('steeringBody', null)
  expect(await store.read((db) => readSetting(db, 'steeringBody'))).toBeNull()
  expect(await bodyOn('2026-12-20')).toBe(before[1])
})
