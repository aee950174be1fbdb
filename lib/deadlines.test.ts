import { describe, expect, test } from 'vitest'
import {
  datesOfUnit,
  daysLeft,
  daysLeftInWords,
  decreeDueOn,
  type Holiday,
  isPast,
  isPeriodOpen,
  nextWorkingDay,
  timeliness,
} from './deadlines.ts'

const holidays: Holiday[] = [
  { day: '2026-04-30', kind: 'holiday' },
  { day: '2026-05-01', kind: 'holiday' },
  { day: '2026-08-22', kind: 'workingDay' },
  { day: '2026-08-31', kind: 'holiday' },
]
const year2026 = { opensOn: '2026-11-25', dueOn: '2026-12-25', closesOn: '2027-01-15' }

describe('due dates of Decree 09/2019', () => {
  test.each([
    ['2026', '2026-12-25'],
    ['2026-Q1', '2026-03-25'],
    ['2026-H1', '2026-06-25'],
    ['2026-04', '2026-04-27'], // the 25th is a Saturday
    ['2026-07', '2026-07-27'],
  ])('the report of %s is due on %s', (code, dueOn) => {
    expect(decreeDueOn(code, holidays)).toBe(dueOn)
  })

  test('an “as of” period has no due date of its own', () => {
    expect(decreeDueOn('@2026-06', holidays)).toBeNull()
  })

  test('holidays push a due date on, a swapped Saturday does not', () => {
    expect(nextWorkingDay('2026-04-30', holidays)).toBe('2026-05-04')
    expect(nextWorkingDay('2026-08-22', holidays)).toBe('2026-08-22')
    expect(nextWorkingDay('2026-08-31', holidays)).toBe('2026-09-01')
  })
})

describe('timeliness', () => {
  test('the due day counts to its last millisecond in Viet Nam', () => {
    expect(timeliness('2026-12-25', '2026-12-25T16:59:59.999Z')).toBe('onTime')
    expect(timeliness('2026-12-25', '2026-12-25T17:00:00.000Z')).toBe('late')
    expect(timeliness('2026-12-25', null)).toBe('notYet')
    expect(isPast('2026-12-25', '2026-12-25T17:00:00.000Z')).toBe(true)
  })

  test('an extension moves the dates of one unit, not its opening', () => {
    const extended = datesOfUnit(year2026, { dueOn: '2026-12-30', closesOn: '2027-01-31' })
    expect(timeliness(extended.dueOn, '2026-12-29T03:00:00.000Z')).toBe('onTime')
    expect(extended.opensOn).toBe('2026-11-25')
    expect(datesOfUnit(year2026, null)).toEqual(year2026)
  })

  test('a period is open from its first day to its last', () => {
    expect(isPeriodOpen(year2026, '2026-11-24T16:59:59.999Z')).toBe(false)
    expect(isPeriodOpen(year2026, '2026-11-24T17:00:00.000Z')).toBe(true)
    expect(isPeriodOpen(year2026, '2027-01-15T16:59:59.999Z')).toBe(true)
    expect(isPeriodOpen(year2026, '2027-01-15T17:00:00.000Z')).toBe(false)
  })
})

test('days left are counted in Viet Nam’s days and said in words', () => {
  const evening = '2026-12-22T17:30:00.000Z'
  expect(daysLeft('2026-12-25', evening)).toBe(2)
  expect(daysLeftInWords('2026-12-25', evening, 'vi')).toBe('còn 2 ngày')
  expect(daysLeftInWords('2026-12-23', evening, 'vi')).toBe('hết hạn hôm nay')
  expect(daysLeftInWords('2026-12-20', evening, 'vi')).toBe('quá hạn 3 ngày')
  expect(daysLeftInWords('2026-12-24', evening, 'en')).toBe('1 day left')
})
