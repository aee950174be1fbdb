import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { edition as editions, indicators, periods, searchEntries, sources } from '../schema.ts'
import { store } from '../store.ts'
import { openTestDatabase, type TestDatabase } from '../test-database.ts'
import { findEntries } from './find.ts'

const WHO = { actorId: null, actorName: 'test' }
let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase({ seeded: true })
  // The template was made before this test: any write that moves the edition brings the index along.
  await touch()
})
afterAll(() => database.close())

test.each([
  ['da nang', 'unit da-nang'],
  ['ĐÀ NẴNG', 'unit da-nang'],
  ['Đà Nẵng'.normalize('NFD'), 'unit da-nang'],
  ['dak lak', 'unit dak-lak'],
  ['đắk lắk', 'unit dak-lak'],
  ['thua thien hue', 'unit hue'],
  ['hoà bình', 'unit hoa-binh'],
  ['hòa bình', 'unit hoa-binh'],
  ['ha giang', 'unit ha-giang'],
  ['ha giang 33', 'unit ha-giang'],
  ['lai chau', 'unit lai-chau'],
  ['bo khoa hoc va cong nghe', 'ministry bo-khoa-hoc-va-cong-nghe'],
])('“%s” means %s', async (query, first) => {
  const { results } = await find(query)
  expect(results[0] && `${results[0].kind} ${results[0].ref}`).toBe(first)
})

test.each(['chuyen doi so', 'CHUYỂN ĐỔI SỐ', 'chuyển đổi số'])('“%s” finds the same things', async (query) => {
  const { results } = await find(query)
  expect(results.length).toBeGreaterThan(20)
  expect(results).toEqual((await find('chuyển đổi số')).results)
})

test('a slip of the keyboard is put right, and said so', async () => {
  const { results, words, isCorrected } = await find('da nagn')
  expect(isCorrected).toBe(true)
  expect(words).toEqual(['da', 'nang'])
  expect(results[0]?.ref).toBe('da-nang')
})

test('what a later release brought is not found in an earlier one', async () => {
  const newest = await store.read((db) => db.select().from(sources).where(eq(sources.release, 5)).get())
  const query = newest?.titleVi ?? ''
  const isThere = async (release: number) =>
    (await find(query, release)).results.some(({ ref }) => ref === newest?.slug)
  expect([await isThere(4), await isThere(5)]).toEqual([false, true])
})

test('a programme is found from the first release after its decision', async () => {
  const symbols = async (release: number) =>
    (await find('57-NQ/TW', release)).results.map(({ kind, ref }) => `${kind} ${ref}`)
  expect(await symbols(4)).toContain('programme nq-57-2024')
  expect(await symbols(3)).not.toContain('programme nq-57-2024')
  expect((await find('1266')).results.map(({ kind }) => kind)).not.toContain('programme')
})

test('an edited period moves the edition on, for the calendar that shows it', async () => {
  const edition = () => store.read((db) => db.select().from(editions).get()?.counter ?? 0)
  const before = await edition()
  await store.write(WHO, (tx) => {
    tx.db.update(periods).set({ dueOn: '2026-12-28' }).run()
    tx.audit({ action: 'test', objectKind: 'period' })
  })
  expect(await edition()).toBeGreaterThan(before)
})

test('an indicator that the office renames is found by its new name at once, and no longer by the old one', async () => {
  await store.write(WHO, (tx) => {
    tx.db
      .update(indicators)
      .set({ nameVi: 'Thước đo kiểm thử zyx', shortVi: 'zyx', nameEn: 'Zyx' })
      .where(eq(indicators.id, 1))
      .run()
    tx.audit({ action: 'test', objectKind: 'indicator' })
  })
  expect((await find('thuoc do kiem thu zyx')).results[0]?.kind).toBe('indicator')
  const rows = await store.read((db) =>
    db.select().from(searchEntries).where(eq(searchEntries.key, 'indicator-1')).all(),
  )
  expect(rows).toHaveLength(1)
})

test.each(['', '   ', '"', '*', 'NEAR(', 'a OR', "'; drop table units; --", '‮', '😀', 'x'.repeat(100)])(
  '“%s” is harmless',
  async (query) => {
    expect((await find(query)).results.length).toBeLessThanOrEqual(60)
  },
)

function find(query: string, release = 5) {
  return store.read((db) => findEntries(db, query, { release, locale: 'vi' }))
}

function touch() {
  return store.write(WHO, (tx) => {
    tx.db.update(indicators).set({ helpVi: 'x' }).where(eq(indicators.id, 2)).run()
    tx.audit({ action: 'test', objectKind: 'indicator' })
  })
}
