import { expect, test } from 'vitest'
import {
  addDays,
  dayInVietnam,
  daysBetween,
  endOfDay,
  formatDay,
  formatDayInProse,
  formatInstant,
  formatInstantWithOffset,
  isDay,
  readDay,
} from './dates.ts'

test.each([
  ['2022-08-08', '08/8/2022', '8 August 2022'],
  ['2025-02-06', '06/02/2025', '6 February 2025'],
  ['2025-01-15', '15/01/2025', '15 January 2025'],
  ['2025-03-01', '01/3/2025', '1 March 2025'],
  ['2025-10-21', '21/10/2025', '21 October 2025'],
  ['2023-12-28', '28/12/2023', '28 December 2023'],
])('%s is written %s, and %s in English', (day, vietnamese, english) => {
  expect(formatDay(day, 'vi')).toBe(vietnamese)
  expect(formatDay(day, 'en')).toBe(english)
})

test('prose follows Decree 30/2020', () => {
  expect(formatDayInProse('2022-08-08', 'vi')).toBe('ngày 08 tháng 8 năm 2022')
  expect(formatDayInProse('2022-08-08', 'en')).toBe('8 August 2022')
})

test('a day in Viet Nam ends at 16:59:59.999 UTC', () => {
  expect(endOfDay('2026-12-25')).toBe('2026-12-25T16:59:59.999Z')
  expect(dayInVietnam('2026-12-25T16:59:59.999Z')).toBe('2026-12-25')
  expect(dayInVietnam('2026-12-25T17:00:00.000Z')).toBe('2026-12-26')
})

test('instants are shown as Viet Nam’s time', () => {
  expect(formatInstant('2022-08-08T07:03:05.000Z', 'vi')).toBe('14:03 ngày 08/8/2022')
  expect(formatInstant('2022-08-08T07:03:05.000Z', 'en')).toBe('14:03, 8 August 2022')
  expect(formatInstantWithOffset('2022-08-07T18:03:05.120Z')).toBe('2022-08-08 01:03:05 +07:00')
})

test('an instant without its zone is refused', () => {
  expect(() => dayInVietnam('2026-12-25T17:00:00')).toThrow(RangeError)
})

test('only real days are days', () => {
  expect(['2024-02-29', '2026-02-29', '2026-02-30', '2026-13-01', '2026-1-1', ''].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ])
})

test.each([
  ['8/8/2022', '2022-08-08'],
  ['08.08.2022', '2022-08-08'],
  ['2022-08-08', '2022-08-08'],
  ['８/8/2022', '2022-08-08'],
  ['31/2/2022', null],
  ['8/8/22', null],
  ['hôm nay', null],
])('typed %j is the day %j', (typed, day) => {
  expect(readDay(typed)).toBe(day)
})

test('days are counted across months, years and leap days', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
  expect(addDays('2025-01-01', -1)).toBe('2024-12-31')
  expect(daysBetween('2025-12-15', '2026-12-14')).toBe(364)
})
