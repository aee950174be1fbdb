// Beginning a report: once per form, unit and period, while the period is open for the unit.
import { and, eq } from 'drizzle-orm'
import { isPeriodOpen } from '../../lib/deadlines.ts'
import { fieldsOf, findForm } from '../report-forms.ts'
import { answers, periodForms, periods, reportEvents, reports } from '../schema.ts'
import { store, type Write } from '../store.ts'
import { readUnitRegister } from '../units.ts'
import { judgeOn, type Refusal, type Viewer, whoIs } from '../viewers.ts'
import { recipientsOf } from './desk.ts'
import { findDates } from './report-view.ts'

type ReportKey = { formId: number; periodId: number; unitId: number }

/** Begins the report of a unit for a period, or finds the one that is already there. Undefined: not this viewer's unit. */
export async function startReport(
  viewer: Viewer,
  key: ReportKey,
): Promise<{ ok: true; id: number } | Refusal | undefined> {
  const outcome = await store.write(whoIs(viewer, 'officer', key.unitId), (tx) => {
    const verdict = judgeOn(tx.db, viewer, 'report.start', key.unitId)
    if (verdict !== 'allowed') {
      tx.audit({
        action: 'authz.denied',
        objectKind: 'unit',
        objectId: key.unitId,
        after: { action: 'report.start' },
        outcome: 'denied',
      })
      return verdict === 'forbidden' ? ({ ok: false, code: 'forbidden' } as const) : ('notFound' as const)
    }
    const there = tx.db
      .select({ id: reports.id })
      .from(reports)
      .where(and(eq(reports.formId, key.formId), eq(reports.periodId, key.periodId), eq(reports.unitId, key.unitId)))
      .get()
    if (there) {
      tx.audit({ action: 'report.start', objectKind: 'report', objectId: there.id, after: { already: true } })
      return { ok: true as const, id: there.id }
    }
    return begin(tx, viewer, key)
  })
  return outcome === 'notFound' ? undefined : outcome
}

function begin(tx: Write, viewer: Viewer, key: ReportKey): { ok: true; id: number } | Refusal {
  const asked = tx.db
    .select()
    .from(periodForms)
    .where(and(eq(periodForms.periodId, key.periodId), eq(periodForms.formId, key.formId)))
    .get()
  const period = tx.db.select().from(periods).where(eq(periods.id, key.periodId)).get()
  // A period that is only planned asks nobody yet.
  const form = asked?.openedAt ? findForm(tx.db, asked.formVersionId) : undefined
  const isAsked =
    form && period && recipientsOf(tx.db, readUnitRegister(tx.db), form.versionId, period.coversTo).includes(key.unitId)
  if (!isAsked || !isPeriodOpen(findDates(tx.db, key, period), tx.now)) {
    tx.audit({
      action: 'report.start',
      objectKind: 'unit',
      objectId: key.unitId,
      after: { code: 'closed' },
      outcome: 'failed',
    })
    return { ok: false, code: 'closed' }
  }
  const stamp = { updatedBy: viewer.userId, updatedAt: tx.now }
  const { id } = tx.db
    .insert(reports)
    .values({ ...key, formVersionId: form.versionId, createdBy: viewer.userId, createdAt: tx.now, ...stamp })
    .returning({ id: reports.id })
    .get()
  for (const { indicator } of fieldsOf(form))
    tx.db
      .insert(answers)
      .values({ reportId: id, indicatorId: indicator.id, ...stamp })
      .run()
  tx.db
    .insert(reportEvents)
    .values({
      reportId: id,
      at: tx.now,
      actorId: viewer.userId,
      action: 'start',
      fromState: 'notStarted',
      toState: 'draft',
      revision: 0,
    })
    .run()
  tx.audit({ action: 'report.start', objectKind: 'report', objectId: id, after: key })
  return { ok: true, id }
}
