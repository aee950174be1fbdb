// Column shapes that recur: days, instants, versions, and enumerations that the database itself checks.
import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, check, integer, text } from 'drizzle-orm/sqlite-core'

/** A day of the Vietnamese calendar, 'YYYY-MM-DD'; never an instant. */
export const day = () => text()

/** An instant in UTC, ISO 8601 with milliseconds and Z. */
export const instant = () => text()

/** Optimistic lock: every editable row carries one and every update names the one it saw (row D4). */
export const version = () => integer().notNull().default(1)

export const flag = () => integer({ mode: 'boolean' })

/** CHECK that a column holds one of the values (or null, where the column allows it). */
export function oneOf(name: string, column: AnySQLiteColumn, values: readonly string[]) {
  const list = sql.raw(values.map((value) => `'${value}'`).join(', '))
  return check(name, sql`${column} in (${list})`)
}

/** CHECK that a column looks like a day. */
export function isDay(name: string, column: AnySQLiteColumn) {
  return check(name, sql`${column} glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'`)
}
