// The store: the one way in and out of the database. Reads on a read-only connection; writes one at a time, each with its audit row.
import { AsyncLocalStorage } from 'node:async_hooks'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { type AuditEntry, appendAudit, type Who } from './audit.ts'
import { nowText } from './clock.ts'
import { type Connection, connections } from './connections.ts'
import * as schema from './schema.ts'
import { refreshSearch } from './search/refresh.ts'

export type { Who } from './audit.ts'

export type Db = BetterSQLite3Database<typeof schema>

/** What a write works with: the database inside its transaction, the instant of the write, and its audit. */
export type Write = { db: Db; now: string; audit(entry: AuditEntry): void }

export class ReadOnlyProcess extends Error {}

const WRITING = Symbol.for('tien-do-so.writing')
const shared = globalThis as { [WRITING]?: AsyncLocalStorage<Connection> }
shared[WRITING] ??= new AsyncLocalStorage()
const writing = shared[WRITING]

const wrapped = new WeakMap<Connection, Db>()

export const store = { read, write }

/** Runs a read. Inside a write it sees what the write has done so far. */
async function read<T>(fn: (db: Db) => T | Promise<T>): Promise<T> {
  return fn(databaseOn(writing.getStore() ?? connections().reading))
}

/**
 * Runs a write: queued, BEGIN IMMEDIATE, all or nothing, and refused unless it leaves an audit row (rows D3, U2).
 * Inside, await only the store; a write inside a write throws.
 */
async function write<T>(who: Who, fn: (tx: Write) => T | Promise<T>): Promise<T> {
  if (writing.getStore()) throw new Error('A write inside a write.')
  const all = connections()
  if (all.isReader) throw new ReadOnlyProcess('This process only reads; another one writes.')
  const turn = all.writeQueue.then(() => writing.run(all.writing, () => transact(all.writing, who, fn)))
  all.writeQueue = turn.catch(() => undefined)
  return turn
}

async function transact<T>(connection: Connection, who: Who, fn: (tx: Write) => T | Promise<T>): Promise<T> {
  connection.exec('BEGIN IMMEDIATE')
  try {
    let audited = 0
    const now = nowText()
    const audit = (entry: AuditEntry) => {
      appendAudit(connection, who, now, entry)
      audited += 1
    }
    const result = await fn({ db: databaseOn(connection), now, audit })
    if (audited === 0) throw new Error('A write without an audit row.')
    refreshSearch(connection)
    connection.exec('COMMIT')
    return result
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    throw error
  }
}

/** Drizzle on a connection, made once per connection and copy of this module. */
export function databaseOn(connection: Connection): Db {
  let db = wrapped.get(connection)
  if (!db) {
    db = drizzle({ client: connection, schema, casing: 'snake_case' })
    wrapped.set(connection, db)
  }
  return db
}
