import { expect, test } from 'vitest'
import { isUnclear, standingOf } from './section-states.ts'

const field = { isAnswered: false, isUnclear: false, isReturned: false }
const answered = { ...field, isAnswered: true }

test.each([
  ['nothing is entered', [field, field], { state: 'open', done: 0, total: 2 }],
  ['something is entered', [answered, field], { state: 'progress', done: 1, total: 2 }],
  ['all is entered', [answered, answered], { state: 'done', done: 2, total: 2 }],
  ['a point is open', [answered, { ...answered, isUnclear: true }], { state: 'clarify', done: 2, total: 2 }],
  [
    'a figure came back',
    [{ ...answered, isReturned: true, isUnclear: true }],
    { state: 'returned', done: 1, total: 1 },
  ],
])('%s', (_, fields, standing) => {
  expect(standingOf(fields)).toEqual(standing)
})

test('an explanation settles what must be explained, never what blocks', () => {
  const finding = { code: 'scaleSlip', audience: 'all', figures: ['x'], values: {} } as const
  const of = (severity: 'blocks' | 'explain' | 'note') => [{ ...finding, figures: ['x'], severity }]
  expect(isUnclear(0, of('explain'), true)).toBe(false)
  expect(isUnclear(0, of('explain'), false)).toBe(true)
  expect(isUnclear(0, of('blocks'), true)).toBe(true)
  expect(isUnclear(0, of('note'), false)).toBe(false)
  expect(isUnclear(1, [], true)).toBe(true)
})
