// What the office writes at a figure without judging it: a remark to the unit, or a note that only the office sees (row Z8).
import { can } from '../../lib/permissions.ts'
import { cleanText } from '../../lib/text.ts'
import { comments } from '../schema.ts'
import { store } from '../store.ts'
import { type Refusal, today, type Viewer, whoIs } from '../viewers.ts'
import { findReport } from './report-view.ts'

export type Remark = { indicatorId: number | null; body: string; isInternal: boolean }

/** Undefined: for this viewer there is no such report. */
export async function addRemark(
  viewer: Viewer,
  reportId: number,
  remark: Remark,
): Promise<{ ok: true } | Refusal | undefined> {
  const view = await findReport(viewer, reportId)
  if (!view) return undefined
  const body = cleanText(remark.body, 1500)
  const isAsked =
    remark.indicatorId === null || view.answers.some(({ answer }) => answer.indicatorId === remark.indicatorId)
  return store.write(whoIs(viewer, 'reviewer'), (tx) => {
    const told = <R extends { ok: true } | Refusal>(result: R, outcome: 'ok' | 'failed' | 'denied') => {
      const after = {
        indicatorId: remark.indicatorId,
        isInternal: remark.isInternal,
        code: result.ok ? null : result.code,
      }
      tx.audit({ action: 'report.comment', objectKind: 'report', objectId: reportId, after, outcome })
      return result
    }
    if (!can(viewer, 'report.comment', { unitIds: null }, today()))
      return told({ ok: false, code: 'forbidden' }, 'denied')
    if (!isAsked) return told({ ok: false, code: 'state' }, 'failed')
    if (!body.ok || body.text === '') return told({ ok: false, code: 'reason' }, 'failed')
    const row = {
      reportId,
      indicatorId: remark.indicatorId,
      isInternal: remark.isInternal,
      revision: view.report.revision,
    }
    tx.db
      .insert(comments)
      .values({ ...row, kind: 'comment', body: body.text, authorId: viewer.userId, at: tx.now })
      .run()
    return told({ ok: true }, 'ok')
  })
}
