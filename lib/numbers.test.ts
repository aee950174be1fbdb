import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatChange, formatNumber, formatPercent, formatRatio, percentOf, roundTo, shownDecimals } from './numbers.ts'

test.each([
  [1234567.8, undefined, '1.234.567,8', '1,234,567.8'],
  [12500, undefined, '12.500', '12,500'],
  [1949, 0, '1.949', '1,949'],
  [0, undefined, '0', '0'],
  [-0, undefined, '0', '0'],
  [-0.04, 1, '0,0', '0.0'],
  [16.5, 2, '16,50', '16.50'],
  [0.7326, undefined, '0,7326', '0.7326'],
  [-12.5, 1, '-12,5', '-12.5'],
])('%d with %s decimals reads %s, and %s in English', (value, decimals, vietnamese, english) => {
  expect(formatNumber(value, 'vi', decimals)).toBe(vietnamese)
  expect(formatNumber(value, 'en', decimals)).toBe(english)
})

test('a percentage has no space in either language', () => {
  expect(formatPercent(81, 'vi')).toBe('81%')
  expect(formatPercent(27.42, 'en', 1)).toBe('27.4%')
})

test('a ratio always stands with its counts', () => {
  expect(formatRatio({ numerator: 102, denominator: 126 }, 'vi', 0)).toBe('102/126 (81%)')
  expect(formatRatio({ numerator: 102, denominator: 111 }, 'vi', 0)).toBe('102/111 (92%)')
  expect(formatRatio({ numerator: 32, denominator: 35 }, 'vi', 1)).toBe('32/35 (91,4%)')
  expect(formatRatio({ numerator: 1084, denominator: 1086 }, 'en', 1)).toBe('1,084/1,086 (99.8%)')
})

test('a told percentage is shown as told, not recomputed', () => {
  expect(formatRatio({ numerator: 17, denominator: 62, toldPercent: 27.5 }, 'vi', 1)).toBe('17/62 (27,5%)')
})

test('nothing over nothing has no percentage', () => {
  expect(formatRatio({ numerator: 0, denominator: 0 }, 'vi')).toBe('0/0')
  expect(percentOf(0, 0)).toBeNull()
})

test('a change carries its sign, and none when it rounds to zero', () => {
  expect(formatChange(1.75, 'vi', 2)).toBe('+1,75')
  expect(formatChange(-2, 'en')).toBe('−2')
  expect(formatChange(-0.001, 'vi', 1)).toBe('0,0')
})

test('told decimals win over the indicator’s', () => {
  expect(shownDecimals(0, 1)).toBe(0)
  expect(shownDecimals(null, 1)).toBe(1)
})

describe('rounding', () => {
  test('goes by the digits people see, half away from zero', () => {
    expect(roundTo(1.005, 2)).toBe(1.01)
    expect(roundTo(-2.5, 0)).toBe(-3)
    expect(roundTo(71.63660654, 2)).toBe(71.64)
  })

  test('is never further than half a last place, and rounding twice changes nothing', () => {
    const amounts = fc.double({ min: -1e9, max: 1e9, noNaN: true })
    fc.assert(
      fc.property(amounts, fc.nat(4), (value, decimals) => {
        const rounded = roundTo(value, decimals)
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals * (1 + 1e-6) + 1e-6)
        expect(roundTo(rounded, decimals)).toBe(rounded)
      }),
    )
  })
})
