// Units: whoever reports, leads or issues. A unit is an opaque id; names, types, regions and codes are dated designations.
import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { day, flag, isDay, oneOf, version } from './columns.ts'

export const UNIT_KINDS = ['national', 'province', 'ministry', 'agency', 'party', 'enterprise', 'office'] as const
export const UNIT_CHANGE_KINDS = ['unchanged', 'merged', 'split', 'renamed', 'typeChanged', 'irregular'] as const

export const regions = sqliteTable('regions', {
  id: integer().primaryKey(),
  slug: text().notNull().unique(),
  nameVi: text().notNull(),
  nameEn: text().notNull(),
})

export const units = sqliteTable(
  'units',
  {
    id: integer().primaryKey(),
    kind: text({ enum: UNIT_KINDS }).notNull(),
    slug: text().notNull(),
    parentId: integer(),
    /** Null: no known start. */
    validFrom: day(),
    /** Last day of existence; null: still there. */
    validTo: day(),
    version: version(),
  },
  (table) => [
    // Unique by (kind, slug, validFrom): an expression index, in the triggers migration (drizzle-kit cannot write it).
    oneOf('units_kind', table.kind, UNIT_KINDS),
    isDay('units_valid_from', table.validFrom),
    isDay('units_valid_to', table.validTo),
    check(
      'units_life',
      sql`${table.validFrom} is null or ${table.validTo} is null or ${table.validFrom} <= ${table.validTo}`,
    ),
  ],
)

/** What a unit was called, and of which type, code and region, from a day on (until the next designation of the unit). */
export const unitDesignations = sqliteTable(
  'unit_designations',
  {
    id: integer().primaryKey(),
    unitId: integer()
      .notNull()
      .references(() => units.id),
    /** Null: as far back as the unit goes. */
    validFrom: day(),
    code: text(),
    nameVi: text().notNull(),
    fullNameVi: text().notNull(),
    nameEn: text().notNull(),
    /** province | city | ministry | ministerialAgency | … : the type shown in words. */
    type: text().notNull(),
    regionId: integer().references(() => regions.id),
    documentSymbol: text(),
  },
  // Unique by (unitId, validFrom): in the triggers migration.
  (table) => [index('unit_designations_unit').on(table.unitId)],
)

/** Other spellings and former names by which people look for a unit. */
export const unitAliases = sqliteTable(
  'unit_aliases',
  {
    unitId: integer()
      .notNull()
      .references(() => units.id),
    name: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.unitId, table.name] })],
)

/** A reorganisation: its document, when it came into force, and when the new units began to operate (two dates). */
export const unitChanges = sqliteTable(
  'unit_changes',
  {
    id: integer().primaryKey(),
    slug: text().notNull().unique(),
    kind: text({ enum: UNIT_CHANGE_KINDS }).notNull(),
    documentSymbol: text(),
    inForceOn: day(),
    operatingOn: day().notNull(),
    isCarriedOut: flag().notNull().default(false),
    version: version(),
  },
  (table) => [
    oneOf('unit_changes_kind', table.kind, UNIT_CHANGE_KINDS),
    isDay('unit_changes_operating', table.operatingOn),
  ],
)

export const unitSuccessions = sqliteTable(
  'unit_successions',
  {
    changeId: integer()
      .notNull()
      .references(() => unitChanges.id),
    predecessorId: integer()
      .notNull()
      .references(() => units.id),
    successorId: integer()
      .notNull()
      .references(() => units.id),
  },
  (table) => [
    primaryKey({ columns: [table.changeId, table.predecessorId, table.successorId] }),
    index('unit_successions_successor').on(table.successorId),
    index('unit_successions_predecessor').on(table.predecessorId),
  ],
)

/** A dated count of units or goals with its document: “62/63” typed for a day after 2025-07-01 is a finding. */
export const universes = sqliteTable(
  'universes',
  {
    id: integer().primaryKey(),
    slug: text().notNull(),
    count: integer().notNull(),
    validFrom: day(),
    validTo: day(),
    documentSymbol: text(),
    nameVi: text().notNull(),
    nameEn: text().notNull(),
  },
  (table) => [unique('universes_slug').on(table.slug)],
)

/** The committee and its predecessors and successors, by date. */
export const bodies = sqliteTable('bodies', {
  id: integer().primaryKey(),
  slug: text().notNull().unique(),
  kind: text().notNull(),
  nameVi: text().notNull(),
  nameEn: text().notNull(),
  shortVi: text(),
  shortEn: text(),
  validFrom: day(),
  validTo: day(),
  headTitleVi: text(),
  headTitleEn: text(),
  standingAgencyId: integer().references(() => units.id),
  documentSymbol: text(),
  documentDate: day(),
  isVerified: flag().notNull().default(false),
})

export const bodySuccessions = sqliteTable(
  'body_successions',
  {
    predecessorId: integer()
      .notNull()
      .references(() => bodies.id),
    successorId: integer()
      .notNull()
      .references(() => bodies.id),
  },
  (table) => [primaryKey({ columns: [table.predecessorId, table.successorId] })],
)
