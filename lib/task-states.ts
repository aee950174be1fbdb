// Tasks: the seven states that the committee's office uses, derived from what was reported, closed and due; and the two rates,
// done of all and done of due, which are always printed together.
import { dayInVietnam, daysBetween } from './dates.ts'

export const TASK_STATES = [
  'notStarted',
  'inProgress',
  'dueSoon',
  'overdue',
  'doneOnTime',
  'doneLate',
  'ongoing',
] as const
export type TaskState = (typeof TASK_STATES)[number]
export type ProgressStatus = 'notStarted' | 'inProgress' | 'done' | 'ongoing'

/** “Done” is a closure that somebody verified; a status of done that is not closed yet is still in progress. */
export type Task = {
  dueOn: string | null
  closedAt: string | null
  status: ProgressStatus | null
  isOngoing?: boolean
}

const SOON_DAYS = 30

export function taskState(task: Task, onDay: string): TaskState {
  if (task.closedAt) return !task.dueOn || dayInVietnam(task.closedAt) <= task.dueOn ? 'doneOnTime' : 'doneLate'
  if (task.isOngoing || task.status === 'ongoing') return 'ongoing'
  if (task.dueOn && task.dueOn < onDay) return 'overdue'
  if (task.dueOn && daysBetween(onDay, task.dueOn) <= SOON_DAYS) return 'dueSoon'
  return task.status === 'inProgress' || task.status === 'done' ? 'inProgress' : 'notStarted'
}

export type TaskRates = { done: number; all: number; doneOfDue: number; due: number }

/** done/all and done/due. Due are the tasks whose day has come; ongoing ones are never due. */
export function taskRates(tasks: readonly Task[], onDay: string): TaskRates {
  const states = tasks.map((task) => ({ task, isDone: isDone(taskState(task, onDay)) }))
  const due = states.filter(({ task }) => task.dueOn !== null && task.dueOn <= onDay && !task.isOngoing)
  return {
    done: states.filter(({ isDone }) => isDone).length,
    all: tasks.length,
    doneOfDue: due.filter(({ isDone }) => isDone).length,
    due: due.length,
  }
}

export function countByState(tasks: readonly Task[], onDay: string): Record<TaskState, number> {
  const counts = Object.fromEntries(TASK_STATES.map((state) => [state, 0])) as Record<TaskState, number>
  for (const task of tasks) counts[taskState(task, onDay)] += 1
  return counts
}

function isDone(state: TaskState) {
  return state === 'doneOnTime' || state === 'doneLate'
}
