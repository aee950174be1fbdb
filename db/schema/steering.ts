// Steering: programmes and targets, plans and tasks, sessions and directives, obstacles, initiatives, index rounds, documents.
import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, real, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { COMPARATORS, TARGET_PATHS } from '../../lib/targets.ts'
import { day, flag, instant, oneOf, version } from './columns.ts'
import { contentGroups, indicators, releases, sources } from './figures.ts'
import { periods, reports } from './reports.ts'
import { bodies, units } from './units.ts'
import { users } from './users.ts'

export const PROGRAMME_STATUSES = ['inForce', 'ended', 'amended'] as const
export const DIRECTIVE_TYPES = ['directive', 'principle', 'statement', 'theme', 'taskGroup'] as const
export const INITIATIVE_STATES = ['proposed', 'pilot', 'evaluated', 'replicated', 'inOperation', 'stopped'] as const
export const ASSIGNMENT_ROLES = ['lead', 'cooperating'] as const
export const PROGRESS_STATUSES = ['notStarted', 'inProgress', 'done', 'ongoing'] as const

/** Laws, decrees, decisions, plans: “n/63 have issued a plan” counts entries. */
export const documents = sqliteTable(
  'documents',
  {
    id: integer().primaryKey(),
    slug: text().notNull().unique(),
    kind: text().notNull(),
    symbol: text(),
    issuedOn: day(),
    issuerVi: text(),
    issuerEn: text(),
    unitId: integer().references(() => units.id),
    subjectVi: text().notNull(),
    subjectEn: text(),
    noteVi: text(),
    noteEn: text(),
    release: integer().references(() => releases.number),
    version: version(),
  },
  (table) => [index('documents_unit').on(table.unitId)],
)

export const programmes = sqliteTable(
  'programmes',
  {
    id: integer().primaryKey(),
    slug: text().notNull().unique(),
    kind: text().notNull(),
    documentId: integer().references(() => documents.id),
    symbol: text(),
    issuedOn: day(),
    nameVi: text().notNull(),
    nameEn: text().notNull(),
    year: integer(),
    bodyId: integer().references(() => bodies.id),
    periodFrom: day(),
    periodTo: day(),
    status: text({ enum: PROGRAMME_STATUSES }).notNull(),
    statusNoteVi: text(),
    statusNoteEn: text(),
    themeProposedVi: text(),
    themeProposedEn: text(),
    themeAdoptedVi: text(),
    themeAdoptedEn: text(),
    noteVi: text(),
    noteEn: text(),
    version: version(),
  },
  (table) => [oneOf('programmes_status', table.status, PROGRAMME_STATUSES)],
)

export const targets = sqliteTable(
  'targets',
  {
    id: integer().primaryKey(),
    slug: text().notNull().unique(),
    kind: text().notNull(),
    programmeId: integer().references(() => programmes.id),
    indicatorId: integer().references(() => indicators.id),
    unitId: integer().references(() => units.id),
    groupId: integer().references(() => contentGroups.id),
    pillar: text(),
    textVi: text().notNull(),
    textEn: text().notNull(),
    comparator: text({ enum: COMPARATORS }),
    value: real(),
    valueMax: real(),
    unit: text(),
    deadline: day(),
    baselinePeriod: text(),
    baselineValue: real(),
    path: text({ enum: TARGET_PATHS }).notNull().default('linear'),
    /** False: recalled, not verified; never public. */
    isSourced: flag().notNull(),
    declaredStatus: text(),
    declaredStatusVi: text(),
    declaredStatusEn: text(),
    /** Goal sets: total and the groups by status, JSON [{code, count, percentTold, labelVi, labelEn}]. */
    total: integer(),
    statusGroups: text(),
    statusDate: text(),
    sourceId: integer().references(() => sources.id),
    quote: text(),
    line: integer(),
    noteVi: text(),
    noteEn: text(),
    /** First release that shows it; null while the office has entered it and no release carries it yet. */
    release: integer().references(() => releases.number),
    version: version(),
  },
  (table) => [
    oneOf('targets_comparator', table.comparator, COMPARATORS),
    oneOf('targets_path', table.path, TARGET_PATHS),
    check('targets_status_groups', sql`${table.statusGroups} is null or json_valid(${table.statusGroups})`),
  ],
)

export const plans = sqliteTable('plans', {
  id: integer().primaryKey(),
  slug: text().notNull().unique(),
  programmeId: integer().references(() => programmes.id),
  unitId: integer().references(() => units.id),
  year: integer().notNull(),
  titleVi: text().notNull(),
  titleEn: text(),
  isLatePublic: flag().notNull().default(false),
  version: version(),
})

export const sessions = sqliteTable(
  'sessions',
  {
    id: integer().primaryKey(),
    slug: text().notNull().unique(),
    bodyId: integer()
      .notNull()
      .references(() => bodies.id),
    year: integer().notNull(),
    ordinal: integer(),
    date: day(),
    isDateExternal: flag().notNull().default(false),
    titleVi: text().notNull(),
    titleEn: text().notNull(),
    focusVi: text(),
    focusEn: text(),
    themeVi: text(),
    conclusionSymbol: text(),
    conclusionDate: day(),
    isStub: flag().notNull(),
    /** Chairs, connection points, agenda, results told without a number: JSON as in the seed file. */
    record: text().notNull().default('{}'),
    release: integer().references(() => releases.number),
    version: version(),
  },
  (table) => [
    unique('sessions_number').on(table.bodyId, table.year, table.ordinal),
    check('sessions_record', sql`json_valid(${table.record})`),
  ],
)

export const directives = sqliteTable(
  'directives',
  {
    id: integer().primaryKey(),
    slug: text().notNull().unique(),
    sessionId: integer()
      .notNull()
      .references(() => sessions.id),
    position: integer().notNull(),
    type: text({ enum: DIRECTIVE_TYPES }).notNull(),
    textVi: text().notNull(),
    textEn: text().notNull(),
    isParaphrase: flag().notNull(),
    quoteVi: text(),
    groupId: integer().references(() => contentGroups.id),
    addressees: text().notNull().default('[]'),
    dueText: text(),
    dueOn: day(),
    parentId: integer(),
    sourceId: integer().references(() => sources.id),
    line: integer(),
    quote: text(),
    noticeSymbol: text(),
    isNoticeChecked: flag().notNull().default(false),
    noteVi: text(),
    noteEn: text(),
    release: integer().references(() => releases.number),
    version: version(),
  },
  (table) => [oneOf('directives_type', table.type, DIRECTIVE_TYPES), index('directives_session').on(table.sessionId)],
)

/** The six clarities: who, what work, what authority, who is accountable, when, what product. */
export const tasks = sqliteTable(
  'tasks',
  {
    id: integer().primaryKey(),
    planId: integer().references(() => plans.id),
    directiveId: integer().references(() => directives.id),
    number: text(),
    textVi: text().notNull(),
    textEn: text(),
    authority: text(),
    accountable: text(),
    product: text(),
    dueOn: day(),
    isOngoing: flag().notNull().default(false),
    release: integer().references(() => releases.number),
    version: version(),
  },
  (table) => [check('tasks_origin', sql`${table.planId} is not null or ${table.directiveId} is not null`)],
)

export const assignments = sqliteTable(
  'assignments',
  {
    id: integer().primaryKey(),
    taskId: integer()
      .notNull()
      .references(() => tasks.id),
    unitId: integer()
      .notNull()
      .references(() => units.id),
    role: text({ enum: ASSIGNMENT_ROLES }).notNull(),
    dueOn: day(),
    closedAt: instant(),
    closedBy: integer().references(() => users.id),
    version: version(),
  },
  (table) => [
    unique('assignments_key').on(table.taskId, table.unitId, table.role),
    oneOf('assignments_role', table.role, ASSIGNMENT_ROLES),
  ],
)

export const progressUpdates = sqliteTable(
  'progress_updates',
  {
    id: integer().primaryKey(),
    assignmentId: integer()
      .notNull()
      .references(() => assignments.id),
    periodId: integer()
      .notNull()
      .references(() => periods.id),
    reportId: integer().references(() => reports.id),
    status: text({ enum: PROGRESS_STATUSES }).notNull(),
    percent: real(),
    text: text(),
    obstacle: text(),
    proposal: text(),
    authorId: integer()
      .notNull()
      .references(() => users.id),
    at: instant().notNull(),
    release: integer().references(() => releases.number),
    version: version(),
  },
  (table) => [
    unique('progress_updates_key').on(table.assignmentId, table.periodId),
    oneOf('progress_updates_status', table.status, PROGRESS_STATUSES),
    check('progress_updates_percent', sql`${table.percent} is null or ${table.percent} between 0 and 100`),
  ],
)

export const obstacles = sqliteTable('obstacles', {
  id: integer().primaryKey(),
  slug: text().unique(),
  kind: text().notNull(),
  textVi: text().notNull(),
  textEn: text(),
  groupId: integer().references(() => contentGroups.id),
  unitId: integer().references(() => units.id),
  sessionId: integer().references(() => sessions.id),
  reportId: integer().references(() => reports.id),
  sourceId: integer().references(() => sources.id),
  line: integer(),
  quote: text(),
  proposal: text(),
  /** The first one reported, where several say the same. */
  duplicateOfId: integer(),
  ownerUnitId: integer().references(() => units.id),
  assignedAt: instant(),
  answerVi: text(),
  answeredAt: instant(),
  answeredBy: integer().references(() => users.id),
  isPublic: flag().notNull().default(false),
  release: integer().references(() => releases.number),
  version: version(),
})

export const initiatives = sqliteTable(
  'initiatives',
  {
    id: integer().primaryKey(),
    slug: text().notNull().unique(),
    nameVi: text().notNull(),
    nameEn: text().notNull(),
    category: text().notNull(),
    pillar: text(),
    groupId: integer().references(() => contentGroups.id),
    unitId: integer().references(() => units.id),
    ownerVi: text(),
    state: text({ enum: INITIATIVE_STATES }),
    saysVi: text(),
    saysEn: text(),
    isAboutSession: flag().notNull(),
    sourceId: integer().references(() => sources.id),
    line: integer(),
    quote: text(),
    release: integer().references(() => releases.number),
    version: version(),
  },
  (table) => [oneOf('initiatives_state', table.state, INITIATIVE_STATES)],
)

/** Index frameworks (DTI 2020, 2022, 2025) and rounds; ranks and scores themselves are observations. */
export const indexFrameworks = sqliteTable('index_frameworks', {
  id: integer().primaryKey(),
  slug: text().notNull().unique(),
  symbol: text().notNull(),
  issuedOn: day().notNull(),
  structure: text().notNull(),
})

export const indexRounds = sqliteTable('index_rounds', {
  id: integer().primaryKey(),
  year: integer().notNull().unique(),
  frameworkId: integer()
    .notNull()
    .references(() => indexFrameworks.id),
  isFrameworkInferred: flag().notNull(),
  unitCount: integer().notNull(),
  publishedOn: day().notNull(),
  release: integer()
    .notNull()
    .references(() => releases.number),
})

/** What a round says of a unit beyond rank and score: pillar and main-index scores, or a range of ranks. */
export const indexResults = sqliteTable(
  'index_results',
  {
    roundId: integer()
      .notNull()
      .references(() => indexRounds.id),
    unitId: integer()
      .notNull()
      .references(() => units.id),
    rankRange: text(),
    parts: text().notNull().default('{}'),
    sourceId: integer().references(() => sources.id),
    noteVi: text(),
    release: integer()
      .notNull()
      .references(() => releases.number),
  },
  (table) => [primaryKey({ columns: [table.roundId, table.unitId, table.release] })],
)
