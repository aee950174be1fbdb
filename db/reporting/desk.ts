// The desk of a unit: what it owes and has sent.
import { and, asc, desc, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Dates } from '../../lib/deadlines.ts'
import { unitsOwing } from '../../lib/owing.ts'
import { extensions, formRecipients, formVersions, periodForms, periods, reportRevisions, reports } from '../schema.ts'
import { type Db, store } from '../store.ts'
import { namesOn, readUnitRegister, type UnitRegister } from '../units.ts'
import { type Viewer, visibleUnits } from '../viewers.ts'
import { datesCounted, type ReportRow } from './report-view.ts'

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
  return asked.flatMap(
    ({ period_forms: { formId, formVersionId, closedAt }, periods: period, form_versions: version }) => {
      const { rows, extended } = readPeriodRows(db, period.id, visible)
      const name = namesOn(register, period.coversTo)
      return recipientsOf(db, register, formVersionId, period.coversTo)
        .filter((unitId) => visible === 'all' || visible.includes(unitId))
        .map((unitId) => {
          const report = rows.get(`${formId} ${unitId}`)
          return {
            formId,
            periodId: period.id,
            unitId,
            title: version.titleVi,
            periodCode: period.code,
            unitName: name(unitId),
            dates: datesCounted(period, extended.get(`${formId} ${unitId}`), closedAt),
            report: report && { ...report, receipt: latestReceipt(db, report.id) },
          }
        })
    },
  )
}

/** Reports of a period and its newest extensions by form and unit. Read once: a question per unit would stop the process for seconds. */
export function readPeriodRows(db: Db, periodId: number, visible: 'all' | readonly number[]) {
  const own = (unitId: typeof reports.unitId | typeof extensions.unitId) =>
    visible === 'all' ? undefined : inArray(unitId, [...visible])
  const ofPeriod = and(eq(reports.periodId, periodId), own(reports.unitId))
  const granted = and(eq(extensions.periodId, periodId), own(extensions.unitId))
  return {
    rows: byReport(db.select().from(reports).where(ofPeriod).all()),
    extended: byReport(db.select().from(extensions).where(granted).orderBy(asc(extensions.id)).all()),
  }
}

/** Rows by form and unit; of several the last one. */
const byReport = <R extends { formId: number; unitId: number }>(rows: readonly R[]): Map<string, R> =>
  new Map(rows.map((row) => [`${row.formId} ${row.unitId}`, row]))

/** Units that a form version is asked of, by the last day that the period covers (lib/owing.ts). */
export function recipientsOf(db: Db, register: UnitRegister, formVersionId: number, day: string): number[] {
  const rows = db.select().from(formRecipients).where(eq(formRecipients.formVersionId, formVersionId)).all()
  return unitsOwing(register, rows, day)
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
