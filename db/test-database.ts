// For tests: a real database of its own in a temporary data folder, migrated, and seeded with the real data if asked.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { closeConnections } from './connections.ts'
import { databaseFile } from './data-folder.ts'
import { migrateDatabase } from './migrate.ts'
import { seedDatabase } from './seed/seed.ts'

export type TestDatabase = { folder: string; close(): void }

/**
 * Opens a fresh database and points DATA_DIR at it; `close()` removes it and puts DATA_DIR back. The seeded one is a copy
 * of a template that is made once for each state of migrations, data and loading code.
 */
export async function openTestDatabase({ seeded = false } = {}): Promise<TestDatabase> {
  const before = process.env.DATA_DIR
  const folder = mkdtempSync(join(tmpdir(), 'tien-do-so-test-'))
  const template = seeded ? await seededTemplate() : undefined
  closeConnections()
  if (template) cpSync(template, folder, { recursive: true })
  process.env.DATA_DIR = folder
  if (!template) await migrateDatabase('real')
  const close = () => {
    closeConnections()
    rmSync(folder, { recursive: true, force: true })
    restore(before)
  }
  return { folder, close }
}

async function seededTemplate(): Promise<string> {
  const template = join(tmpdir(), `tien-do-so-template-${stateOfSeed()}`)
  if (existsSync(databaseFile(template))) return template
  const draft = mkdtempSync(join(tmpdir(), 'tien-do-so-draft-'))
  const before = process.env.DATA_DIR
  closeConnections()
  process.env.DATA_DIR = draft
  await migrateDatabase('real')
  await seedDatabase()
  closeConnections()
  restore(before)
  // Several test files may get here at once: the first one in wins.
  try {
    renameSync(draft, template)
  } catch {
    rmSync(draft, { recursive: true, force: true })
  }
  return template
}

function stateOfSeed(): string {
  const hash = createHash('sha256')
  for (const name of ['migrations', 'data', 'seed', 'schema']) {
    const folder = fileURLToPath(new URL(name, import.meta.url))
    for (const file of readdirSync(folder).sort()) {
      if (/\.(json|sql|ts)$/.test(file)) hash.update(file).update(readFileSync(join(folder, file)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}

function restore(dataDir: string | undefined) {
  if (dataDir === undefined) delete process.env.DATA_DIR
  else process.env.DATA_DIR = dataDir
}
