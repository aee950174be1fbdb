// People: accounts, the roles they hold for a unit from a day to a day, and their sign-ins.
import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { HELD_ROLES } from '../../lib/permissions.ts'
import { day, flag, instant, oneOf, version } from './columns.ts'
import { units } from './units.ts'

export const TOKEN_PURPOSES = ['activate', 'reset'] as const

export const users = sqliteTable('users', {
  id: integer().primaryKey(),
  /** As shown; uniqueness is on the folded form (NFKC + case fold, row I4). */
  email: text().notNull(),
  emailFolded: text().notNull().unique(),
  name: text().notNull(),
  workPhone: text(),
  /** Position and department, as the office's contact book shows them. */
  position: text(),
  department: text(),
  passwordHash: text(),
  passwordChangedAt: instant(),
  totpSeed: text(),
  totpLastStep: integer(),
  /** Only ever 1 in a demo database: a trigger sees to it. */
  isDemo: flag().notNull().default(false),
  disabledAt: instant(),
  createdAt: instant().notNull(),
  version: version(),
})

export const roleGrants = sqliteTable(
  'role_grants',
  {
    id: integer().primaryKey(),
    userId: integer()
      .notNull()
      .references(() => users.id),
    role: text({ enum: HELD_ROLES }).notNull(),
    /** Null for the office's own roles. */
    unitId: integer().references(() => units.id),
    validFrom: day(),
    validTo: day(),
    grantedBy: integer(),
    grantedAt: instant().notNull(),
    version: version(),
  },
  (table) => [
    index('role_grants_user').on(table.userId),
    oneOf('role_grants_role', table.role, HELD_ROLES),
    check(
      'role_grants_unit',
      sql`${table.role} not in ('contributor', 'officer', 'leader') or ${table.unitId} is not null`,
    ),
  ],
)

/** Row S1: the cookie carries only the sid; whether it still counts stands here. */
export const loginSessions = sqliteTable(
  'login_sessions',
  {
    sidHash: text().primaryKey(),
    userId: integer()
      .notNull()
      .references(() => users.id),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    isSecondFactorPassed: flag().notNull().default(false),
    addressHash: text(),
    agentHash: text(),
    revokedAt: instant(),
  },
  (table) => [index('login_sessions_user').on(table.userId)],
)

/** One-time links (activation, reset): only the hash is kept. */
export const accountTokens = sqliteTable(
  'account_tokens',
  {
    tokenHash: text().primaryKey(),
    userId: integer()
      .notNull()
      .references(() => users.id),
    purpose: text({ enum: TOKEN_PURPOSES }).notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (table) => [oneOf('account_tokens_purpose', table.purpose, TOKEN_PURPOSES)],
)

/** Failed sign-ins by key (account + address, address, account): limits survive a restart (row A6). */
export const signInFailures = sqliteTable('sign_in_failures', {
  key: text().primaryKey(),
  count: integer().notNull(),
  since: instant().notNull(),
  lockedUntil: instant(),
})

/** Ten one-time codes for a lost second factor; only hashes are kept (row A7). */
export const recoveryCodes = sqliteTable(
  'recovery_codes',
  {
    userId: integer()
      .notNull()
      .references(() => users.id),
    codeHash: text().notNull(),
    usedAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.codeHash] })],
)

/** Focal points of a unit who need no account: work contacts only (row P1). */
export const contacts = sqliteTable(
  'contacts',
  {
    id: integer().primaryKey(),
    unitId: integer()
      .notNull()
      .references(() => units.id),
    name: text().notNull(),
    position: text(),
    department: text(),
    email: text(),
    workPhone: text(),
    removedAt: instant(),
    version: version(),
  },
  (table) => [index('contacts_unit').on(table.unitId)],
)
