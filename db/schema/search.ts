// Search: one entry for each thing that has a public page, as it was last indexed. The folded words stand in the FTS5 table
// `search_index` under the same id (migration search).
import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const searchEntries = sqliteTable('search_entries', {
  id: integer().primaryKey(),
  key: text().notNull().unique(),
  /** Page kind of lib/routes.ts. */
  kind: text().notNull(),
  /** Slug, number or id in the page's address; for things without a page of their own, their slug on the list page. */
  ref: text().notNull(),
  unitId: integer(),
  titleVi: text().notNull(),
  titleEn: text().notNull(),
  bodyVi: text().notNull(),
  bodyEn: text().notNull(),
  /** First release that knows of it; 0 for what belongs to every release. */
  fromRelease: integer().notNull(),
})

/** One row: the edition that the index was last made from. */
export const searchState = sqliteTable(
  'search_state',
  { id: integer().primaryKey(), edition: integer().notNull() },
  (table) => [check('search_state_single', sql`${table.id} = 1`)],
)
