// Reports: what is asked (regimes, periods, forms) and what is answered (reports, answers, revisions, events).
import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, real, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { REVIEW_STATES, STORED_STATES } from '../../lib/report-states.ts'
import { day, flag, instant, isDay, oneOf, version } from './columns.ts'
import { contentGroups, indicators } from './figures.ts'
import { units } from './units.ts'
import { users } from './users.ts'

export const REGIME_KINDS = ['decree', 'calendar', 'thematic', 'adHoc'] as const
export const HOLIDAY_KINDS = ['holiday', 'workingDay'] as const
export const ANSWER_STATES = ['unanswered', 'reported', 'notReported', 'notApplicable'] as const
export const EVIDENCE_PURPOSES = ['evidence', 'officialReport'] as const
export const KEPT_REASONS = ['conflict', 'signedOut'] as const
export const COMMENT_KINDS = ['comment', 'return', 'answer'] as const

export const regimes = sqliteTable(
  'regimes',
  {
    id: integer().primaryKey(),
    slug: text().notNull().unique(),
    kind: text({ enum: REGIME_KINDS }).notNull(),
    nameVi: text().notNull(),
    nameEn: text().notNull(),
  },
  (table) => [oneOf('regimes_kind', table.kind, REGIME_KINDS)],
)

/** Public holidays, and weekend days swapped into working days; the office edits them each year. */
export const holidays = sqliteTable(
  'holidays',
  {
    day: day().primaryKey(),
    kind: text({ enum: HOLIDAY_KINDS }).notNull(),
    nameVi: text().notNull(),
    version: version(),
  },
  (table) => [oneOf('holidays_kind', table.kind, HOLIDAY_KINDS), isDay('holidays_day', table.day)],
)

export const periods = sqliteTable(
  'periods',
  {
    id: integer().primaryKey(),
    regimeId: integer()
      .notNull()
      .references(() => regimes.id),
    /** As in lib/periods.ts: '2026', '2026-Q3'. */
    code: text().notNull(),
    coversFrom: day().notNull(),
    coversTo: day().notNull(),
    /** What people call it, where the code alone does not say (thematic and ad-hoc regimes). */
    nameVi: text(),
    opensOn: day().notNull(),
    dueOn: day().notNull(),
    closesOn: day().notNull(),
    version: version(),
  },
  (table) => [
    unique('periods_code').on(table.regimeId, table.code),
    check(
      'periods_order',
      sql`${table.coversFrom} <= ${table.coversTo} and ${table.opensOn} <= ${table.dueOn} and ${table.dueOn} <= ${table.closesOn}`,
    ),
  ],
)

export const forms = sqliteTable('forms', { id: integer().primaryKey(), slug: text().notNull().unique() })

/** A versioned list of indicators; frozen when a period opens with it. */
export const formVersions = sqliteTable(
  'form_versions',
  {
    id: integer().primaryKey(),
    formId: integer()
      .notNull()
      .references(() => forms.id),
    number: integer().notNull(),
    titleVi: text().notNull(),
    titleEn: text().notNull(),
    frozenAt: instant(),
    version: version(),
  },
  (table) => [unique('form_versions_number').on(table.formId, table.number)],
)

export const formSections = sqliteTable(
  'form_sections',
  {
    id: integer().primaryKey(),
    formVersionId: integer()
      .notNull()
      .references(() => formVersions.id),
    groupId: integer()
      .notNull()
      .references(() => contentGroups.id),
    position: integer().notNull(),
    introVi: text(),
    isOpenToContributors: flag().notNull().default(false),
  },
  (table) => [unique('form_sections_group').on(table.formVersionId, table.groupId)],
)

export const formItems = sqliteTable(
  'form_items',
  {
    formVersionId: integer()
      .notNull()
      .references(() => formVersions.id),
    sectionId: integer()
      .notNull()
      .references(() => formSections.id),
    indicatorId: integer()
      .notNull()
      .references(() => indicators.id),
    position: integer().notNull(),
    isRequired: flag().notNull().default(true),
  },
  (table) => [primaryKey({ columns: [table.formVersionId, table.indicatorId] })],
)

/** Who gets a form: every unit of a kind, or one named unit. */
export const formRecipients = sqliteTable(
  'form_recipients',
  {
    id: integer().primaryKey(),
    formVersionId: integer()
      .notNull()
      .references(() => formVersions.id),
    unitKind: text(),
    unitId: integer().references(() => units.id),
  },
  (table) => [check('form_recipients_one', sql`(${table.unitKind} is null) <> (${table.unitId} is null)`)],
)

/** Which form versions a period asks for; one version of a form per period. */
export const periodForms = sqliteTable(
  'period_forms',
  {
    periodId: integer()
      .notNull()
      .references(() => periods.id),
    formId: integer()
      .notNull()
      .references(() => forms.id),
    formVersionId: integer()
      .notNull()
      .references(() => formVersions.id),
    openedAt: instant(),
    closedAt: instant(),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.periodId, table.formId] })],
)

/** Moves the dates of one unit in one period, with a reason; the newest one counts. */
export const extensions = sqliteTable(
  'extensions',
  {
    id: integer().primaryKey(),
    periodId: integer()
      .notNull()
      .references(() => periods.id),
    formId: integer()
      .notNull()
      .references(() => forms.id),
    unitId: integer()
      .notNull()
      .references(() => units.id),
    dueOn: day().notNull(),
    closesOn: day().notNull(),
    reason: text().notNull(),
    grantedBy: integer()
      .notNull()
      .references(() => users.id),
    grantedAt: instant().notNull(),
  },
  (table) => [index('extensions_unit').on(table.periodId, table.formId, table.unitId)],
)

export const reports = sqliteTable(
  'reports',
  {
    id: integer().primaryKey(),
    formId: integer()
      .notNull()
      .references(() => forms.id),
    formVersionId: integer()
      .notNull()
      .references(() => formVersions.id),
    unitId: integer()
      .notNull()
      .references(() => units.id),
    periodId: integer()
      .notNull()
      .references(() => periods.id),
    state: text({ enum: STORED_STATES }).notNull().default('draft'),
    /** Number of the latest submitted revision; 0 before the first. */
    revision: integer().notNull().default(0),
    version: version(),
    createdBy: integer()
      .notNull()
      .references(() => users.id),
    createdAt: instant().notNull(),
    /** Of the first submission; reopening does not reset it. */
    firstSubmittedAt: instant(),
    updatedBy: integer()
      .notNull()
      .references(() => users.id),
    updatedAt: instant().notNull(),
    signedOffBy: integer().references(() => users.id),
    approvedBy: integer().references(() => users.id),
    reviewerId: integer().references(() => users.id),
    release: integer(),
    officialSymbol: text(),
    officialDate: day(),
    signerName: text(),
  },
  (table) => [
    unique('reports_key').on(table.formId, table.unitId, table.periodId),
    oneOf('reports_state', table.state, STORED_STATES),
    index('reports_state_unit').on(table.state, table.unitId),
    index('reports_unit').on(table.unitId),
  ],
)

/** The working answer to one indicator: as typed, as read, and how far its review is. */
export const answers = sqliteTable(
  'answers',
  {
    id: integer().primaryKey(),
    reportId: integer()
      .notNull()
      .references(() => reports.id),
    indicatorId: integer()
      .notNull()
      .references(() => indicators.id),
    /** JSON of the typed texts by part: {value} | {numerator, denominator} | {choice, symbol, date} | {text}. */
    typed: text().notNull().default('{}'),
    state: text({ enum: ANSWER_STATES }).notNull().default('unanswered'),
    value: real(),
    textValue: text(),
    numerator: real(),
    denominator: real(),
    documentSymbol: text(),
    documentDate: day(),
    /** Why not yet, or why not applicable. */
    reason: text(),
    /** Explains a point to clarify; travels with the figure. */
    explanation: text(),
    isExplanationPublic: flag().notNull().default(false),
    note: text(),
    /** The department whose text it is, where a contributor wrote it. */
    originName: text(),
    reviewState: text({ enum: REVIEW_STATES }).notNull().default('open'),
    reviewedBy: integer().references(() => users.id),
    version: version(),
    updatedBy: integer()
      .notNull()
      .references(() => users.id),
    updatedAt: instant().notNull(),
  },
  (table) => [
    unique('answers_key').on(table.reportId, table.indicatorId),
    oneOf('answers_state', table.state, ANSWER_STATES),
    oneOf('answers_review_state', table.reviewState, REVIEW_STATES),
    check('answers_typed', sql`json_valid(${table.typed})`),
    check(
      'answers_value',
      sql`${table.state} <> 'reported' or ${table.value} is not null or ${table.textValue} is not null`,
    ),
  ],
)

/** What was submitted, once and for all: the receipt, and a copy of every answer below it. Insert-only. */
export const reportRevisions = sqliteTable(
  'report_revisions',
  {
    id: integer().primaryKey(),
    reportId: integer()
      .notNull()
      .references(() => reports.id),
    number: integer().notNull(),
    receipt: text().notNull().unique(),
    submissionKey: text().notNull().unique(),
    contentHash: text().notNull(),
    submittedBy: integer()
      .notNull()
      .references(() => users.id),
    submittedAt: instant().notNull(),
  },
  (table) => [unique('report_revisions_number').on(table.reportId, table.number)],
)

export const revisionAnswers = sqliteTable(
  'revision_answers',
  {
    revisionId: integer()
      .notNull()
      .references(() => reportRevisions.id),
    indicatorId: integer()
      .notNull()
      .references(() => indicators.id),
    typed: text().notNull(),
    state: text({ enum: ANSWER_STATES }).notNull(),
    value: real(),
    textValue: text(),
    numerator: real(),
    denominator: real(),
    documentSymbol: text(),
    documentDate: day(),
    reason: text(),
    explanation: text(),
    note: text(),
    authorId: integer()
      .notNull()
      .references(() => users.id),
  },
  (table) => [
    primaryKey({ columns: [table.revisionId, table.indicatorId] }),
    oneOf('revision_answers_state', table.state, ANSWER_STATES),
  ],
)

/** One row per transition: who, when, from, to, why. Insert-only. */
export const reportEvents = sqliteTable(
  'report_events',
  {
    id: integer().primaryKey(),
    reportId: integer()
      .notNull()
      .references(() => reports.id),
    at: instant().notNull(),
    actorId: integer()
      .notNull()
      .references(() => users.id),
    action: text().notNull(),
    fromState: text().notNull(),
    toState: text().notNull(),
    indicatorId: integer().references(() => indicators.id),
    reason: text(),
    revision: integer().notNull(),
  },
  (table) => [index('report_events_report').on(table.reportId)],
)

export const comments = sqliteTable(
  'comments',
  {
    id: integer().primaryKey(),
    reportId: integer()
      .notNull()
      .references(() => reports.id),
    indicatorId: integer().references(() => indicators.id),
    kind: text({ enum: COMMENT_KINDS }).notNull(),
    /** Internal notes are of the office only (row Z8). */
    isInternal: flag().notNull().default(false),
    body: text().notNull(),
    authorId: integer()
      .notNull()
      .references(() => users.id),
    at: instant().notNull(),
    revision: integer().notNull(),
  },
  (table) => [
    index('comments_report').on(table.reportId, table.indicatorId),
    oneOf('comments_kind', table.kind, COMMENT_KINDS),
  ],
)

export const evidenceFiles = sqliteTable(
  'evidence_files',
  {
    id: integer().primaryKey(),
    reportId: integer().references(() => reports.id),
    indicatorId: integer().references(() => indicators.id),
    unitId: integer()
      .notNull()
      .references(() => units.id),
    storageName: text().notNull().unique(),
    name: text().notNull(),
    mediaType: text().notNull(),
    bytes: integer().notNull(),
    sha256: text().notNull(),
    uploadedBy: integer()
      .notNull()
      .references(() => users.id),
    uploadedAt: instant().notNull(),
    removedAt: instant(),
    /** `evidence` of one figure, or the signed `officialReport`. */
    purpose: text({ enum: EVIDENCE_PURPOSES }).notNull().default('evidence'),
    /** Evidence of progress on a task, instead of a figure. */
    assignmentId: integer(),
  },
  (table) => [index('evidence_files_report').on(table.reportId, table.indicatorId)],
)

/** What somebody typed but could not store: a colleague was first, or the sign-in had ended. Waits until its author settles it. */
export const keptTexts = sqliteTable(
  'kept_texts',
  {
    id: integer().primaryKey(),
    reportId: integer()
      .notNull()
      .references(() => reports.id),
    indicatorId: integer()
      .notNull()
      .references(() => indicators.id),
    userId: integer()
      .notNull()
      .references(() => users.id),
    typed: text().notNull(),
    explanation: text().notNull(),
    reply: text().notNull(),
    seenVersion: integer().notNull(),
    why: text({ enum: KEPT_REASONS }).notNull(),
    at: instant().notNull(),
    settledAt: instant(),
  },
  (table) => [
    index('kept_texts_waiting').on(table.reportId, table.userId),
    oneOf('kept_texts_why', table.why, KEPT_REASONS),
    check('kept_texts_typed', sql`json_valid(${table.typed})`),
  ],
)
