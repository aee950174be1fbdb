import { expect, test } from 'vitest'
import { wholeTask } from './task-roll-up.ts'
import { taskState } from './task-states.ts'

const TASK = { dueOn: '2026-06-30', isOngoing: false }
const open = { dueOn: null, closedAt: null, status: null }
const closed = (instant: string) => ({ dueOn: null, closedAt: instant, status: 'done' as const })

test.each([
  ['no unit has told anything', [open, open], 'notStarted'],
  ['one of two units has begun', [open, { ...open, status: 'inProgress' as const }], 'inProgress'],
  ['one of two units has closed its share', [open, closed('2026-05-01T02:00:00.000Z')], 'inProgress'],
  [
    'both have closed, the later one in time',
    [closed('2026-05-01T02:00:00.000Z'), closed('2026-06-30T16:00:00.000Z')],
    'doneOnTime',
  ],
  [
    'both have closed, the later one after the due day',
    [closed('2026-05-01T02:00:00.000Z'), closed('2026-07-01T02:00:00.000Z')],
    'doneLate',
  ],
  ['every unit calls it ongoing', [{ ...open, status: 'ongoing' as const }], 'ongoing'],
  ['it has been given to nobody yet', [], 'notStarted'],
])('where %s', (_words, shares, state) => {
  expect(taskState(wholeTask(TASK, shares), '2026-05-15')).toBe(state)
})

test('a task without a due day is due when the last of its shares is', () => {
  const shares = [
    { ...open, dueOn: '2026-03-31' },
    { ...open, dueOn: '2026-09-30' },
  ]
  expect(wholeTask({ dueOn: null, isOngoing: false }, shares).dueOn).toBe('2026-09-30')
})
