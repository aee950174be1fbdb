// Permissions: who may do what to which object. Roles are a table; whatever is not in it is denied. A role is held for a unit
// (or for the office as a whole) from a day to a day, and several may be held at once.
import type { ReportAction } from './report-states.ts'

/** Roles that a person can be given; `public` is everybody's. */
export const HELD_ROLES = [
  'contributor',
  'officer',
  'leader',
  'reviewer',
  'publisher',
  'administrator',
  'auditor',
  'guest',
] as const
export const ROLES = ['public', ...HELD_ROLES] as const
export type Role = (typeof ROLES)[number]
/** Whoever works in the portal; a guest only reads one release by a link. */
export const STAFF_ROLES: readonly Role[] = ROLES.filter((role) => role !== 'public' && role !== 'guest')

export type Grant = { role: Role; unitId: number | null; from: string | null; to: string | null }
/** Who asks; null is the public. */
export type Viewer = { userId: number; name: string; grants: readonly Grant[] } | null

export type Action =
  | `report.${ReportAction}`
  | 'report.read'
  | 'report.comment'
  | 'evidence.read'
  | 'evidence.add'
  | 'task.update'
  | 'queue.read'
  | 'timeliness.read'
  | 'timeliness.urge'
  | 'extension.grant'
  | 'fact.enter'
  | 'fact.approve'
  | 'release.preview'
  | 'release.stage'
  | 'release.publish'
  | 'withdrawal.request'
  | 'withdrawal.confirm'
  | 'obstacle.answer'
  | 'session.edit'
  | 'register.read'
  | 'register.edit'
  | 'form.edit'
  | 'period.edit'
  | 'unit.edit'
  | 'user.edit'
  | 'contact.edit'
  | 'settings.edit'
  | 'audit.read'

/**
 * What an action is done to. `unitIds`: whose thing it is — the unit of the report and today's holders of its duties
 * (lib/units.ts, holdersOn); null for what belongs to the office.
 */
export type PermissionObject = { unitIds: readonly number[] | null }
export type Verdict = 'allowed' | 'signedOut' | 'forbidden' | 'notFound'

type RoleRow = { scope: 'unit' | 'office'; may: readonly Action[] }

const READING: Action[] = ['report.read', 'evidence.read']
const WRITING: Action[] = [...READING, 'report.save', 'report.comment', 'evidence.add', 'task.update']

export const ROLE_TABLE: Record<Role, RoleRow> = {
  public: { scope: 'office', may: [] },
  contributor: { scope: 'unit', may: WRITING },
  officer: {
    scope: 'unit',
    may: [...WRITING, 'report.start', 'report.askSignOff', 'report.submit', 'report.amend'],
  },
  leader: {
    scope: 'unit',
    may: [...READING, 'report.comment', 'report.signOff', 'report.sendBack', 'report.submit', 'report.withdraw'],
  },
  reviewer: {
    scope: 'office',
    may: [
      ...READING,
      'report.comment',
      'report.takeUp',
      'report.approveAnswer',
      'report.returnAnswer',
      'report.approve',
      'report.return',
      'report.reopen',
      'report.amend',
      'queue.read',
      'timeliness.read',
      'timeliness.urge',
      'extension.grant',
      'fact.enter',
      'fact.approve',
      'release.preview',
      'obstacle.answer',
      'session.edit',
      'withdrawal.request',
      'contact.edit',
    ],
  },
  publisher: {
    scope: 'office',
    may: [
      ...READING,
      'report.reopen',
      'report.publish',
      'queue.read',
      'timeliness.read',
      'timeliness.urge',
      'release.preview',
      'release.stage',
      'release.publish',
      'withdrawal.request',
      'withdrawal.confirm',
      'contact.edit',
    ],
  },
  administrator: {
    scope: 'office',
    may: [
      'register.read',
      'register.edit',
      'form.edit',
      'period.edit',
      'extension.grant',
      'unit.edit',
      'user.edit',
      'contact.edit',
      'settings.edit',
      'audit.read',
      'timeliness.read',
    ],
  },
  auditor: {
    scope: 'office',
    may: [...READING, 'queue.read', 'timeliness.read', 'release.preview', 'register.read', 'audit.read'],
  },
  guest: { scope: 'office', may: ['release.preview'] },
}

export function can(viewer: Viewer, action: Action, object: PermissionObject, onDay: string): boolean {
  return judge(viewer, action, object, onDay) === 'allowed'
}

/**
 * As `can`, with the answer that a refusal gets (security rows Z3, “general answer codes”): 401 signed out, 404 for another
 * unit's object (to such a viewer it does not exist), 403 for the wrong role.
 */
export function judge(viewer: Viewer, action: Action, object: PermissionObject, onDay: string): Verdict {
  if (!viewer) return 'signedOut'
  const reaching = grantsOn(viewer, onDay).filter((grant) => reaches(grant, object))
  if (reaching.some((grant) => ROLE_TABLE[grant.role].may.includes(action))) return 'allowed'
  return object.unitIds !== null && reaching.length === 0 ? 'notFound' : 'forbidden'
}

/** The roles held towards an object on a day; pass them to report-states `allowedActions`. */
export function rolesFor(viewer: Viewer, object: PermissionObject, onDay: string): Role[] {
  if (!viewer) return []
  const roles = grantsOn(viewer, onDay).filter((grant) => reaches(grant, object))
  return [...new Set(roles.map((grant) => grant.role))]
}

/** Units whose unpublished things the viewer may list; 'all' for the office's readers. For the WHERE clause (row Z4). */
export function readableUnits(viewer: Viewer, onDay: string): 'all' | number[] {
  if (!viewer) return []
  const grants = grantsOn(viewer, onDay).filter((grant) => ROLE_TABLE[grant.role].may.includes('report.read'))
  if (grants.some((grant) => ROLE_TABLE[grant.role].scope === 'office')) return 'all'
  return [...new Set(grants.flatMap((grant) => (grant.unitId === null ? [] : [grant.unitId])))]
}

/** Grants in force on a day, both ends inclusive. */
export function grantsOn(viewer: NonNullable<Viewer>, onDay: string): Grant[] {
  return viewer.grants.filter((grant) => (grant.from ?? '') <= onDay && (grant.to === null || onDay <= grant.to))
}

function reaches(grant: Grant, object: PermissionObject) {
  if (ROLE_TABLE[grant.role].scope === 'office') return grant.role !== 'guest' || object.unitIds === null
  return grant.unitId !== null && (object.unitIds ?? []).includes(grant.unitId)
}
