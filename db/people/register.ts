// The people of the portal as the office sees them: who they are, which roles they held, hold and will hold, and whether they can
// sign in. Only for those who edit users.
import { asc, desc, eq, isNull } from 'drizzle-orm'
import { can } from '../../lib/permissions.ts'
import { fold } from '../../lib/search-fold.ts'
import { loginSessions, roleGrants, users } from '../schema.ts'
import { type Db, store } from '../store.ts'
import { designationOn, readUnitRegister, type UnitRegister } from '../units.ts'
import type { Role } from '../users.ts'
import { today, type Viewer } from '../viewers.ts'

export const PERSON_STATES = ['active', 'invited', 'disabled'] as const
export type PersonState = (typeof PERSON_STATES)[number]

/** A role as it was given; `time` says where today stands towards its days. */
export type Grant = {
  id: number
  role: Role
  unitId: number | null
  unitName: string | null
  validFrom: string | null
  validTo: string | null
  version: number
  time: 'past' | 'now' | 'future'
}

export type Person = {
  id: number
  name: string
  email: string
  workPhone: string | null
  position: string | null
  department: string | null
  state: PersonState
  hasSecondFactor: boolean
  lastSeenAt: string | null
  version: number
  grants: Grant[]
}

export type PeopleFilter = { text?: string; role?: string; unitId?: number; state?: string }

/** People in Vietnamese order of names, or undefined for a viewer who may not see them. */
export async function listPeople(viewer: Viewer, filter: PeopleFilter = {}): Promise<Person[] | undefined> {
  if (!maySeePeople(viewer)) return undefined
  const all = await store.read(readPeople)
  const collator = new Intl.Collator('vi')
  return all.filter((person) => fits(person, filter)).sort((a, b) => collator.compare(a.name, b.name) || a.id - b.id)
}

export async function findPerson(viewer: Viewer, id: number): Promise<Person | undefined> {
  if (!maySeePeople(viewer)) return undefined
  return (await store.read((db) => readPeople(db, id)))[0]
}

/** May the viewer see the accounts of others at all? */
export function maySeePeople(viewer: Viewer): boolean {
  return can(viewer, 'user.edit', { unitIds: null }, today())
}

/** The grants of a person, inside whatever read or write. */
export function readGrants(db: Db, userId?: number, register: UnitRegister = readUnitRegister(db)) {
  const day = today()
  const all = db
    .select()
    .from(roleGrants)
    .where(userId === undefined ? undefined : eq(roleGrants.userId, userId))
  return all
    .orderBy(asc(roleGrants.id))
    .all()
    .map(({ grantedAt: _at, grantedBy: _by, ...grant }) => ({
      ...grant,
      unitName: grant.unitId === null ? null : designationOn(register, grant.unitId, day).fullNameVi,
      time: timeOf(grant, day),
    }))
}

function readPeople(db: Db, id?: number): Person[] {
  const grants = Map.groupBy(readGrants(db, id), ({ userId }) => userId)
  const seen = lastSightings(db)
  const rows = db
    .select()
    .from(users)
    .where(id === undefined ? undefined : eq(users.id, id))
    .all()
  return rows.map((user) => ({
    id: user.id,
    name: user.name,
    email: user.email,
    workPhone: user.workPhone,
    position: user.position,
    department: user.department,
    state: user.disabledAt ? 'disabled' : user.passwordHash ? 'active' : 'invited',
    hasSecondFactor: user.totpSeed !== null,
    lastSeenAt: seen.get(user.id) ?? null,
    version: user.version,
    grants: grants.get(user.id) ?? [],
  }))
}

/** How many sessions of a person have not been ended; for the office's page of that person. */
export function countOpenSessions(viewer: Viewer, userId: number): Promise<number> {
  return store.read((db) =>
    maySeePeople(viewer)
      ? db
          .select({ user: loginSessions.userId })
          .from(loginSessions)
          .where(isNull(loginSessions.revokedAt))
          .all()
          .filter(({ user }) => user === userId).length
      : 0,
  )
}

function lastSightings(db: Db): Map<number, string> {
  const rows = db
    .select({ userId: loginSessions.userId, at: loginSessions.lastSeenAt })
    .from(loginSessions)
    .orderBy(desc(loginSessions.lastSeenAt))
    .all()
  const seen = new Map<number, string>()
  for (const { userId, at } of rows) if (!seen.has(userId)) seen.set(userId, at)
  return seen
}

function timeOf({ validFrom, validTo }: { validFrom: string | null; validTo: string | null }, day: string) {
  if (validTo !== null && validTo < day) return 'past' as const
  return validFrom !== null && validFrom > day ? ('future' as const) : ('now' as const)
}

function fits(person: Person, { text = '', role, unitId, state }: PeopleFilter): boolean {
  const held = person.grants.filter(({ time }) => time !== 'past')
  const words = fold([person.name, person.email, person.department, ...held.map(({ unitName }) => unitName)].join(' '))
  const isTextFound = fold(text)
    .split(' ')
    .every((word) => words.includes(word))
  if (!isTextFound || (state && person.state !== state)) return false
  if (!role && unitId === undefined) return true
  return held.some((grant) => (!role || grant.role === role) && (unitId === undefined || grant.unitId === unitId))
}
