// A task as a whole, out of what its lead units have done: it is closed when the last of them has closed it, and under way as soon
// as one of them is.
import type { ProgressStatus, Task } from './task-states.ts'

export type Share = Pick<Task, 'dueOn' | 'closedAt' | 'status'>

/** `shares` are those of the lead units; without any the task stands for itself. */
export function wholeTask(task: { dueOn: string | null; isOngoing: boolean }, shares: readonly Share[]): Task {
  const isClosed = shares.length > 0 && shares.every(({ closedAt }) => closedAt !== null)
  return {
    dueOn: task.dueOn ?? latest(shares.map(({ dueOn }) => dueOn)),
    closedAt: isClosed ? latest(shares.map(({ closedAt }) => closedAt)) : null,
    status: wholeStatus(shares),
    isOngoing: task.isOngoing,
  }
}

function wholeStatus(shares: readonly Share[]): ProgressStatus | null {
  const told = shares.flatMap(({ status, closedAt }) => (closedAt ? ['done' as const] : (status ?? [])))
  if (told.length === 0) return null
  if (told.every((status) => status === 'ongoing')) return 'ongoing'
  return told.every((status) => status === 'notStarted') ? 'notStarted' : 'inProgress'
}

function latest(days: readonly (string | null)[]): string | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null)
}
