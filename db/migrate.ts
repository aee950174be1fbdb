// Migration: brings the database of a data folder to the schema of this code, or leaves it exactly as it was (row D8).
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { appendAudit } from './audit.ts'
import { nowText } from './clock.ts'
import { type Connection, connect, DatabaseTrouble } from './connections.ts'
import { databaseFile, dataFolder } from './data-folder.ts'

const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url))

export type DataKind = 'real' | 'demo'

/** How the database stands to this code. */
export type SchemaState = 'current' | 'older' | 'newer' | 'empty'

/** Migrates, with a backup first; says what was done. Throws DatabaseTrouble with one line where it cannot. */
export async function migrateDatabase(dataKind: DataKind): Promise<{ applied: number; backup: string | null }> {
  mkdirSync(join(dataFolder(), 'backups'), { recursive: true, mode: 0o700 })
  const isNew = !existsSync(databaseFile())
  const connection = connect(databaseFile())
  try {
    const state = schemaState(connection)
    if (state === 'newer')
      throw new DatabaseTrouble(
        'The database was made by a newer version of the portal; this version does not touch it.',
      )
    if (state === 'current') return { applied: 0, backup: null }
    const backup = isNew || state === 'empty' ? null : await backUpBefore(connection)
    const applied = apply(connection, dataKind)
    return { applied, backup }
  } finally {
    connection.close()
  }
}

/** Compares the migrations that the database holds with those of this code. */
export function schemaState(connection: Connection): SchemaState {
  const known = journal().map((entry) => entry.when)
  const held = appliedMigrations(connection)
  if (held.length === 0) return 'empty'
  const newest = Math.max(...held)
  if (newest > Math.max(...known)) return 'newer'
  return held.length === known.length && newest === Math.max(...known) ? 'current' : 'older'
}

// Not drizzle's migrate(): it commits by itself, and what it did must be checked before it counts.
function apply(connection: Connection, dataKind: DataKind): number {
  const counts = rowCounts(connection)
  // Before the transaction: inside it the pragma is ignored, and a rebuilt parent table deletes its children.
  connection.pragma('foreign_keys = OFF')
  connection.exec('BEGIN IMMEDIATE')
  try {
    const applied = runMigrations(connection)
    assertNothingLost(connection, counts)
    record(connection, dataKind, applied)
    connection.exec('COMMIT')
    return applied
  } catch (error) {
    connection.exec('ROLLBACK')
    throw new DatabaseTrouble(`The migration failed and changed nothing: ${(error as Error).message}`)
  } finally {
    connection.pragma('foreign_keys = ON')
  }
}

function runMigrations(connection: Connection): number {
  connection.exec(
    'create table if not exists __drizzle_migrations (id integer primary key, hash text not null, created_at integer) strict',
  )
  const held = appliedMigrations(connection)
  const missing = readMigrationFiles({ migrationsFolder: MIGRATIONS }).filter(
    ({ folderMillis }) => !held.includes(folderMillis),
  )
  for (const { sql, hash, folderMillis } of missing) {
    for (const statement of sql) connection.exec(statement)
    connection.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)').run(hash, folderMillis)
  }
  return missing.length
}

function assertNothingLost(connection: Connection, counts: Map<string, number>) {
  const broken = connection.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0) throw new Error(`it would break ${broken.length} references`)
  for (const [table, count] of rowCounts(connection)) {
    if (count < (counts.get(table) ?? 0)) throw new Error(`it would lose rows of ${table}`)
  }
}

function record(connection: Connection, dataKind: DataKind, applied: number) {
  const at = nowText()
  connection
    .prepare('insert or ignore into installation (id, data_kind, created_at) values (1, ?, ?)')
    .run(dataKind, at)
  appendAudit(connection, { actorId: null, actorName: 'migrate' }, at, {
    action: 'migrate',
    objectKind: 'database',
    after: { applied },
  })
}

function journal(): { when: number }[] {
  return JSON.parse(readFileSync(join(MIGRATIONS, 'meta/_journal.json'), 'utf8')).entries
}

function appliedMigrations(connection: Connection): number[] {
  const exists = connection.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get()
  if (!exists) return []
  return connection.prepare('select created_at from __drizzle_migrations').pluck().all().map(Number)
}

function rowCounts(connection: Connection): Map<string, number> {
  const tables = connection
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[]
  return new Map(
    tables.map((table) => [table, connection.prepare(`select count(*) from "${table}"`).pluck().get() as number]),
  )
}

async function backUpBefore(connection: Connection): Promise<string> {
  const file = join(dataFolder(), 'backups', `before-migration-${nowText().replaceAll(':', '')}.db`)
  await connection.backup(file)
  return file
}
