// The desk of a unit: what it owes and has sent.
import { and, asc, desc, eq, isNotNull } from 'drizzle-orm'
import type { Dates } from '../../lib/deadlines.ts'
import { unitsOwing } from '../../lib/owing.ts'
import { formRecipients, formVersions, periodForms, periods, reportRevisions, reports } from '../schema.ts'
import { type Db, store } from '../store.ts'
import { designationOn, readUnitRegister, type UnitRegister } from '../units.ts'
import { type Viewer, visibleUnits } from '../viewers.ts'
import { findDates, type ReportRow } from './report-view.ts'

/** A report that a unit owes for an open period, begun or not. */
export type Owed = {
  formId: number
  periodId: number
  unitId: number
  title: string
  periodCode: string
  unitName: string
  dates: Dates
  report: (ReportRow & { receipt: string | null }) | undefined
}

/** What the viewer's units owe, the nearest deadline first. */
export function listOwed(viewer: Viewer): Promise<Owed[]> {
  return store.read((db) => readOwed(db, visibleUnits(db, viewer)))
}

/** What some units owe for the periods that were opened; for callers that have judged who may know. */
export function readOwed(db: Db, visible: 'all' | readonly number[]): Owed[] {
  const register = readUnitRegister(db)
  const asked = db
    .select()
    .from(periodForms)
    .innerJoin(periods, eq(periods.id, periodForms.periodId))
    .innerJoin(formVersions, eq(formVersions.id, periodForms.formVersionId))
    .where(isNotNull(periodForms.openedAt))
    .orderBy(asc(periods.dueOn))
    .all()
  return asked.flatMap(({ period_forms: { formId, formVersionId }, periods: period, form_versions: version }) =>
    recipientsOf(db, register, formVersionId, period.coversTo)
      .filter((unitId) => visible === 'all' || visible.includes(unitId))
      .map((unitId) => ({
        formId,
        periodId: period.id,
        unitId,
        title: version.titleVi,
        periodCode: period.code,
        unitName: designationOn(register, unitId, period.coversTo).nameVi,
        dates: findDates(db, { formId, periodId: period.id, unitId }, period),
        report: findReportRow(db, formId, period.id, unitId),
      })),
  )
}

/** Units that a form version is asked of, by the last day that the period covers (lib/owing.ts). */
export function recipientsOf(db: Db, register: UnitRegister, formVersionId: number, day: string): number[] {
  const rows = db.select().from(formRecipients).where(eq(formRecipients.formVersionId, formVersionId)).all()
  return unitsOwing(register, rows, day)
}

function findReportRow(db: Db, formId: number, periodId: number, unitId: number): Owed['report'] {
  const report = db
    .select()
    .from(reports)
    .where(and(eq(reports.formId, formId), eq(reports.periodId, periodId), eq(reports.unitId, unitId)))
    .get()
  return report && { ...report, receipt: latestReceipt(db, report.id) }
}

export function latestReceipt(db: Db, reportId: number): string | null {
  return (
    db
      .select({ receipt: reportRevisions.receipt })
      .from(reportRevisions)
      .where(eq(reportRevisions.reportId, reportId))
      .orderBy(desc(reportRevisions.number))
      .get()?.receipt ?? null
  )
}
