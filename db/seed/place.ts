// Placing a row: insert it, or bring the stored one to what its data file says, if that file has changed since it was loaded.
import { and, eq, getTableColumns, isNull } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db } from '../store.ts'
import { SeedTrouble } from './data-file.ts'

type Row = Record<string, unknown>

/** How a seed run works on the database: which files changed, and what was done. */
export type Placing = {
  db: Db
  now: string
  isChanged(file: string): boolean
  counts: { inserted: number; updated: number }
}

/**
 * Inserts or updates the row with this key and returns its id (0 for a table without one). Rows of an unchanged file are
 * left alone, so that what the office edited stays.
 */
export function place<T extends SQLiteTable>(
  placing: Placing,
  file: string,
  table: T,
  key: Partial<T['$inferInsert']>,
  rest: Partial<T['$inferInsert']> = {},
): number {
  const stored = findRow(placing.db, table, key as Row)
  if (!stored) return insertRow(placing, table, { ...key, ...rest })
  if (placing.isChanged(file)) updateRow(placing, table, key as Row, stored, rest as Row)
  return Number(stored.id ?? 0)
}

/** Inserts a row that may never change; a stored one with other content is refused. Returns whether it was inserted. */
export function placeForGood<T extends SQLiteTable>(
  placing: Placing,
  file: string,
  label: string,
  table: T,
  key: Partial<T['$inferInsert']>,
  rest: Partial<T['$inferInsert']>,
): boolean {
  const stored = findRow(placing.db, table, key as Row)
  if (!stored) {
    insertRow(placing, table, { ...key, ...rest })
    return true
  }
  const changed = differences(stored, rest as Row)
  if (changed.length > 0) {
    throw new SeedTrouble(
      file,
      label,
      `is already published with another ${changed.join(', ')}; published figures are never overwritten`,
    )
  }
  return false
}

function findRow(db: Db, table: SQLiteTable, key: Row): Row | undefined {
  return db.select().from(table).where(whereKey(table, key)).get() as Row | undefined
}

function insertRow(placing: Placing, table: SQLiteTable, row: Row): number {
  placing.counts.inserted += 1
  const stored = placing.db.insert(table).values(row).returning().get() as Row
  return Number(stored.id ?? 0)
}

function updateRow(placing: Placing, table: SQLiteTable, key: Row, stored: Row, rest: Row) {
  if (differences(stored, rest).length === 0) return
  const isVersioned = typeof stored.version === 'number' && rest.version === undefined && key.version === undefined
  const next = isVersioned ? { ...rest, version: Number(stored.version) + 1 } : rest
  placing.db.update(table).set(next).where(whereKey(table, key)).run()
  placing.counts.updated += 1
}

function differences(stored: Row, wanted: Row): string[] {
  return Object.keys(wanted).filter((name) => (stored[name] ?? null) !== (wanted[name] ?? null))
}

function whereKey(table: SQLiteTable, key: Row) {
  const columns = getTableColumns(table) as Record<string, SQLiteColumn>
  return and(
    ...Object.entries(key).map(([name, value]) => {
      const column = columns[name]
      if (!column) throw new Error(`No column ${name}.`)
      return value === null || value === undefined ? isNull(column) : eq(column, value)
    }),
  )
}
