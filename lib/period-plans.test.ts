import { describe, expect, test } from 'vitest'
import { isPeriodOpen } from './deadlines.ts'
import {
  datesProblems,
  datesWhenClosed,
  PRESETS,
  periodState,
  planDates,
  planName,
  presetCode,
} from './period-plans.ts'
import { isPeriod } from './periods.ts'

describe('the days of a preset', () => {
  test.each([
    ['decree', '2026-Q4', ['2026-09-15', '2026-12-14', '2026-11-15', '2026-12-25']],
    ['decree', '2026', ['2025-12-15', '2026-12-14', '2026-11-15', '2026-12-25']],
    ['decree', '2026-H1', ['2025-12-15', '2026-06-14', '2026-05-15', '2026-06-25']],
    ['decree', '2026-9M', ['2025-12-15', '2026-09-14', '2026-08-15', '2026-09-25']],
    ['decree', '2026-01', ['2025-12-15', '2026-01-14', '2025-12-15', '2026-01-26']],
    ['calendar', '2026-Q4', ['2026-10-01', '2026-12-31', '2026-12-01', '2027-01-15']],
  ] as const)('%s %s', (regime, code, [coversFrom, coversTo, opensOn, dueOn]) => {
    expect(planDates(regime, code, [])).toMatchObject({ coversFrom, coversTo, opensOn, dueOn })
  })

  test('a due date on a day off moves to the next working day, and the closing with it', () => {
    const off = [{ day: '2026-12-25', kind: 'holiday' }] as const
    expect(planDates('decree', '2026-Q4', off)).toMatchObject({ dueOn: '2026-12-28', closesOn: '2027-01-18' })
  })

  test('every preset of a year is a period whose days are in order, under both regimes', () => {
    for (const preset of PRESETS) {
      const code = presetCode('2026', preset)
      expect(isPeriod(code)).toBe(true)
      for (const regime of ['decree', 'calendar'] as const) {
        const dates = planDates(regime, code, [])
        expect(dates && datesProblems(dates), `${regime} ${code}`).toEqual([])
      }
    }
  })

  test('a code that is none, or “as of”, has no days', () => {
    expect(planDates('decree', '2026-Q5', [])).toBeNull()
    expect(planDates('decree', '@2026-06-30', [])).toBeNull()
  })
})

test('days out of order are told at the field that comes too early', () => {
  const dates = { coversFrom: '2026-10-02', coversTo: '2026-10-01', opensOn: '2026-10-05', dueOn: '2026-10-04' }
  expect(datesProblems({ ...dates, closesOn: '2026-10-03' }).map(({ field }) => field)).toEqual([
    'coversTo',
    'dueOn',
    'closesOn',
  ])
})

describe('where a period stands', () => {
  const dates = { opensOn: '2026-11-15', dueOn: '2026-12-25', closesOn: '2027-01-15' }
  const opened = { openedAt: '2026-11-10T02:00:00.000Z', closedAt: null }
  test.each([
    ['not opened', { openedAt: null, closedAt: null }, '2026-12-01T02:00:00.000Z', 'planned'],
    ['opened ahead', opened, '2026-11-12T02:00:00.000Z', 'announced'],
    ['on its first day', opened, '2026-11-15T02:00:00.000Z', 'open'],
    ['on the due day', opened, '2026-12-25T16:59:59.999Z', 'open'],
    ['the day after', opened, '2026-12-25T17:00:00.000Z', 'overdue'],
    ['after its last day', opened, '2027-01-15T17:00:00.000Z', 'closed'],
    ['closed early', { ...opened, closedAt: '2026-12-01T02:00:00.000Z' }, '2026-12-01T03:00:00.000Z', 'closed'],
  ] as const)('%s', (_when, marks, at, state) => {
    expect(periodState(dates, marks, at)).toBe(state)
  })

  test('closed early takes nothing from that moment on; not closed changes nothing', () => {
    const at = '2026-12-01T02:00:00.000Z'
    expect(isPeriodOpen(datesWhenClosed(dates, null), at)).toBe(true)
    expect(isPeriodOpen(datesWhenClosed(dates, at), at)).toBe(false)
  })
})

test('a period is called by its own name, else by its code', () => {
  expect(planName({ code: '2026-Q4', nameVi: null }, 'vi')).toBe('Quý IV/2026')
  expect(planName({ code: '@2026-10-31', nameVi: 'Rà soát hạ tầng số' }, 'vi')).toBe('Rà soát hạ tầng số')
})
