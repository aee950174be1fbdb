// Publishing: a release while it is being prepared, its guests, and facts that the office enters from documents.
import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { FACT_STATES } from '../../lib/fact-states.ts'
import { QUALIFIERS } from '../../lib/indicators.ts'
import { day, flag, instant, oneOf, version } from './columns.ts'
import { indicators, OBSERVATION_STATES, releases, sources } from './figures.ts'
import { reports } from './reports.ts'
import { units } from './units.ts'
import { users } from './users.ts'

export const RELEASE_DRAFT_STATES = ['preparing', 'scheduled', 'published', 'cancelled'] as const

/** A release being prepared: words, choice of what goes in, and the instant at which the job runner publishes it. */
export const releaseDrafts = sqliteTable(
  'release_drafts',
  {
    id: integer().primaryKey(),
    titleVi: text().notNull().default(''),
    titleEn: text().notNull().default(''),
    noteVi: text(),
    noteEn: text(),
    state: text({ enum: RELEASE_DRAFT_STATES }).notNull().default('preparing'),
    publishAt: instant(),
    createdBy: integer()
      .notNull()
      .references(() => users.id),
    createdAt: instant().notNull(),
    scheduledBy: integer().references(() => users.id),
    /** Why the scheduled publication did not happen (a key of the messages), until it is dealt with. */
    trouble: text(),
    release: integer().references(() => releases.number),
    submissionKey: text().notNull().unique(),
    version: version(),
  },
  (table) => [oneOf('release_drafts_state', table.state, RELEASE_DRAFT_STATES)],
)

/** Approved reports that the publisher leaves out of a release; whatever is not named here goes in. */
export const releaseExclusions = sqliteTable(
  'release_exclusions',
  {
    draftId: integer()
      .notNull()
      .references(() => releaseDrafts.id),
    reportId: integer()
      .notNull()
      .references(() => reports.id),
  },
  (table) => [primaryKey({ columns: [table.draftId, table.reportId] })],
)

/** A guest of a pre-release: sees one unpublished release by a personal, logged link, until it is out. */
export const releaseGuests = sqliteTable(
  'release_guests',
  {
    id: integer().primaryKey(),
    draftId: integer()
      .notNull()
      .references(() => releaseDrafts.id),
    name: text().notNull(),
    email: text(),
    tokenHash: text().notNull().unique(),
    invitedBy: integer()
      .notNull()
      .references(() => users.id),
    invitedAt: instant().notNull(),
    revokedAt: instant(),
  },
  (table) => [index('release_guests_draft').on(table.draftId)],
)

/** A figure that the office enters from a document; it takes the same way as a report's: findings, approval, release. */
export const facts = sqliteTable(
  'facts',
  {
    id: integer().primaryKey(),
    sourceId: integer()
      .notNull()
      .references(() => sources.id),
    indicatorId: integer()
      .notNull()
      .references(() => indicators.id),
    unitId: integer()
      .notNull()
      .references(() => units.id),
    period: text().notNull(),
    /** JSON of the typed texts by part, as in answers. */
    typed: text().notNull().default('{}'),
    figureState: text({ enum: OBSERVATION_STATES }).notNull().default('reported'),
    value: real(),
    textValue: text(),
    numerator: real(),
    denominator: real(),
    qualifier: text({ enum: QUALIFIERS }).notNull().default('exact'),
    quote: text(),
    isPeriodInferred: flag().notNull().default(false),
    noteVi: text(),
    noteEn: text(),
    explanation: text(),
    isExplanationPublic: flag().notNull().default(false),
    state: text({ enum: FACT_STATES }).notNull().default('draft'),
    enteredBy: integer()
      .notNull()
      .references(() => users.id),
    enteredAt: instant().notNull(),
    approvedBy: integer().references(() => users.id),
    approvedOn: day(),
    returnReason: text(),
    release: integer().references(() => releases.number),
    version: version(),
  },
  (table) => [
    index('facts_state').on(table.state),
    oneOf('facts_state', table.state, FACT_STATES),
    oneOf('facts_qualifier', table.qualifier, QUALIFIERS),
    check('facts_typed', sql`json_valid(${table.typed})`),
    check('facts_two_persons', sql`${table.approvedBy} is null or ${table.approvedBy} <> ${table.enteredBy}`),
  ],
)
