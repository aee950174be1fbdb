// The viewer: the person who asks, with the roles held today. Every private query takes one first, and what the viewer may not
// see does not exist for it. A refusal is written to the audit (row Z3).
import { sql } from 'drizzle-orm'
import { dayInVietnam } from '../lib/dates.ts'
import {
  type Action,
  judge,
  type Viewer as Person,
  type Role,
  readableUnits,
  rolesFor,
  type Verdict,
} from '../lib/permissions.ts'
import { nowText } from './clock.ts'
import { type Db, store, type Who } from './store.ts'

/** A signed-in person; `origin` says where the request came from, for the audit. */
export type Viewer = NonNullable<Person> & { origin?: Pick<Who, 'address' | 'requestId' | 'sidHash'> }

/** Trouble that a person can meet and get over: a value, whose sentence stands in the messages under its code. */
export type Refusal =
  | { ok: false; code: 'forbidden' | 'state' | 'closed' | 'ownWork' | 'reason' | 'keyUsed' | 'empty' }
  | { ok: false; code: 'conflict'; by: string; at: string }
  | { ok: false; code: 'unsettled'; indicatorIds: number[] }

export const today = () => dayInVietnam(nowText())

/** The unit of a report and everyone who holds its duties today: its successors, as far as they go. */
export function holdersOf(db: Db, unitId: number): number[] {
  const rows = db.all<{ id: number }>(sql`
    with recursive holders(id) as (
      select ${unitId}
      union
      select s.successor_id from unit_successions s
        join unit_changes c on c.id = s.change_id and c.operating_on <= ${today()}
        join holders on s.predecessor_id = holders.id
    )
    select id from holders`)
  return rows.map(({ id }) => id)
}

/** Units whose unpublished reports the viewer may list: its own and their predecessors, or 'all'. For the WHERE clause (row Z4). */
export function visibleUnits(db: Db, viewer: Viewer): 'all' | number[] {
  const readable = readableUnits(viewer, today())
  if (readable === 'all') return 'all'
  const rows = db.all<{ id: number }>(sql`
    with recursive within(id) as (
      select value from json_each(${JSON.stringify(readable)})
      union
      select s.predecessor_id from unit_successions s
        join unit_changes c on c.id = s.change_id and c.operating_on <= ${today()}
        join within on s.successor_id = within.id
    )
    select id from within`)
  return rows.map(({ id }) => id)
}

export function judgeOn(db: Db, viewer: Viewer, action: Action, unitId: number): Verdict {
  return judge(viewer, action, { unitIds: holdersOf(db, unitId) }, today())
}

export function rolesTowards(db: Db, viewer: Viewer, unitId: number): Role[] {
  return rolesFor(viewer, { unitIds: holdersOf(db, unitId) }, today())
}

export function whoIs(viewer: Viewer, role?: Role | null, unitId?: number | null): Who {
  return {
    actorId: viewer.userId,
    actorName: viewer.name,
    role: role ?? null,
    unitId: unitId ?? null,
    ...viewer.origin,
  }
}

/** Writes a refusal into the audit; for another unit's thing the caller then answers as if it did not exist. */
export async function auditDenied(
  viewer: Viewer,
  action: string,
  objectKind: string,
  objectId: number | string,
): Promise<void> {
  await store.write(whoIs(viewer), ({ audit }) => {
    audit({ action: 'authz.denied', objectKind, objectId, after: { action }, outcome: 'denied' })
  })
}
