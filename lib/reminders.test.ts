import { expect, test } from 'vitest'
import { stageOn } from './reminders.ts'

const DUE = '2026-12-25'

test.each([
  ['2026-12-17', null],
  ['2026-12-18', 'T-7'],
  ['2026-12-21', 'T-7'],
  ['2026-12-22', null],
  ['2026-12-23', 'T-2'],
  ['2026-12-25', 'T-2'],
  ['2026-12-26', 'T+1'],
  ['2026-12-28', 'T+3'],
  ['2026-12-31', 'T+3'],
  ['2027-01-01', null],
])('due on 25 December, on %s the stage is %s', (today, code) => {
  expect(stageOn(DUE, today)?.code ?? null).toBe(code)
})

test('officers are reminded before and just after, the leader three days after', () => {
  expect(stageOn(DUE, '2026-12-26')?.role).toBe('officer')
  expect(stageOn(DUE, '2026-12-28')?.role).toBe('leader')
})
