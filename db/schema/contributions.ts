// Contributions: the sections of a report that an officer gives to departments, by account or by a one-time link with a code.

import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, version } from './columns.ts'
import { formSections, reports } from './reports.ts'
import { users } from './users.ts'

/** One section given to one department. The link opens with a code sent by e-mail; only hashes of both are kept. */
export const sectionShares = sqliteTable(
  'section_shares',
  {
    id: integer().primaryKey(),
    reportId: integer()
      .notNull()
      .references(() => reports.id),
    sectionId: integer()
      .notNull()
      .references(() => formSections.id),
    departmentName: text().notNull(),
    /** The contributor's account, or else the e-mail address of the link. */
    userId: integer().references(() => users.id),
    email: text(),
    tokenHash: text().unique(),
    codeHash: text(),
    codeExpiresAt: instant(),
    failedCodes: integer().notNull().default(0),
    expiresAt: instant(),
    createdBy: integer()
      .notNull()
      .references(() => users.id),
    createdAt: instant().notNull(),
    deliveredAt: instant(),
    revokedAt: instant(),
    version: version(),
  },
  (table) => [
    index('section_shares_report').on(table.reportId),
    check('section_shares_to_whom', sql`(${table.userId} is null) <> (${table.email} is null)`),
  ],
)
