// What a release knows of programmes, targets, sessions, documents and tasks: nothing later than itself, nothing without a source.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listDocuments, listInitiatives, listObstacles } from './records.ts'
import { assignments, periods, plans, progressUpdates, settings, tasks, units, users } from './schema.ts'
import { listSessions } from './sessions.ts'
import { store } from './store.ts'
import { listProgrammes, listTargets } from './targets.ts'
import { listPlans, listTasks } from './tasks.ts'
import { openTestDatabase, type TestDatabase } from './test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase({ seeded: true })
})
afterAll(() => database.close())

const TEST = { actorId: null, actorName: 'test' }
const DAYS: Record<number, string> = { 1: '2022-08-08', 3: '2024-04-24', 4: '2025-02-06', 5: '2025-10-21' }

test('targets are those with a source, of this release or before', async () => {
  await store.read((db) => {
    const [first, fifth] = [listTargets(db, 1), listTargets(db, 5)]
    expect(fifth.every(({ isSourced }) => isSourced)).toBe(true)
    expect(first.every(({ release }) => release === 1)).toBe(true)
    expect(first.map(({ slug }) => slug)).not.toContain('digital-economy-2025')
    expect(fifth.find(({ slug }) => slug === 'dx-goals-2025')?.statusGroups.map(({ count }) => count)).toEqual([
      18, 27, 17,
    ])
  })
})

test.each([
  [1, ['qd-749-2020', 'qd-942-2021', 'qd-411-2022', 'annual-plan-2022']],
  [4, ['nq-57-2024', 'nq-03-2025']],
])('release %i knows its programmes and none of later', async (number, expected) => {
  await store.read((db) => {
    const known = listProgrammes(db, DAYS[number] ?? '')
    expect(known.map(({ slug }) => slug)).toEqual(expect.arrayContaining(expected))
    expect(known.every(({ issuedOn }) => (issuedOn ?? '') <= (DAYS[number] ?? ''))).toBe(true)
    expect(known.map(({ statusNoteVi }) => statusNoteVi ?? '').join()).not.toContain('71/NQ-CP')
  })
})

test('the amendment of a programme is told once it is out', async () => {
  await store.read((db) => {
    const programme = listProgrammes(db, DAYS[5] ?? '').find(({ slug }) => slug === 'nq-03-2025')
    expect(programme?.statusNoteVi).toContain('71/NQ-CP')
  })
})

test('a notice of conclusions that came after the session is not known on its day', async () => {
  await store.read((db) => {
    const noticeIn = (release: number) =>
      listSessions(db, { release, day: DAYS[release] ?? '' }).find(({ slug }) => slug === 'session-08')
        ?.conclusionSymbol
    expect([noticeIn(3), noticeIn(4)]).toEqual([null, '203/TB-VPCP'])
  })
})

test('registers hold what is of the release or before; obstacles only while the office shows them', async () => {
  await store.read((db) => {
    for (const rows of [listDocuments(db, 4), listInitiatives(db, 4), listObstacles(db, 4)]) {
      expect(rows.length).toBeGreaterThan(0)
      expect(rows.every(({ release }) => release !== null && release <= 4)).toBe(true)
    }
  })
  await store.write(TEST, (tx) => {
    const row = { key: 'showObstacles', value: 'false', updatedAt: tx.now }
    tx.db.insert(settings).values(row).onConflictDoUpdate({ target: settings.key, set: row }).run()
    tx.audit({ action: 'test', objectKind: 'setting' })
  })
  await store.read((db) => expect(listObstacles(db, 5)).toEqual([]))
})

test('a task shows the updates and closures that its release knows, and brings its plan', async () => {
  await store.write(TEST, (tx) => {
    const { db } = tx
    const unit = db
      .select()
      .from(units)
      .all()
      .find(({ slug }) => slug === 'ca-mau')
    const period = db.select().from(periods).all()[0]
    const author = db
      .insert(users)
      .values({ email: 'a@example.invalid', emailFolded: 'a@example.invalid', name: 'A', createdAt: tx.now })
      .returning()
      .get()
    const plan = db.insert(plans).values({ slug: 'plan-2025', year: 2025, titleVi: 'Kế hoạch' }).returning().get()
    const task = db.insert(tasks).values({ planId: plan.id, textVi: 'Nhiệm vụ', release: 4 }).returning().get()
    const given = {
      taskId: task.id,
      unitId: unit?.id ?? 0,
      role: 'lead',
      closedAt: '2025-10-01T02:00:00.000Z',
    } as const
    const { id } = db.insert(assignments).values(given).returning().get()
    const update = { assignmentId: id, periodId: period?.id ?? 0, status: 'inProgress', authorId: author.id } as const
    db.insert(progressUpdates)
      .values({ ...update, at: tx.now, release: 5 })
      .run()
    tx.audit({ action: 'test', objectKind: 'task' })
  })
  await store.read((db) => {
    const at = (release: number) => listTasks(db, { release, day: DAYS[release] ?? '' })
    expect(at(3)).toEqual([])
    expect(listPlans(db, at(3))).toEqual([])
    expect(at(4)[0]?.assignments[0]).toMatchObject({ closedAt: null, updates: [] })
    expect(at(5)[0]?.assignments[0]).toMatchObject({ closedAt: '2025-10-01T02:00:00.000Z', updates: [{ release: 5 }] })
    expect(listPlans(db, at(5)).map(({ slug }) => slug)).toEqual(['plan-2025'])
  })
})
