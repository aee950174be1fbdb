import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backUpIfDue, listBackups } from './backup.ts'
import { dataFolder } from './data-folder.ts'
import { openTestDatabase, type TestDatabase } from './test-database.ts'

let database: TestDatabase

beforeEach(async () => {
  process.env.TEST_BUILD = '1'
  database = await openTestDatabase({ seeded: true })
  setClock('2026-11-25T02:00:00.000Z')
})
afterEach(() => database.close())

test('one backup a day, whole and with every figure in it', async () => {
  const file = await backUpIfDue()
  expect(await backUpIfDue()).toBeNull()
  const copy = new Database(file ?? '', { readonly: true })
  expect(copy.prepare('select count(*) from observations').pluck().get()).toBe(284)
  copy.close()
  expect(readdirSync(join(dataFolder(), 'backups'))).toEqual([
    'portal-2026-11-25.db',
    'portal-2026-11-25.uploads.json',
    'uploads',
  ])
})

test('the day of a backup begins at 01:30 in Vietnam', async () => {
  setClock('2026-11-24T18:29:59.000Z')
  await backUpIfDue()
  setClock('2026-11-24T18:30:00.000Z')
  await backUpIfDue()
  expect(listBackups()).toEqual(['portal-2026-11-25.db', 'portal-2026-11-24.db'])
})

function setClock(instant: string) {
  writeFileSync(join(dataFolder(), 'test-clock'), instant)
}
