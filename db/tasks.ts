// Public reading of plans and tasks: what was given to whom, and what has been made public of how far it is. A closure after the
// release's day has not happened yet for the release.
import { asc, inArray, lte } from 'drizzle-orm'
import { dayInVietnam } from '../lib/dates.ts'
import { assignments, periods, plans, progressUpdates, tasks } from './schema.ts'
import type { Db } from './store.ts'

export type Plan = typeof plans.$inferSelect
/** What a unit made public of an assignment for a period. */
export type ProgressUpdate = Pick<
  typeof progressUpdates.$inferSelect,
  'status' | 'percent' | 'text' | 'obstacle' | 'proposal' | 'release'
> & { period: string }
export type Assignment = Pick<typeof assignments.$inferSelect, 'id' | 'unitId' | 'role' | 'dueOn' | 'closedAt'> & {
  /** Oldest first. */
  updates: ProgressUpdate[]
}
export type TaskRow = typeof tasks.$inferSelect & { assignments: Assignment[] }

/** Tasks that a release knows of, with their assignments and public updates, in order of entry. */
export function listTasks(db: Db, at: { release: number; day: string }): TaskRow[] {
  const rows = db.select().from(tasks).where(lte(tasks.release, at.release)).orderBy(asc(tasks.id)).all()
  const given = assignmentsOf(
    db,
    at,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, assignments: given.get(row.id) ?? [] }))
}

/** Plans of which a release knows a task. */
export function listPlans(db: Db, known: readonly TaskRow[]): Plan[] {
  const ids = new Set(known.map(({ planId }) => planId))
  return db
    .select()
    .from(plans)
    .orderBy(asc(plans.id))
    .all()
    .filter(({ id }) => ids.has(id))
}

function assignmentsOf(db: Db, { release, day }: { release: number; day: string }, taskIds: number[]) {
  const rows = db
    .select()
    .from(assignments)
    .where(inArray(assignments.taskId, taskIds))
    .orderBy(asc(assignments.role), asc(assignments.id))
    .all()
  const updates = updatesOf(
    db,
    release,
    rows.map(({ id }) => id),
  )
  const byTask = new Map<number, Assignment[]>()
  for (const { id, taskId, unitId, role, dueOn, closedAt } of rows) {
    const isClosed = closedAt !== null && dayInVietnam(closedAt) <= day
    const one = { id, unitId, role, dueOn, closedAt: isClosed ? closedAt : null, updates: updates.get(id) ?? [] }
    byTask.set(taskId, [...(byTask.get(taskId) ?? []), one])
  }
  return byTask
}

function updatesOf(db: Db, release: number, assignmentIds: number[]) {
  const codes = new Map(
    db
      .select({ id: periods.id, code: periods.code })
      .from(periods)
      .all()
      .map(({ id, code }) => [id, code]),
  )
  const byAssignment = new Map<number, ProgressUpdate[]>()
  const rows = db
    .select()
    .from(progressUpdates)
    .where(lte(progressUpdates.release, release))
    .orderBy(asc(progressUpdates.at))
    .all()
    .filter(({ assignmentId }) => assignmentIds.includes(assignmentId))
  for (const { assignmentId, periodId, status, percent, text, obstacle, proposal, release: of } of rows) {
    const update = { status, percent, text, obstacle, proposal, release: of, period: codes.get(periodId) ?? '' }
    byAssignment.set(assignmentId, [...(byAssignment.get(assignmentId) ?? []), update])
  }
  return byAssignment
}
