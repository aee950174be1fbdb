import { describe, expect, test } from 'vitest'
import { formatFigure, formatMoney, formatMoneyInFull, withQualifier } from './figure-text.ts'

const ratio = { kind: 'ratio', decimals: 1, unit: 'goal' } as const
const percent = { kind: 'percent', decimals: 2, unit: '%' } as const
const count = { kind: 'number', decimals: 0, unit: 'service' } as const

test('a computed ratio takes the indicator’s decimals, a told one those of the telling', () => {
  const figure = { value: 80.952, numerator: 102, denominator: 126 }
  expect(formatFigure(ratio, figure, 'vi')).toBe('102/126 (81,0%)')
  expect(formatFigure(ratio, { ...figure, toldValue: 81, toldDecimals: 0 }, 'vi')).toBe('102/126 (81%)')
})

test('a told value keeps its wording: 16,5% is not 16,50%', () => {
  const share = { value: 16.5, toldValue: 16.5, toldDecimals: 1, qualifier: 'estimate' as const }
  expect(formatFigure(percent, share, 'vi')).toBe('ước 16,5%')
  expect(formatFigure(percent, { value: 11.91 }, 'en')).toBe('11.91%')
})

test('qualifiers are words in front of the figure', () => {
  expect(formatFigure(count, { value: 1949, qualifier: 'over' }, 'vi')).toBe('trên 1.949')
  expect(withQualifier('50%', 'nearly', 'en')).toBe('nearly 50%')
  expect(withQualifier('0,75', 'forecast', 'vi')).toBe('dự báo 0,75')
})

describe('money', () => {
  test.each([
    [1_500_000_000_000, 'VND', '1.500 tỷ đồng', 'VND 1,500 billion'],
    [2_500_000_000, 'VND', '2,5 tỷ đồng', 'VND 2.5 billion'],
    [350_000_000, 'VND', '350 triệu đồng', 'VND 350 million'],
    [999_999, 'VND', '999.999 đồng', 'VND 999,999'],
    [152_000_000_000, 'USD', '152 tỷ USD', 'USD 152 billion'],
    [0, 'VND', '0 đồng', 'VND 0'],
  ] as const)('%d %s is %s', (amount, currency, vietnamese, english) => {
    expect(formatMoney(amount, 'vi', currency)).toBe(vietnamese)
    expect(formatMoney(amount, 'en', currency)).toBe(english)
  })

  test('is read back to the last đồng', () => {
    expect(formatMoneyInFull(2_512_345_678, 'vi')).toBe('2.512.345.678 đồng')
  })
})

test('zero, no and nothing are three different things', () => {
  expect(formatFigure(count, { value: 0 }, 'vi')).toBe('0')
  expect(formatFigure({ kind: 'boolean', decimals: 0, unit: 'yes/no' }, { value: 0 }, 'vi')).toBe('không')
  expect(formatFigure(count, { value: null }, 'vi')).toBeNull()
})
