// Reading the audit: for auditors and administrators, filtered, a page at a time; each reading and each export is itself on record
// (row U5).
import { and, asc, count, desc, eq, gte, like, lte, or, type SQL, sql } from 'drizzle-orm'
import type { AuditFilter } from '../lib/audit-query.ts'
import { endOfDay } from '../lib/dates.ts'
import { can } from '../lib/permissions.ts'
import { auditEvents } from './schema.ts'
import { type Db, store } from './store.ts'
import { auditDenied, today, type Viewer, whoIs } from './viewers.ts'

export type AuditRow = typeof auditEvents.$inferSelect
export type AuditPage = { rows: AuditRow[]; total: number; pages: number; actions: string[] }

export const PAGE_SIZE = 50
const LONGEST_EXPORT = 50_000

/** A page of the audit, the newest first; undefined for whoever may not read it. */
export async function readAuditPage(viewer: Viewer, filter: AuditFilter): Promise<AuditPage | undefined> {
  if (!(await mayRead(viewer, 'audit.read', filter))) return undefined
  return store.read((db) => {
    const where = conditionOf(filter)
    const total = db.select({ total: count() }).from(auditEvents).where(where).get()?.total ?? 0
    const rows = listRows(db, where, PAGE_SIZE, (filter.page - 1) * PAGE_SIZE)
    const actions = db
      .selectDistinct({ action: auditEvents.action })
      .from(auditEvents)
      .orderBy(asc(auditEvents.action))
      .all()
    return {
      rows,
      total,
      pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
      actions: actions.map(({ action }) => action),
    }
  })
}

/** What the filter shows, for a file: the newest 50,000 rows at most. */
export async function exportAudit(viewer: Viewer, filter: AuditFilter): Promise<AuditRow[] | undefined> {
  if (!(await mayRead(viewer, 'audit.export', filter))) return undefined
  return store.read((db) => listRows(db, conditionOf(filter), LONGEST_EXPORT, 0))
}

async function mayRead(viewer: Viewer, action: string, filter: AuditFilter): Promise<boolean> {
  if (!can(viewer, 'audit.read', { unitIds: null }, today())) {
    await auditDenied(viewer, action, 'audit', '')
    return false
  }
  await store.write(whoIs(viewer), (tx) => tx.audit({ action, objectKind: 'audit', after: filter }))
  return true
}

function listRows(db: Db, where: SQL | undefined, limit: number, offset: number): AuditRow[] {
  return db.select().from(auditEvents).where(where).orderBy(desc(auditEvents.seq)).limit(limit).offset(offset).all()
}

function conditionOf({ person, unitId, action, from, to }: AuditFilter): SQL | undefined {
  const escaped = person?.replace(/[\\%_]/g, '\\$&')
  return and(
    escaped ? sql`${like(auditEvents.actorName, `%${escaped}%`)} escape '\\'` : undefined,
    unitId ? ofUnit(unitId) : undefined,
    action ? eq(auditEvents.action, action) : undefined,
    from ? gte(auditEvents.at, startOfDay(from)) : undefined,
    to ? lte(auditEvents.at, endOfDay(to)) : undefined,
  )
}

/** A unit's events: done in its name, by its people, or to it and its reports. */
function ofUnit(unitId: number): SQL | undefined {
  return or(
    eq(auditEvents.unitId, unitId),
    and(eq(auditEvents.objectKind, 'unit'), eq(auditEvents.objectId, String(unitId))),
    sql`${auditEvents.objectKind} = 'report' and ${auditEvents.objectId} in (select cast(id as text) from reports where unit_id = ${unitId})`,
    sql`${auditEvents.actorId} in (select user_id from role_grants where unit_id = ${unitId})`,
  )
}

const startOfDay = (day: string) => new Date(Date.parse(endOfDay(day)) - 24 * 60 * 60 * 1000 + 1).toISOString()
