// Operations: audit, outbox, jobs and settings.
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, oneOf, version } from './columns.ts'

export const OUTCOMES = ['ok', 'denied', 'failed'] as const
export const JOB_STATES = ['waiting', 'running', 'done', 'failed'] as const

/** Append-only and hash-chained (rows U1–U3); seq has no gaps. */
export const auditEvents = sqliteTable(
  'audit_events',
  {
    seq: integer().primaryKey(),
    at: instant().notNull(),
    actorId: integer(),
    actorName: text().notNull(),
    role: text(),
    unitId: integer(),
    action: text().notNull(),
    objectKind: text().notNull(),
    objectId: text(),
    before: text(),
    after: text(),
    address: text(),
    requestId: text(),
    sidHash: text(),
    outcome: text({ enum: OUTCOMES }).notNull(),
    hash: text().notNull(),
  },
  (table) => [
    index('audit_events_actor').on(table.actorId),
    index('audit_events_object').on(table.objectKind, table.objectId),
    oneOf('audit_events_outcome', table.outcome, OUTCOMES),
  ],
)

/** Messages to send, written in the transaction that causes them; the key keeps one from going out twice. */
export const outbox = sqliteTable('outbox', {
  id: integer().primaryKey(),
  key: text().notNull().unique(),
  kind: text().notNull(),
  userId: integer(),
  payload: text().notNull(),
  createdAt: instant().notNull(),
  sentAt: instant(),
  attempts: integer().notNull().default(0),
  lastError: text(),
  /** When the addressee opened it in the portal. */
  readAt: instant(),
  /** Whom it concerns, for the log of reminders. */
  unitId: integer(),
})

export const jobs = sqliteTable(
  'jobs',
  {
    id: integer().primaryKey(),
    key: text().notNull().unique(),
    kind: text().notNull(),
    payload: text().notNull(),
    runAt: instant().notNull(),
    state: text({ enum: JOB_STATES }).notNull().default('waiting'),
    attempts: integer().notNull().default(0),
    lastError: text(),
    doneAt: instant(),
  },
  (table) => [oneOf('jobs_state', table.state, JOB_STATES), index('jobs_due').on(table.state, table.runAt)],
)

/** Settings of the installation; history stands in the audit. */
export const settings = sqliteTable(
  'settings',
  {
    key: text().primaryKey(),
    value: text().notNull(),
    version: version(),
    updatedBy: integer(),
    updatedAt: instant().notNull(),
  },
  (table) => [check('settings_value', sql`json_valid(${table.value})`)],
)

/** One row, written when the database is made and never changed: real or demo, and which seed it holds. */
export const installation = sqliteTable(
  'installation',
  { id: integer().primaryKey(), dataKind: text({ enum: ['real', 'demo'] }).notNull(), createdAt: instant().notNull() },
  (table) => [
    check('installation_single', sql`${table.id} = 1`),
    oneOf('installation_data_kind', table.dataKind, ['real', 'demo']),
  ],
)

/** Content hash of each seed file that was loaded, so that a second start knows there is nothing to do. */
export const seedFiles = sqliteTable('seed_files', {
  name: text().primaryKey(),
  hash: text().notNull(),
  loadedAt: instant().notNull(),
})
