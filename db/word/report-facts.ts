// What the official report says besides the answers: to whom it goes, the unit's targets, and the tasks it was given.
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { formatDay } from '../../lib/dates.ts'
import { translator } from '../../lib/messages.ts'
import { listTargets } from '../report-forms.ts'
import type { ReportView } from '../reporting/report-view.ts'
import { assignments, progressUpdates, tasks, units } from '../schema.ts'
import { type Db, store } from '../store.ts'
import { designationOn, findSteeringBody, readUnitRegister } from '../units.ts'

export type AssignedTask = {
  text: string
  lead: string
  cooperating: string
  due: string
  product: string
  status: string
  note: string
}
export type WordFacts = {
  unitKind: string
  /** Where the report is dated from. */
  place: string
  body: string
  standingBody: string
  targets: ReturnType<typeof listTargets>
  tasks: AssignedTask[]
}

const t = translator('vi', 'wordReport')

/** Facts for a report that the caller may see. */
export function readWordFacts({ report, period, unitName }: ReportView): Promise<WordFacts> {
  return store.read((db) => {
    const body = findSteeringBody(db, period.coversTo)
    const standingId = body?.standingAgencyId
    return {
      unitKind:
        db.select({ kind: units.kind }).from(units).where(eq(units.id, report.unitId)).get()?.kind ?? 'province',
      place: unitName.replace(/^(?:tỉnh|thành phố) /i, ''),
      body: body?.nameVi ?? '',
      standingBody: standingId ? designationOn(readUnitRegister(db), standingId, period.coversTo).nameVi : '',
      targets: listTargets(db, report.unitId, period.coversTo),
      tasks: listTasks(db, report, period.coversTo),
    }
  })
}

function listTasks(db: Db, report: ReportView['report'], day: string): AssignedTask[] {
  const register = readUnitRegister(db)
  const rows = db
    .select({ assignment: assignments, task: tasks })
    .from(assignments)
    .innerJoin(tasks, eq(tasks.id, assignments.taskId))
    .where(eq(assignments.unitId, report.unitId))
    .orderBy(asc(assignments.dueOn), asc(assignments.id))
    .all()
  return rows.map(({ assignment, task }) => {
    const namesOf = (role: 'lead' | 'cooperating') =>
      listHolders(db, task.id, role)
        .map((unitId) => designationOn(register, unitId, day).nameVi)
        .join(', ')
    const due = assignment.dueOn ?? task.dueOn
    return {
      text: task.textVi,
      lead: namesOf('lead'),
      cooperating: namesOf('cooperating'),
      due: due ? formatDay(due, 'vi') : '',
      product: task.product ?? '',
      ...progressOf(db, assignment.id, assignment.closedAt),
    }
  })
}

function listHolders(db: Db, taskId: number, role: 'lead' | 'cooperating'): number[] {
  const held = and(eq(assignments.taskId, taskId), eq(assignments.role, role))
  const rows = db.select({ unitId: assignments.unitId }).from(assignments).where(held).limit(6).all()
  return rows.map(({ unitId }) => unitId)
}

function progressOf(db: Db, assignmentId: number, closedAt: string | null): { status: string; note: string } {
  const update = db
    .select()
    .from(progressUpdates)
    .where(eq(progressUpdates.assignmentId, assignmentId))
    .orderBy(desc(sql`${progressUpdates.at}`))
    .get()
  if (closedAt) return { status: t('progress.done'), note: update?.text ?? '' }
  if (!update) return { status: '', note: '' }
  const percent = update.percent === null ? '' : ` (${update.percent}%)`
  return { status: t(`progress.${update.status}`) + percent, note: update.text ?? '' }
}
