import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNumber, scaleMoney } from './number-input.ts'
import { formatNumber } from './numbers.ts'

describe('numbers that are understood', () => {
  test.each([
    ['12.500', 12500, '12.500'],
    ['93,4', 93.4, '93,4'],
    ['1.234.567,8', 1234567.8, '1.234.567,8'],
    ['1560', 1560, '1.560'],
    ['0', 0, '0'],
    ['-0', 0, '0'],
    ['0,05', 0.05, '0,05'],
    ['-12,5', -12.5, '-12,5'],
    ['−3', -3, '-3'],
    ['+27', 27, '27'],
    ['１２３', 123, '123'],
    ['1 234 567', 1234567, '1.234.567'],
    ['1\u00a0949', 1949, '1.949'],
    ['  75,6 ', 75.6, '75,6'],
    ['007', 7, '7'],
  ])('%j is %d, shown back as %s', (typed, value, readAs) => {
    expect(readNumber(typed)).toEqual({ ok: true, value, readAs })
  })

  test('a percent sign is taken where a percentage is asked for, and only there', () => {
    expect(readNumber('81 %', true)).toMatchObject({ ok: true, value: 81 })
    expect(readNumber('81%')).toMatchObject({ ok: false, problem: 'notANumber' })
  })
})

describe('numbers that could be read two ways are asked about', () => {
  test.each([
    ['12.5', [12.5, 125]],
    ['93.4', [93.4, 934]],
    ['-12.5', [-12.5, -125]],
    ['1.2345', [1.2345, 12345]],
    ['0.500', [0.5]],
    ['1,234.5', [1234.5]],
    ['1,234,567', [1234567]],
  ])('%j may be %j', (typed, readings) => {
    expect(readNumber(typed)).toEqual({ ok: false, problem: 'ambiguous', readings })
  })
})

describe('what is not a number says so', () => {
  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['NaN', 'notANumber'],
    ['Infinity', 'notANumber'],
    ['1e309', 'notANumber'],
    ['1e5', 'notANumber'],
    ['0x10', 'notANumber'],
    ['12 34', 'notANumber'],
    ['--5', 'notANumber'],
    ['5,', 'notANumber'],
    [',5', 'notANumber'],
    ['=1+1', 'notANumber'],
    ['đã đạt', 'notANumber'],
    ['1.23.456', 'badGrouping'],
    ['1.234.56', 'badGrouping'],
    ['1,2,3', 'badGrouping'],
    ['9'.repeat(16), 'tooManyDigits'],
    ['9'.repeat(10_000), 'tooManyDigits'],
  ])('%j is %s', (typed, problem) => {
    expect(readNumber(typed)).toMatchObject({ ok: false, problem })
  })
})

test('whatever we show in Vietnamese, we read back as the same number', () => {
  const amounts = fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((units) => units / 1000)
  fc.assert(
    fc.property(amounts, (value) => {
      expect(readNumber(formatNumber(value, 'vi'))).toMatchObject({ ok: true, value: value === 0 ? 0 : value })
    }),
  )
})

test('no text whatever makes it throw or yields a number that is not finite', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const read = readNumber(typed)
      expect(read.ok ? Number.isFinite(read.value) : typeof read.problem === 'string').toBe(true)
    }),
  )
})

test('money is shifted, not multiplied', () => {
  expect(scaleMoney(1.1, 'billion')).toBe(1_100_000_000)
  expect(scaleMoney(350, 'million')).toBe(350_000_000)
})
