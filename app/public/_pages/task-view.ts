// Tasks as the book's day sees them: the state of each unit's share and of the whole, and the two rates. Whether a task is late is
// for the public only where the publisher has turned that on for its plan.
import type { Assignment, TaskRow } from '@/db/tasks.ts'
import { wholeTask } from '@/lib/task-roll-up.ts'
import { type Task, type TaskState, taskRates, taskState } from '@/lib/task-states.ts'
import type { Book } from './book.ts'
import type { Steering } from './steering.ts'

/** `done` stands for a completion of which the lateness is not told. */
export type ShownState = TaskState | 'done'
export type Share = { assignment: Assignment; state: ShownState }
export type TaskView = { row: TaskRow; task: Task; state: ShownState; shares: Share[] }

export function taskViews(book: Book, { tasks, plans }: Steering, isWanted: (row: TaskRow) => boolean): TaskView[] {
  const late = new Set(plans.filter(({ isLatePublic }) => isLatePublic).map(({ id }) => id))
  return tasks.filter(isWanted).map((row) => taskView(book, row, row.planId !== null && late.has(row.planId)))
}

/** Done of all and done of due, at the book's day. */
export function ratesOf(book: Book, views: readonly TaskView[]) {
  return taskRates(
    views.map(({ task }) => task),
    book.day,
  )
}

function taskView({ day }: Book, row: TaskRow, isLatePublic: boolean): TaskView {
  const leads = row.assignments.filter(({ role }) => role === 'lead').map(shareTask)
  const task = wholeTask(row, leads)
  const shares = row.assignments.map((assignment) => ({
    assignment,
    state: shown({ ...shareTask(assignment), dueOn: assignment.dueOn ?? row.dueOn }, day, isLatePublic),
  }))
  return { row, task, state: shown(task, day, isLatePublic), shares }
}

function shareTask({ dueOn, closedAt, updates }: Assignment) {
  return { dueOn, closedAt, status: updates.at(-1)?.status ?? null }
}

function shown(task: Task, day: string, isLatePublic: boolean): ShownState {
  const state = taskState(task, day)
  if (isLatePublic) return state
  if (state === 'doneLate' || state === 'doneOnTime') return 'done'
  return state === 'overdue' ? taskState({ ...task, dueOn: null }, day) : state
}
