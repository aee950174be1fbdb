// Who reviews which report: given by a reviewer to a colleague or to nobody, in the version that was seen.
import { and, asc, eq } from 'drizzle-orm'
import { can } from '../../lib/permissions.ts'
import { reports, roleGrants, users } from '../schema.ts'
import { store } from '../store.ts'
import { type Refusal, today, type Viewer, visibleUnits, whoIs } from '../viewers.ts'
import { nameOf } from './transition.ts'

const ASSIGNABLE: readonly string[] = ['submitted', 'underReview', 'returned']

/** Reviewers of today, to choose from. */
export function listReviewers(viewer: Viewer): Promise<{ id: number; name: string }[]> {
  return store.read((db) => {
    if (visibleUnits(db, viewer) !== 'all') return []
    const rows = db
      .select({
        id: users.id,
        name: users.name,
        from: roleGrants.validFrom,
        to: roleGrants.validTo,
        out: users.disabledAt,
      })
      .from(users)
      .innerJoin(roleGrants, and(eq(roleGrants.userId, users.id), eq(roleGrants.role, 'reviewer')))
      .orderBy(asc(users.name))
      .all()
    const day = today()
    const held = rows.filter(({ from, to, out }) => !out && (from ?? '') <= day && (to === null || day <= to))
    return [...new Map(held.map(({ id, name }) => [id, { id, name }])).values()]
  })
}

/** Gives a report to a reviewer, or to nobody; only in the version that was seen. Undefined: no such report. */
export async function assignReviewer(
  viewer: Viewer,
  reportId: number,
  asked: { version: number; reviewerId: number | null },
): Promise<{ ok: true } | Refusal | undefined> {
  const known = await listReviewers(viewer)
  return store.write(whoIs(viewer, 'reviewer'), (tx) => {
    const report = tx.db.select().from(reports).where(eq(reports.id, reportId)).get()
    const told = <R extends { ok: true } | Refusal>(result: R, outcome: 'ok' | 'failed' | 'denied') => {
      const before = { reviewerId: report?.reviewerId ?? null }
      const after = { reviewerId: asked.reviewerId, code: result.ok ? null : result.code }
      tx.audit({ action: 'report.assign', objectKind: 'report', objectId: reportId, before, after, outcome })
      return result
    }
    if (!can(viewer, 'report.takeUp', { unitIds: null }, today()))
      return told({ ok: false, code: 'forbidden' }, 'denied')
    const isKnown = asked.reviewerId === null || known.some(({ id }) => id === asked.reviewerId)
    const isQueued = report && ASSIGNABLE.includes(report.state)
    if (!report || !isKnown || !isQueued) return told({ ok: false, code: 'state' }, 'failed')
    if (report.version !== asked.version)
      return told({ ok: false, code: 'conflict', by: nameOf(tx.db, report.updatedBy), at: report.updatedAt }, 'failed')
    const set = { reviewerId: asked.reviewerId, version: report.version + 1 }
    tx.db
      .update(reports)
      .set(set)
      .where(and(eq(reports.id, reportId), eq(reports.version, asked.version)))
      .run()
    return told({ ok: true }, 'ok')
  })
}
