// Accounts and the roles they hold: one person, one e-mail in whatever spelling, any number of roles for units from a day to a day.
import { and, eq, gte, isNotNull, isNull, lte, or } from 'drizzle-orm'
import { HELD_ROLES } from '../lib/permissions.ts'
import { endAllSessions } from './login-sessions.ts'
import { countUnread } from './outbox.ts'
import { installation, roleGrants, unitDesignations, units, users } from './schema.ts'
import { readSetting } from './settings.ts'
import type { Db, Write } from './store.ts'
import { store, type Who } from './store.ts'
import { findSteeringBody } from './units.ts'

export { HELD_ROLES as ROLES }
export type Role = (typeof HELD_ROLES)[number]

/** Roles that mean nothing without a unit; the others are the office's own. */
export const UNIT_ROLES: readonly Role[] = ['contributor', 'officer', 'leader']

export type NewUser = {
  email: string
  name: string
  workPhone?: string | null
  passwordHash?: string | null
  isDemo?: boolean
}
export type NewGrant = { role: Role; unitId: number | null; validFrom?: string | null; validTo?: string | null }

/** The account of an e-mail, for the sign-in and for commands; it never leaves the server. */
export type UserRow = typeof users.$inferSelect

/** A role that somebody holds, with the unit's name of today; null for the office's own. */
export type GrantListed = {
  role: Role
  unitId: number | null
  unitName: string | null
  validFrom: string | null
  validTo: string | null
}

/** E-mail as compared: NFKC, then case folded (ß = ss, final sigma = sigma), so that no two spellings make two accounts (row I4). */
export function foldedEmail(email: string): string {
  return email.trim().normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC')
}

export async function findUserByEmail(email: string): Promise<UserRow | undefined> {
  const [row] = await store.read((db) =>
    db
      .select()
      .from(users)
      .where(eq(users.emailFolded, foldedEmail(email))),
  )
  return row
}

/** Name and roles of a user on a day; undefined for a disabled or unknown one. Asked at every request, so a change counts at once (row S4). */
export async function findRolesOn(userId: number, day: string) {
  return store.read(async (db) => {
    const [user] = await db
      .select({ name: users.name })
      .from(users)
      .where(and(eq(users.id, userId), isNull(users.disabledAt)))
    const grants = await db
      .select({ role: roleGrants.role, unitId: roleGrants.unitId, from: roleGrants.validFrom, to: roleGrants.validTo })
      .from(roleGrants)
      .where(and(eq(roleGrants.userId, userId), isOn(day)))
    return user && { userId, name: user.name, grants }
  })
}

export type OwnAccount = NonNullable<Awaited<ReturnType<typeof findOwnAccount>>>

/** The viewer's own account, for the account page. */
export async function findOwnAccount(viewer: { userId: number }, day: string) {
  return store.read(async (db) => {
    const [user] = await db.select().from(users).where(eq(users.id, viewer.userId))
    if (!user) return undefined
    const { email, name, workPhone, position, department, version, totpSeed } = user
    const grants = await listGrantsOn(db, viewer.userId, day)
    return { email, name, workPhone, position, department, version, hasSecondFactor: totpSeed !== null, grants }
  })
}

/** What the frame of a staff page shows: demo or not, the steering body of the day, the viewer's first role and its unit. */
export async function findFrameFacts(viewer: { userId: number } | null, day: string) {
  return store.read(async (db) => {
    const [installed] = await db.select({ dataKind: installation.dataKind }).from(installation)
    const unread = viewer ? countUnread(db, viewer.userId) : 0
    const first = viewer ? (await listGrantsOn(db, viewer.userId, day))[0] : undefined
    return {
      isDemo: installed?.dataKind === 'demo',
      unread,
      isTrial: readSetting(db, 'portalStatus') !== 'adopted',
      body: findSteeringBody(db, day)?.nameVi ?? '',
      role: first?.role ?? null,
      unitName: first?.unitName ?? null,
    }
  })
}

/** Creates an account without a way in (no password yet) inside a write; undefined if the e-mail has one already. */
export async function insertUser({ db, now, audit }: Write, person: NewUser): Promise<number | undefined> {
  const row = {
    ...person,
    email: person.email.trim().normalize('NFC'),
    emailFolded: foldedEmail(person.email),
    createdAt: now,
  }
  const passwordChangedAt = person.passwordHash ? now : null
  const [made] = await db
    .insert(users)
    .values({ ...row, passwordChangedAt })
    .onConflictDoNothing()
    .returning({ id: users.id })
  if (made)
    audit({
      action: 'user.create',
      objectKind: 'user',
      objectId: made.id,
      after: { name: person.name, isDemo: person.isDemo ?? false },
    })
  return made?.id
}

/** Gives a role for a unit from a day to a day, inside a write. False: the same role is held already. */
export async function grantRole(
  { db, now, audit }: Write,
  userId: number,
  grant: NewGrant,
  grantedBy: number | null,
): Promise<boolean> {
  const row = {
    role: grant.role,
    unitId: grant.unitId,
    validFrom: grant.validFrom ?? null,
    validTo: grant.validTo ?? null,
  }
  const held = await db.select().from(roleGrants).where(eq(roleGrants.userId, userId))
  const isHeld = held.some(
    (one) =>
      one.role === row.role &&
      one.unitId === row.unitId &&
      one.validFrom === row.validFrom &&
      one.validTo === row.validTo,
  )
  if (isHeld) return false
  await db.insert(roleGrants).values({ ...row, userId, grantedBy, grantedAt: now })
  audit({ action: 'user.grant', objectKind: 'user', objectId: userId, after: row })
  return true
}

/** Disables an account and ends its sessions. The last active administrator stays (row Z7). */
export async function disableUser(who: Who, userId: number, day: string): Promise<'disabled' | 'last administrator'> {
  return store.write(who, async (tx) => {
    const remaining = (await listActiveAdministrators(tx.db, day)).filter((id) => id !== userId)
    const isLast = remaining.length === 0 && (await holds(tx.db, userId, 'administrator', day))
    if (isLast) {
      tx.audit({ action: 'user.disable', objectKind: 'user', objectId: userId, outcome: 'denied' })
      return 'last administrator'
    }
    await tx.db.update(users).set({ disabledAt: tx.now }).where(eq(users.id, userId))
    await endAllSessions(tx, userId)
    tx.audit({ action: 'user.disable', objectKind: 'user', objectId: userId })
    return 'disabled'
  })
}

/** Units of a slug that exist on a day, with their kind: a slug may serve a province and a ministry. */
export async function listUnitsBySlug(slug: string, day: string) {
  const lives = and(
    or(isNull(units.validFrom), lte(units.validFrom, day)),
    or(isNull(units.validTo), gte(units.validTo, day)),
  )
  return store.read((db) =>
    db
      .select({ id: units.id, kind: units.kind })
      .from(units)
      .where(and(eq(units.slug, slug), lives)),
  )
}

async function listGrantsOn(db: Db, userId: number, day: string): Promise<GrantListed[]> {
  const rows = await db
    .select({ grant: roleGrants, unit: unitDesignations })
    .from(roleGrants)
    .leftJoin(unitDesignations, and(eq(unitDesignations.unitId, roleGrants.unitId), startsBy(day)))
    .where(and(eq(roleGrants.userId, userId), isOn(day)))
    .orderBy(roleGrants.id, unitDesignations.validFrom)
  // A unit has several designations over time: the last one that has begun names it.
  const byGrant = new Map<number, GrantListed>()
  for (const { grant, unit } of rows) {
    const { role, unitId, validFrom, validTo } = grant
    byGrant.set(grant.id, { role, unitId, unitName: unit?.fullNameVi ?? null, validFrom, validTo })
  }
  return [...byGrant.values()]
}

/** Who could administer on a day: the role held then, not disabled, with a password. */
export async function listActiveAdministrators(db: Db, day: string): Promise<number[]> {
  const rows = await db
    .select({ id: users.id })
    .from(users)
    .innerJoin(roleGrants, eq(roleGrants.userId, users.id))
    .where(
      and(eq(roleGrants.role, 'administrator'), isOn(day), isNull(users.disabledAt), isNotNull(users.passwordHash)),
    )
  return rows.map(({ id }) => id)
}

async function holds(db: Db, userId: number, role: Role, day: string): Promise<boolean> {
  const rows = await db
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .where(and(eq(roleGrants.userId, userId), eq(roleGrants.role, role), isOn(day)))
  return rows.length > 0
}

function isOn(day: string) {
  return and(
    or(isNull(roleGrants.validFrom), lte(roleGrants.validFrom, day)),
    or(isNull(roleGrants.validTo), gte(roleGrants.validTo, day)),
  )
}

function startsBy(day: string) {
  return or(isNull(unitDesignations.validFrom), lte(unitDesignations.validFrom, day))
}
