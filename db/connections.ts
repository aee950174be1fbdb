// The connections of a process: one that reads, one that writes, and the lock that makes one process the writer.
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { databaseFile, dataFolder } from './data-folder.ts'

export type Connection = Database.Database

export type Connections = {
  reading: Connection
  writing: Connection
  writeQueue: Promise<unknown>
  lock?: Connection
  isReader: boolean
}

/** Trouble with the database that a person can act on; the message is one line. */
export class DatabaseTrouble extends Error {}

const OLDEST_SQLITE = '3.51.3'

// Next loads this module several times in one process: what must be single lives on globalThis.
const KEY = Symbol.for('tien-do-so.connections')
const shared = globalThis as { [KEY]?: Connections }

/** The connections of this process, opened on first use and checked as row D1 asks. */
export function connections(): Connections {
  shared[KEY] ??= open()
  return shared[KEY]
}

/** Makes this process the only writer of the data folder, or a reader if another one is (row D2). */
export function claimWriter(): 'writer' | 'reader' {
  const all = connections()
  const lock = new Database(join(dataFolder(), 'writer.lock'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    all.lock = lock
  } catch {
    lock.close()
    all.isReader = true
  }
  return all.isReader ? 'reader' : 'writer'
}

/** Folds the write-ahead log into the database and closes everything; the process is done with the data folder. */
export function closeConnections() {
  const all = shared[KEY]
  if (!all) return
  if (!all.isReader) all.writing.pragma('wal_checkpoint(TRUNCATE)')
  for (const connection of [all.reading, all.writing, all.lock]) connection?.close()
  shared[KEY] = undefined
}

/** Opens a connection with the settings that every one of ours has. */
export function connect(file: string, options: Database.Options = {}): Connection {
  const connection = new Database(file, { timeout: 1000, ...options })
  connection.pragma('foreign_keys = ON')
  connection.pragma('trusted_schema = OFF')
  if (!options.readonly) {
    connection.pragma('journal_mode = WAL')
    connection.pragma('synchronous = FULL')
  }
  return connection
}

function open(): Connections {
  const file = databaseFile()
  if (!existsSync(file)) throw new DatabaseTrouble(`No database at ${file}; run the migration first.`)
  mkdirSync(dataFolder(), { recursive: true, mode: 0o700 })
  const writing = connect(file)
  assertHealthy(writing)
  return { writing, reading: connect(file, { readonly: true }), writeQueue: Promise.resolve(), isReader: false }
}

function assertHealthy(connection: Connection) {
  const pragma = (name: string) => connection.pragma(name, { simple: true })
  const expected = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, trusted_schema: 0 }
  for (const [name, value] of Object.entries(expected)) {
    if (pragma(name) !== value) throw new DatabaseTrouble(`SQLite ${name} is ${pragma(name)}, expected ${value}.`)
  }
  const sqlite = connection.prepare('select sqlite_version()').pluck().get() as string
  if (sqlite.localeCompare(OLDEST_SQLITE, 'en', { numeric: true }) < 0)
    throw new DatabaseTrouble(`SQLite ${sqlite} is older than ${OLDEST_SQLITE}.`)
  if (pragma('quick_check') !== 'ok')
    throw new DatabaseTrouble('The database file is damaged (quick_check); restore a backup.')
}
