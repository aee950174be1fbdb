// Tasks given to a unit that ends: what is not closed passes to the successors. Where the successor has the task already (two
// predecessors had it), the second one goes if nothing was reported on it, and else stays as history of the unit that ended.
import { and, eq, isNull } from 'drizzle-orm'
import { assignments, progressUpdates } from '../schema.ts'
import type { Db, Write } from '../store.ts'

type Assignment = typeof assignments.$inferSelect

export function openAssignments(db: Db, unitId: number): Assignment[] {
  const isOpen = and(eq(assignments.unitId, unitId), isNull(assignments.closedAt))
  return db.select().from(assignments).where(isOpen).all()
}

export function passAssignments(tx: Write, unitId: number, successorIds: readonly number[]) {
  for (const assignment of openAssignments(tx.db, unitId)) {
    const outcomes = successorIds.map((successorId, place) => passTo(tx, assignment, successorId, place === 0))
    tx.audit({
      action: 'assignment.passOn',
      objectKind: 'assignment',
      objectId: assignment.id,
      before: { unitId },
      after: { to: [...successorIds], outcomes },
    })
  }
}

type Outcome = 'moved' | 'copied' | 'mergedAway' | 'kept'

function passTo(tx: Write, assignment: Assignment, successorId: number, isFirst: boolean): Outcome {
  const { id, taskId, role, dueOn, version } = assignment
  const same = and(eq(assignments.taskId, taskId), eq(assignments.role, role), eq(assignments.unitId, successorId))
  const isThere = tx.db.select().from(assignments).where(same).get() !== undefined
  if (!isFirst) {
    if (!isThere) tx.db.insert(assignments).values({ taskId, unitId: successorId, role, dueOn }).run()
    return 'copied'
  }
  if (isThere) {
    if (hasProgress(tx.db, id)) return 'kept'
    tx.db.delete(assignments).where(eq(assignments.id, id)).run()
    return 'mergedAway'
  }
  tx.db
    .update(assignments)
    .set({ unitId: successorId, version: version + 1 })
    .where(eq(assignments.id, id))
    .run()
  return 'moved'
}

function hasProgress(db: Db, assignmentId: number): boolean {
  return db.select().from(progressUpdates).where(eq(progressUpdates.assignmentId, assignmentId)).get() !== undefined
}
