// Roles given and ended by the office, each for a unit from a day to a day. What is ended counts from the next request on (row S4).
import { and, eq } from 'drizzle-orm'
import { addDays } from '../../lib/dates.ts'
import { canRemoveAdministrator } from '../../lib/separation-of-duties.ts'
import { existsOn } from '../../lib/units.ts'
import { conflictOn } from '../office/office-write.ts'
import { roleGrants, units } from '../schema.ts'
import type { Write } from '../store.ts'
import { grantRole, listActiveAdministrators, type Role, UNIT_ROLES } from '../users.ts'
import { type Refusal, today, type Viewer } from '../viewers.ts'
import { type PersonTrouble, refuse, writeAsOffice } from './office-write.ts'

export type WantedRole = { role: Role; unitId: number | null; validFrom: string | null; validTo: string | null }

/** What stands against giving a role, before anything is written. */
export function troubleWith(tx: Write, { role, unitId, validFrom, validTo }: WantedRole): PersonTrouble | undefined {
  if (validFrom && validTo && validFrom > validTo) return { ok: false, code: 'badDays' }
  const isOfUnit = UNIT_ROLES.includes(role)
  if (isOfUnit && !isUnitOn(tx, unitId, validFrom ?? today())) return { ok: false, code: 'noUnit' }
  return undefined
}

/** Gives a role inside a write; false: the same one is held already. */
export function giveRole(tx: Write, viewer: Viewer, userId: number, wanted: WantedRole): Promise<boolean> {
  const unitId = UNIT_ROLES.includes(wanted.role) ? wanted.unitId : null
  return grantRole(tx, userId, { ...wanted, unitId }, viewer.userId)
}

export function addRole(viewer: Viewer, userId: number, wanted: WantedRole): Promise<{ ok: true } | PersonTrouble> {
  const object = { kind: 'user', id: userId, action: 'user.grant' }
  return writeAsOffice<{ ok: true } | PersonTrouble>(viewer, object, async (tx) => {
    const trouble = troubleWith(tx, wanted)
    if (trouble) return refuse(tx, object, trouble)
    if (await giveRole(tx, viewer, userId, wanted)) return { ok: true }
    return refuse(tx, object, { ok: false, code: 'roleHeld' })
  })
}

/**
 * Ends a role with its last day (inclusive); null: at once. Undefined: the person holds no such grant. The version is the one
 * that was seen.
 */
export async function endRole(
  viewer: Viewer,
  userId: number,
  end: { grantId: number; lastDay: string | null; version: number },
): Promise<{ ok: true } | PersonTrouble | undefined> {
  const object = { kind: 'user', id: userId, action: 'user.revoke' }
  const outcome = await writeAsOffice<{ ok: true } | PersonTrouble | 'missing' | Refusal>(
    viewer,
    object,
    async (tx) => {
      const own = and(eq(roleGrants.id, end.grantId), eq(roleGrants.userId, userId))
      const grant = tx.db.select().from(roleGrants).where(own).get()
      if (!grant) {
        tx.audit({ action: object.action, objectKind: 'user', objectId: userId, outcome: 'failed' })
        return 'missing'
      }
      if (grant.version !== end.version) return refuse(tx, object, conflictOn(tx.db, 'user', userId))
      const lastDay = end.lastDay ?? addDays(today(), -1)
      if (end.lastDay && grant.validFrom && end.lastDay < grant.validFrom)
        return refuse(tx, object, { ok: false, code: 'badDays' })
      if (grant.role === 'administrator' && !(await othersAdminister(tx, userId, lastDay)))
        return refuse(tx, object, { ok: false, code: 'lastAdministrator' })
      shorten(tx, grant, lastDay)
      return { ok: true }
    },
  )
  return outcome === 'missing' ? undefined : outcome
}

// A role that would end before it began was never held on a whole day: its row goes, and the audit keeps what it was.
function shorten(tx: Write, grant: typeof roleGrants.$inferSelect, lastDay: string) {
  const isEmpty = grant.validFrom !== null && grant.validFrom > lastDay
  if (isEmpty) tx.db.delete(roleGrants).where(eq(roleGrants.id, grant.id)).run()
  else
    tx.db
      .update(roleGrants)
      .set({ validTo: lastDay, version: grant.version + 1 })
      .where(eq(roleGrants.id, grant.id))
      .run()
  const { role, unitId, validFrom, validTo } = grant
  tx.audit({
    action: 'user.revoke',
    objectKind: 'user',
    objectId: grant.userId,
    before: { role, unitId, validFrom, validTo },
    after: { validTo: isEmpty ? null : lastDay },
  })
}

async function othersAdminister(tx: Write, userId: number, lastDay: string): Promise<boolean> {
  // A role that ended long ago is judged by today: who can still administer?
  const day = [addDays(lastDay, 1), today()].sort().at(-1) ?? today()
  return canRemoveAdministrator(await listActiveAdministrators(tx.db, day), userId)
}

function isUnitOn(tx: Write, unitId: number | null, day: string): boolean {
  const unit = unitId === null ? undefined : tx.db.select().from(units).where(eq(units.id, unitId)).get()
  return unit !== undefined && existsOn(unit, day)
}
