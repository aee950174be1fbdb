import { expect, test } from 'vitest'
import { countByState, type Task, taskRates, taskState } from './task-states.ts'

const today = '2026-11-25'
const task = (facts: Partial<Task>): Task => ({ dueOn: null, closedAt: null, status: null, ...facts })

test.each([
  ['nothing reported', task({}), 'notStarted'],
  ['due in half a year', task({ dueOn: '2027-05-01', status: 'inProgress' }), 'inProgress'],
  ['said to be done, not verified', task({ dueOn: '2027-05-01', status: 'done' }), 'inProgress'],
  ['due in 31 days', task({ dueOn: '2026-12-26' }), 'notStarted'],
  ['due in 30 days', task({ dueOn: '2026-12-25' }), 'dueSoon'],
  ['due today', task({ dueOn: today, status: 'inProgress' }), 'dueSoon'],
  ['due yesterday', task({ dueOn: '2026-11-24', status: 'inProgress' }), 'overdue'],
  ['closed on its day', task({ dueOn: '2026-11-20', closedAt: '2026-11-20T16:59:59.999Z' }), 'doneOnTime'],
  ['closed the day after', task({ dueOn: '2026-11-20', closedAt: '2026-11-20T17:00:00.000Z' }), 'doneLate'],
  ['closed, without a due date', task({ closedAt: '2026-11-20T17:00:00.000Z' }), 'doneOnTime'],
  ['regular work', task({ isOngoing: true, dueOn: '2026-01-01' }), 'ongoing'],
] as const)('%s', (_, facts, state) => {
  expect(taskState(facts, today)).toBe(state)
})

test('both rates of a plan', () => {
  const done = task({ dueOn: '2026-06-01', closedAt: '2026-05-01T00:00:00.000Z' })
  const early = task({ dueOn: '2026-12-31', closedAt: '2026-05-01T00:00:00.000Z' })
  const overdue = task({ dueOn: '2026-06-01' })
  const ahead = task({ dueOn: '2026-12-31' })
  expect(taskRates([done, early, overdue, ahead], today)).toEqual({ done: 2, all: 4, doneOfDue: 1, due: 2 })
  expect(taskRates([], today)).toEqual({ done: 0, all: 0, doneOfDue: 0, due: 0 })
})

test('each task is counted in one state', () => {
  const counts = countByState([task({}), task({ isOngoing: true }), task({ dueOn: '2020-01-01' })], today)
  expect(counts).toMatchObject({ notStarted: 1, ongoing: 1, overdue: 1, doneOnTime: 0 })
})
