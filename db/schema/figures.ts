// Figures: indicators with their definition versions, releases, sources, and the observations that only ever get added.
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, primaryKey, real, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { ACCUMULATIONS, DIRECTIONS, INDICATOR_KINDS, QUALIFIERS, TEXT_PURPOSES } from '../../lib/indicators.ts'
import { ROLL_UPS } from '../../lib/rollup.ts'
import { day, flag, instant, oneOf, version } from './columns.ts'
import { units, universes } from './units.ts'

export const SOURCE_KINDS = ['press', 'officialDocument', 'web', 'report'] as const
export const RELEASE_KINDS = ['pressCompilation', 'reports'] as const
/** What stands where a figure is looked for; “not in our sources” and “not reported” have no row at all. An amendment that has no
 * figure any more takes the published one back: a row of its own, so that the earlier figure stays and the newest says so. */
export const OBSERVATION_STATES = ['reported', 'notApplicable', 'takenBack'] as const

export const contentGroups = sqliteTable('content_groups', {
  id: integer().primaryKey(),
  slug: text().notNull().unique(),
  position: integer().notNull(),
  nameVi: text().notNull(),
  nameEn: text().notNull(),
})

export const indicators = sqliteTable(
  'indicators',
  {
    id: integer().primaryKey(),
    slug: text().notNull().unique(),
    groupId: integer()
      .notNull()
      .references(() => contentGroups.id),
    nameVi: text().notNull(),
    nameEn: text().notNull(),
    shortVi: text().notNull(),
    shortEn: text().notNull(),
    helpVi: text(),
    helpEn: text(),
    kind: text({ enum: INDICATOR_KINDS }).notNull(),
    /** Code of the unit of measure ('%', 'VND', 'goal'); its words stand in unitVi and unitEn. */
    unit: text().notNull(),
    unitVi: text().notNull(),
    unitEn: text().notNull(),
    isNational: flag().notNull(),
    isProvincial: flag().notNull(),
    isMinisterial: flag().notNull(),
    direction: text({ enum: DIRECTIONS }).notNull(),
    accumulation: text({ enum: ACCUMULATIONS }).notNull(),
    /** To a reorganised province. */
    rollUp: text({ enum: ROLL_UPS }).notNull(),
    /** To the nation. */
    rollUpNational: text({ enum: ROLL_UPS }).notNull(),
    weightIndicatorId: integer(),
    decimals: integer().notNull(),
    minimum: real(),
    maximum: real(),
    isInteger: flag().notNull(),
    /** For a text: what it is for. A narrative stays in the report; an obstacle also goes to the office's inbox. */
    textPurpose: text({ enum: TEXT_PURPOSES }),
    numeratorVi: text(),
    numeratorEn: text(),
    denominatorVi: text(),
    denominatorEn: text(),
    noteVi: text(),
    noteEn: text(),
    ownerUnitId: integer().references(() => units.id),
    validFrom: day(),
    validTo: day(),
    /** Consistency rules as data (lib/checks.ts), JSON array. */
    checks: text().notNull().default('[]'),
    version: version(),
  },
  (table) => [
    oneOf('indicators_kind', table.kind, INDICATOR_KINDS),
    oneOf('indicators_direction', table.direction, DIRECTIONS),
    oneOf('indicators_accumulation', table.accumulation, ACCUMULATIONS),
    oneOf('indicators_roll_up', table.rollUp, ROLL_UPS),
    oneOf('indicators_roll_up_national', table.rollUpNational, ROLL_UPS),
    check('indicators_decimals', sql`${table.decimals} between 0 and 9`),
    check('indicators_checks', sql`json_valid(${table.checks})`),
  ],
)

/** A definition version: what changes the meaning begins a new one, and a break in the series. */
export const indicatorVersions = sqliteTable(
  'indicator_versions',
  {
    indicatorId: integer()
      .notNull()
      .references(() => indicators.id),
    version: integer().notNull(),
    labelVi: text().notNull(),
    labelEn: text().notNull(),
    definitionVi: text().notNull(),
    definitionEn: text().notNull(),
    methodVi: text(),
    methodEn: text(),
    breakNoteVi: text(),
    breakNoteEn: text(),
  },
  (table) => [primaryKey({ columns: [table.indicatorId, table.version] })],
)

/** Only what is published is a release: an embargo is simply a release that is not there yet. */
export const releases = sqliteTable(
  'releases',
  {
    number: integer().primaryKey(),
    kind: text({ enum: RELEASE_KINDS }).notNull(),
    publishedAt: instant().notNull(),
    titleVi: text().notNull(),
    titleEn: text().notNull(),
    noteVi: text(),
    noteEn: text(),
    publishedBy: integer(),
    submissionKey: text().unique(),
  },
  (table) => [oneOf('releases_kind', table.kind, RELEASE_KINDS), check('releases_number', sql`${table.number} > 0`)],
)

export const sources = sqliteTable(
  'sources',
  {
    id: integer().primaryKey(),
    slug: text().notNull().unique(),
    kind: text({ enum: SOURCE_KINDS }).notNull(),
    titleVi: text().notNull(),
    titleEn: text().notNull(),
    publisher: text(),
    publishedOn: day(),
    address: text(),
    unitId: integer().references(() => units.id),
    sessionId: integer(),
    reportId: integer(),
    noteVi: text(),
    noteEn: text(),
    /** First release that knows of it; null while the office has entered it and no release carries it yet. */
    release: integer().references(() => releases.number),
  },
  (table) => [oneOf('sources_kind', table.kind, SOURCE_KINDS)],
)

/** Insert-only. The value as of release N is the newest with release ≤ N. Stored WITHOUT ROWID: the key is the table. */
export const observations = sqliteTable(
  'observations',
  {
    indicatorId: integer().notNull(),
    unitId: integer()
      .notNull()
      .references(() => units.id),
    period: text().notNull(),
    release: integer()
      .notNull()
      .references(() => releases.number),
    definitionVersion: integer().notNull(),
    state: text({ enum: OBSERVATION_STATES }).notNull().default('reported'),
    /** Percent as percent (81 for 81%), money in đồng or dollars, yes/no as 1/0. */
    value: real(),
    textValue: text(),
    numerator: real(),
    denominator: real(),
    universeId: integer().references(() => universes.id),
    qualifier: text({ enum: QUALIFIERS }).notNull().default('exact'),
    isPeriodInferred: flag().notNull().default(false),
    noteVi: text(),
    noteEn: text(),
    /** Set where this revises a published figure (an amendment) or explains it. */
    amendmentNoteVi: text(),
    amendmentNoteEn: text(),
    recordedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.indicatorId, table.unitId, table.period, table.release] }),
    foreignKey({
      columns: [table.indicatorId, table.definitionVersion],
      foreignColumns: [indicatorVersions.indicatorId, indicatorVersions.version],
    }),
    index('observations_release').on(table.release),
    index('observations_unit').on(table.unitId, table.indicatorId),
    oneOf('observations_state', table.state, OBSERVATION_STATES),
    oneOf('observations_qualifier', table.qualifier, QUALIFIERS),
    check(
      'observations_value',
      sql`${table.state} <> 'reported' or ${table.value} is not null or ${table.textValue} is not null`,
    ),
  ],
)

export const citations = sqliteTable(
  'citations',
  {
    id: integer().primaryKey(),
    indicatorId: integer().notNull(),
    unitId: integer().notNull(),
    period: text().notNull(),
    release: integer().notNull(),
    position: integer().notNull(),
    sourceId: integer()
      .notNull()
      .references(() => sources.id),
    quote: text(),
    line: integer(),
    toldValue: real(),
    toldDecimals: integer(),
    qualifier: text({ enum: QUALIFIERS }).notNull(),
    /** Change as told: {value, unit, direction, qualifier, basis, basisPeriod}. */
    change: text(),
    issuerSlug: text(),
    reportedBySlug: text(),
    noteVi: text(),
    noteEn: text(),
  },
  (table) => [
    unique('citations_place').on(table.indicatorId, table.unitId, table.period, table.release, table.position),
    foreignKey({
      columns: [table.indicatorId, table.unitId, table.period, table.release],
      foreignColumns: [observations.indicatorId, observations.unitId, observations.period, observations.release],
    }),
    index('citations_source').on(table.sourceId),
    oneOf('citations_qualifier', table.qualifier, QUALIFIERS),
  ],
)

/** An urgent withdrawal asked for by one person, waiting for a second one (domain.md section 3). */
export const withdrawalRequests = sqliteTable('withdrawal_requests', {
  id: integer().primaryKey(),
  indicatorId: integer()
    .notNull()
    .references(() => indicators.id),
  unitId: integer()
    .notNull()
    .references(() => units.id),
  period: text().notNull(),
  documentSymbol: text().notNull(),
  documentDate: day().notNull(),
  reason: text().notNull(),
  requestedBy: integer().notNull(),
  requestedAt: instant().notNull(),
  cancelledAt: instant(),
  version: version(),
})

/** The tombstone: hides every vintage up to a release, in every page of every release. Insert-only. */
export const withdrawals = sqliteTable(
  'withdrawals',
  {
    id: integer().primaryKey(),
    requestId: integer()
      .notNull()
      .unique()
      .references(() => withdrawalRequests.id),
    indicatorId: integer()
      .notNull()
      .references(() => indicators.id),
    unitId: integer()
      .notNull()
      .references(() => units.id),
    period: text().notNull(),
    throughRelease: integer()
      .notNull()
      .references(() => releases.number),
    documentSymbol: text().notNull(),
    documentDate: day().notNull(),
    requestedBy: integer().notNull(),
    confirmedBy: integer().notNull(),
    confirmedAt: instant().notNull(),
  },
  (table) => [
    index('withdrawals_key').on(table.indicatorId, table.unitId, table.period),
    check('withdrawals_two_persons', sql`${table.requestedBy} <> ${table.confirmedBy}`),
  ],
)

/** One row: counts changes of what shows on public pages but is not a figure (names, types, texts, settings, tombstones). */
export const edition = sqliteTable('edition', { id: integer().primaryKey(), counter: integer().notNull() }, (table) => [
  check('edition_single', sql`${table.id} = 1`),
])
