import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dataFolder } from './data-folder.ts'
import { cancelJob, JOB_RUNNER, planJob, runDueJobs } from './jobs.ts'
import { jobs, settings } from './schema.ts'
import { store, type Write } from './store.ts'
import { openTestDatabase, type TestDatabase } from './test-database.ts'

let database: TestDatabase

beforeEach(async () => {
  process.env.TEST_BUILD = '1'
  database = await openTestDatabase()
  setClock('2026-11-25T00:00:00.000Z')
})
afterEach(() => database.close())

test('a job is done once it is due, and only once', async () => {
  await plan('note', '2026-11-25T01:00:00.000Z')
  expect(await runDueJobs({ note })).toBe(0)
  setClock('2026-11-25T01:00:00.000Z')
  expect(await runDueJobs({ note })).toBe(1)
  expect(await runDueJobs({ note })).toBe(0)
  expect(await notes()).toEqual(['note'])
})

test('a job of the same key is planned once', async () => {
  expect(await plan('note', '2026-11-25T00:00:00.000Z')).toBe(true)
  expect(await plan('note', '2026-11-26T00:00:00.000Z')).toBe(false)
})

test('a job that fails leaves nothing behind, is tried five times and then rests', async () => {
  await plan('note', '2026-11-25T00:00:00.000Z')
  const failing = vi.fn((tx: Write) => {
    note(tx, { key: 'note' })
    throw new Error('no')
  })
  for (let attempt = 0; attempt < 7; attempt += 1) await runDueJobs({ note: failing })
  expect(failing).toHaveBeenCalledTimes(5)
  expect(await notes()).toEqual([])
  expect(await store.read((db) => db.select().from(jobs).get())).toMatchObject({ state: 'failed', lastError: 'no' })
})

test('a job taken back is never done', async () => {
  await plan('note', '2026-11-25T00:00:00.000Z')
  await store.write(JOB_RUNNER, (tx) => {
    cancelJob(tx, 'note')
    tx.audit({ action: 'job.cancel', objectKind: 'job' })
  })
  expect(await runDueJobs({ note })).toBe(0)
})

function plan(key: string, runAt: string) {
  return store.write(JOB_RUNNER, (tx) => {
    tx.audit({ action: 'job.plan', objectKind: 'job', objectId: key })
    return planJob(tx, { key, kind: 'note', payload: {}, runAt })
  })
}

function note(tx: Write, job: { key: string }) {
  tx.db
    .insert(settings)
    .values({ key: `test.${job.key}`, value: '1', updatedAt: tx.now })
    .run()
}

async function notes() {
  const rows = await store.read((db) => db.select().from(settings).where(eq(settings.key, 'test.note')).all())
  return rows.map((row) => row.key.replace('test.', ''))
}

function setClock(instant: string) {
  writeFileSync(join(dataFolder(), 'test-clock'), instant)
}
