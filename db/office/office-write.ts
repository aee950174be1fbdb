// A write of the office: judged, done and audited in one transaction. Trouble that a person can meet comes back as a value, and that
// it was tried is on record. Who changed a thing last, and when, is read from the audit: every change stands there.
import { and, desc, eq } from 'drizzle-orm'
import { type Action, can, judge } from '../../lib/permissions.ts'
import { auditEvents } from '../schema.ts'
import { type Db, store, type Write } from '../store.ts'
import { today, type Viewer, whoIs } from '../viewers.ts'

export const OFFICE_CODES = [
  'forbidden',
  'notFound',
  'frozen',
  'used',
  'taken',
  'reason',
  'dates',
  'past',
  'state',
  'unfit',
  'unknownUnit',
] as const
export type OfficeCode = (typeof OFFICE_CODES)[number]

/** `field`: where on the form the trouble is. */
export type OfficeTrouble =
  | { ok: false; code: OfficeCode; field?: string }
  | { ok: false; code: 'conflict'; by: string; at: string; field?: string }

export type OfficeDone = { ok: true; id: number; before?: object | null; after?: object | null }
export type OfficeResult = OfficeDone | OfficeTrouble

export type OfficeTask = { permission: Action; action: string; objectKind: string; objectId?: number | string | null }

/** May the viewer do this for the office today? For reads; writes are judged again inside their transaction. */
export function mayDo(viewer: Viewer, action: Action): boolean {
  return can(viewer, action, { unitIds: null }, today())
}

/** Runs the work if the viewer may; whatever comes of it leaves one audit row. */
export function officeWrite(
  viewer: Viewer,
  task: OfficeTask,
  work: (tx: Write) => OfficeResult | Promise<OfficeResult>,
): Promise<OfficeResult> {
  const { permission, action, objectKind, objectId } = task
  return store.write(whoIs(viewer), async (tx) => {
    if (judge(viewer, permission, { unitIds: null }, today()) !== 'allowed') {
      tx.audit({ action: 'authz.denied', objectKind, objectId, after: { action }, outcome: 'denied' })
      return { ok: false, code: 'forbidden' }
    }
    const result = await work(tx)
    const made = objectId ?? (result.ok ? result.id : null)
    if (result.ok) tx.audit({ action, objectKind, objectId: made, before: result.before, after: result.after })
    else tx.audit({ action, objectKind, objectId, after: { code: result.code }, outcome: 'failed' })
    return result
  })
}

export type OfficeConflict = Extract<OfficeTrouble, { code: 'conflict' }>

/** Somebody was faster: their name and the instant, from the audit. */
export function conflictOn(db: Db, objectKind: string, objectId: number | string): OfficeConflict {
  const last = findLastChange(db, objectKind, objectId)
  return { ok: false, code: 'conflict', by: last?.by ?? '', at: last?.at ?? '1970-01-01T00:00:00.000Z' }
}

/** Who changed a thing last, and when; undefined for what is as it was loaded. */
export function findLastChange(db: Db, objectKind: string, objectId: number | string) {
  return db
    .select({ by: auditEvents.actorName, at: auditEvents.at })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.objectKind, objectKind),
        eq(auditEvents.objectId, String(objectId)),
        eq(auditEvents.outcome, 'ok'),
      ),
    )
    .orderBy(desc(auditEvents.seq))
    .get()
}
