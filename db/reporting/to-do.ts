// The to-do list of a unit's people: what is owed with how far it is, tasks that want an update, and what has been sent.
import { and, asc, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { isEditable } from '../../lib/report-states.ts'
import { type TaskState, taskState } from '../../lib/task-states.ts'
import { assignments, formVersions, periods, progressUpdates, reportRevisions, reports, tasks } from '../schema.ts'
import { type Db, store } from '../store.ts'
import { designationOn, readUnitRegister } from '../units.ts'
import { today, type Viewer, visibleUnits } from '../viewers.ts'
import { type Owed, readOwed } from './desk.ts'
import { type ReportRow, type ReportView, readReport } from './report-view.ts'

/** `view`: of a report that the unit is still writing in. */
export type OwedReport = Owed & { view: ReportView | undefined }
export type WantedTask = {
  assignmentId: number
  text: string
  dueOn: string | null
  state: TaskState
  percent: number | null
  unitName: string
}
export type SentReport = {
  report: ReportRow
  title: string
  periodCode: string
  unitName: string
  dueOn: string
  receipt: string
  submittedAt: string
}
export type ToDo = { owed: OwedReport[]; tasks: WantedTask[]; sent: SentReport[] }

/** Everything of the viewer's own units. */
export function readToDo(viewer: Viewer): Promise<ToDo> {
  return store.read((db) => {
    const visible = visibleUnits(db, viewer)
    if (visible === 'all') return { owed: [], tasks: [], sent: [] }
    const owed = readOwed(db, visible).map((one) => ({
      ...one,
      view: one.report && isEditable(one.report.state) ? readReport(db, viewer, one.report) : undefined,
    }))
    return { owed, tasks: listWanted(db, visible), sent: listSent(db, visible) }
  })
}

/** Open assignments without an update since the newest period was opened. */
function listWanted(db: Db, unitIds: readonly number[]): WantedTask[] {
  const register = readUnitRegister(db)
  const latest = db.select({ id: periods.id }).from(periods).orderBy(desc(periods.opensOn)).all()
  const updates = db
    .select()
    .from(progressUpdates)
    .innerJoin(assignments, eq(assignments.id, progressUpdates.assignmentId))
    .where(inArray(assignments.unitId, [...unitIds]))
    .orderBy(asc(progressUpdates.at))
    .all()
  const last = new Map(updates.map(({ progress_updates: update }) => [update.assignmentId, update]))
  const day = today()
  return db
    .select()
    .from(assignments)
    .innerJoin(tasks, eq(tasks.id, assignments.taskId))
    .where(and(inArray(assignments.unitId, [...unitIds]), isNull(assignments.closedAt)))
    .orderBy(asc(assignments.dueOn))
    .all()
    .filter(({ assignments: { id } }) => last.get(id)?.periodId !== latest[0]?.id || latest.length === 0)
    .map(({ assignments: assignment, tasks: task }) => {
      const update = last.get(assignment.id)
      const dueOn = assignment.dueOn ?? task.dueOn
      const { closedAt } = assignment
      return {
        assignmentId: assignment.id,
        text: task.textVi,
        dueOn,
        state: taskState({ dueOn, closedAt, status: update?.status ?? null, isOngoing: task.isOngoing }, day),
        percent: update?.percent ?? null,
        unitName: designationOn(register, assignment.unitId, day).nameVi,
      }
    })
}

/** What has been submitted, with its latest receipt; the newest first. */
function listSent(db: Db, unitIds: readonly number[]): SentReport[] {
  const register = readUnitRegister(db)
  return db
    .select()
    .from(reports)
    .innerJoin(periods, eq(periods.id, reports.periodId))
    .innerJoin(formVersions, eq(formVersions.id, reports.formVersionId))
    .innerJoin(
      reportRevisions,
      and(eq(reportRevisions.reportId, reports.id), eq(reportRevisions.number, reports.revision)),
    )
    .where(and(inArray(reports.unitId, [...unitIds]), isNotNull(reports.firstSubmittedAt)))
    .orderBy(desc(reportRevisions.submittedAt))
    .all()
    .map(({ reports: report, periods: period, form_versions: version, report_revisions: revision }) => ({
      report,
      title: version.titleVi,
      periodCode: period.code,
      unitName: designationOn(register, report.unitId, period.coversTo).nameVi,
      dueOn: period.dueOn,
      receipt: revision.receipt,
      submittedAt: revision.submittedAt,
    }))
}
