// The demonstration as a visitor finds it, and the places where none may be.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeConnections } from '../connections.ts'
import { migrateDatabase } from '../migrate.ts'
import { isPasswordRight } from '../password-hash.ts'
import { periods, releases, reports, sources, users } from '../schema.ts'
import { seedDatabase } from '../seed/seed.ts'
import { store } from '../store.ts'
import { openTestDatabase } from '../test-database.ts'
import { findUserByEmail, insertUser } from '../users.ts'
import { type Account, WHO } from './accounts.ts'
import { type DemoMade, makeDemo } from './demo.ts'
import { DemoRefused } from './gate.ts'

const before = process.env.DATA_DIR
const folder = mkdtempSync(join(tmpdir(), 'tien-do-so-demo-'))
let made: DemoMade | undefined

beforeAll(async () => {
  process.env.DATA_DIR = folder
  await migrateDatabase('demo')
  await seedDatabase()
  made = await makeDemo({})
}, 120_000)

afterAll(() => {
  closeConnections()
  rmSync(folder, { recursive: true, force: true })
  if (before === undefined) delete process.env.DATA_DIR
  else process.env.DATA_DIR = before
})

it('has a report of 2026 from all 34 provinces, in every state on the way', async () => {
  const rows = await store.read((db) =>
    db
      .select({ state: reports.state })
      .from(reports)
      .innerJoin(periods, eq(periods.id, reports.periodId))
      .where(eq(periods.code, '2026'))
      .all(),
  )
  expect(rows).toHaveLength(34)
  expect(new Set(rows.map(({ state }) => state))).toEqual(
    new Set([
      'draft',
      'signOffAsked',
      'signedOff',
      'sentBack',
      'submitted',
      'underReview',
      'returned',
      'approved',
      'published',
    ]),
  )
})

it('says of every release and every source it made that the figures are illustrative', async () => {
  const { told, cited } = await store.read((db) => ({
    told: db.select().from(releases).where(eq(releases.kind, 'reports')).all(),
    cited: db.select().from(sources).where(eq(sources.kind, 'report')).all(),
  }))
  expect(told.map(({ number }) => number)).toEqual([6, 7])
  for (const release of told) {
    expect(release.titleVi).toMatch(/^SỐ LIỆU MINH HỌA/)
    expect(release.titleEn).toMatch(/^ILLUSTRATIVE DATA/)
  }
  expect(cited.length).toBeGreaterThan(32)
  for (const { titleVi, titleEn } of cited) {
    expect(titleVi).toContain('Số liệu minh họa')
    expect(titleEn).toContain('Illustrative data')
  }
})

it('writes accounts for its owner only, whose passwords are right and of which none is twice', async () => {
  expect(statSync(made?.file ?? '').mode & 0o777).toBe(0o600)
  const accounts: Account[] = JSON.parse(readFileSync(join(folder, 'accounts.json'), 'utf8'))
  expect(new Set(accounts.map(({ password }) => password)).size).toBe(accounts.length)
  for (const { email, password } of accounts) {
    const user = await findUserByEmail(email)
    expect(user?.isDemo).toBe(true)
    expect(await isPasswordRight(user?.passwordHash, password)).toBe(true)
  }
  expect(accounts.filter(({ unit }) => unit === 'lai-chau').map(({ role }) => role)).toEqual(
    expect.arrayContaining(['officer', 'leader']),
  )
})

it('is made once per database', async () => {
  const count = () => store.read((db) => db.$count(users))
  const people = await count()
  expect(await makeDemo({})).toBeUndefined()
  expect(await count()).toBe(people)
})

it('is refused with a public address, and on a host that others reach', async () => {
  await expect(makeDemo({ PUBLIC_URL: 'https://tiendoso.example.vn' })).rejects.toThrow(DemoRefused)
  await expect(makeDemo({ HOST: '0.0.0.0' })).rejects.toThrow(DemoRefused)
})

it('is refused in a real database, which takes no demo account by any way', async () => {
  const database = await openTestDatabase()
  try {
    await expect(makeDemo({})).rejects.toThrow(DemoRefused)
    const person = { email: 'demo@example.vn', name: 'Minh họa', isDemo: true }
    await expect(store.write(WHO, (tx) => insertUser(tx, person))).rejects.toThrow(
      'demo account outside a demo database',
    )
  } finally {
    database.close()
  }
})
