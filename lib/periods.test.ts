import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  calendarWindow,
  comparePeriods,
  coveredDays,
  decreeWindow,
  isPeriod,
  periodName,
  periodTitle,
  reportTitle,
  samePeriodLastYear,
  sortPeriods,
} from './periods.ts'

test('the codes of the design are periods, and nothing else is', () => {
  const codes = ['2024', '2024-H1', '2024-9M', '2024-Q3', '2024-06', '@2024-06', '@2024-06-30']
  expect(codes.filter(isPeriod)).toEqual(codes)
  const others = [
    '',
    '24',
    '2024-H2',
    '2024-Q5',
    '2024-13',
    '2024-00',
    '@2024',
    '@2024-02-30',
    '2024-06-30',
    '2024 ',
    '@@2024-06',
  ]
  expect(others.filter(isPeriod)).toEqual([])
})

test.each([
  ['2026', '2025-12-15', '2026-12-14'],
  ['2026-H1', '2025-12-15', '2026-06-14'],
  ['2026-9M', '2025-12-15', '2026-09-14'],
  ['2026-Q1', '2025-12-15', '2026-03-14'],
  ['2026-Q3', '2026-06-15', '2026-09-14'],
  ['2026-01', '2025-12-15', '2026-01-14'],
  ['2026-06', '2026-05-15', '2026-06-14'],
  ['@2026-06-30', '2026-06-30', '2026-06-30'],
])('under the decree %s covers %s to %s', (code, from, to) => {
  expect(decreeWindow(code)).toEqual({ from, to })
})

test('the calendar regime covers whole months', () => {
  expect(coveredDays('2026-Q1', 'calendar')).toEqual({ from: '2026-01-01', to: '2026-03-31' })
  expect(coveredDays('2026-Q1', 'decree').to).toBe('2026-03-14')
  expect(calendarWindow('2024-02').to).toBe('2024-02-29')
  expect(calendarWindow('@2023-12')).toEqual({ from: '2023-12-31', to: '2023-12-31' })
})

test.each([
  ['2026', 'năm 2026', '2026'],
  ['2026-H1', '6 tháng đầu năm 2026', 'first half of 2026'],
  ['2026-9M', '9 tháng đầu năm 2026', 'first nine months of 2026'],
  ['2026-Q4', 'Quý IV/2026', 'Q4 2026'],
  ['2026-06', 'tháng 6/2026', 'June 2026'],
  ['@2022-06', 'tháng 6/2022 (tính đến)', 'as of June 2022'],
  ['@2024-06-30', '30/6/2024 (tính đến)', 'as of 30 June 2024'],
])('%s is called %s, and %s in English', (code, vietnamese, english) => {
  expect(periodName(code, 'vi')).toBe(vietnamese)
  expect(periodName(code, 'en')).toBe(english)
})

test('a heading begins with a capital', () => {
  expect(periodTitle('2026', 'vi')).toBe('Năm 2026')
})

test('periods sort by their last day, the shorter first', () => {
  expect(sortPeriods(['2024', '2024-H1', '2023', '2024-Q2', '2024-06', '2024-Q1', '2024-Q4'])).toEqual([
    '2023',
    '2024-Q1',
    '2024-06',
    '2024-Q2',
    '2024-H1',
    '2024-Q4',
    '2024',
  ])
})

test('the order of periods is total: antisymmetric, transitive, and equal only to itself', () => {
  const year = fc.integer({ min: 2019, max: 2027 })
  const code = fc
    .tuple(year, fc.constantFrom('', '-H1', '-9M', '-Q1', '-Q4', '-06', '-12'))
    .map(([y, rest]) => y + rest)
  const asOf = year.map((y) => `@${y}-12`)
  const period = fc.oneof(code, asOf)
  fc.assert(
    fc.property(period, period, period, (a, b, c) => {
      expect(Math.sign(comparePeriods(a, b))).toBe(Math.sign(comparePeriods(b, a)) * -1 + 0)
      expect(comparePeriods(a, b) === 0).toBe(a === b)
      if (comparePeriods(a, b) <= 0 && comparePeriods(b, c) <= 0) expect(comparePeriods(a, c)).toBeLessThanOrEqual(0)
    }),
  )
})

test('“cùng kỳ” is the same period a year before', () => {
  expect(samePeriodLastYear('2025-Q3')).toBe('2024-Q3')
  expect(samePeriodLastYear('@2024-02-29')).toBe('@2023-02-28')
})

test('the title of a report does not say its period twice', () => {
  expect(reportTitle('Báo cáo năm 2026', '2026', 'vi')).toBe('Báo cáo năm 2026')
  expect(reportTitle('Báo cáo định kỳ', '2026-Q4', 'vi')).toBe('Báo cáo định kỳ, Quý IV/2026')
})
