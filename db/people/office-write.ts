// Writes of the office about people: only who may edit users comes in, and whoever may not is noted in the audit.
import { can } from '../../lib/permissions.ts'
import { store, type Write } from '../store.ts'
import { auditDenied, type Refusal, today, type Viewer, whoIs } from '../viewers.ts'

/** What can stand in the way of a change to a person; each code has its sentence in the messages of officePeople. */
export type PersonTrouble =
  | {
      ok: false
      code: 'emailTaken' | 'roleHeld' | 'lastAdministrator' | 'ownAccount' | 'badDays' | 'noUnit' | 'notHolder'
    }
  | Refusal

/** Runs one write in the name of an administrator. */
export async function writeAsOffice<T>(
  viewer: Viewer,
  object: { kind: string; id: number | string; action: string },
  work: (tx: Write) => T | Promise<T>,
): Promise<T | Refusal> {
  if (!can(viewer, 'user.edit', { unitIds: null }, today())) {
    await auditDenied(viewer, object.action, object.kind, object.id)
    return { ok: false, code: 'forbidden' }
  }
  return store.write(whoIs(viewer, 'administrator'), work)
}

/** Leaves the refusal in the audit and hands it back. */
export function refuse<const R extends { ok: false; code: string }>(
  tx: Write,
  object: { kind: string; id: number | string; action: string },
  refusal: R,
): R {
  const { action, kind: objectKind, id: objectId } = object
  tx.audit({ action, objectKind, objectId, after: { code: refusal.code }, outcome: 'denied' })
  return refusal
}
