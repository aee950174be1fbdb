import { expect, test } from 'vitest'
import { receiptNumber, receiptStart } from './receipts.ts'

test('the receipt of Lai Châu for the year 2026 begins LCH-2026-N', () => {
  expect(receiptNumber(receiptStart('lai-chau', '2026'), 1)).toBe('LCH-2026-N-0001')
})

test('a quarter keeps its name, and a one-syllable initial stays one letter', () => {
  expect(receiptNumber(receiptStart('ha-noi', '2026-Q3'), 58)).toBe('HN-2026-Q3-0058')
})
