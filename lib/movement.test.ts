import { expect, it, test } from 'vitest'
import { movementOf, movementWords } from './movement.ts'

it.each([
  ['percent', 92.2, 84.9, '+7,3 điểm'],
  ['ratio', 50, 60, '−10,0 điểm'],
  ['number', 638_400, 63_792, '× 10,0'],
  ['money', 186.5e9, 142e9, '+31,3%'],
  ['number', 948, 956, '−0,8%'],
  ['rank', 44, 46, '−2 bậc'],
] as const)('a %s of %d after %d has moved %s', (kind, value, previous, words) => {
  const movement = movementOf(kind, value, previous)
  expect(movement && movementWords(movement, 'vi').normalize('NFC')).toBe(words)
})

test('without a base there is no movement', () => {
  expect(movementOf('number', 5, 0)).toBeNull()
  expect(movementOf('number', 5, null)).toBeNull()
  expect(movementOf('number', -5, 5)).toBeNull()
  expect(movementOf('text', 1, 2)).toBeNull()
})

test('a tenfold is larger than a doubling, and a rise as large as the same fall', () => {
  const size = (value: number, previous: number) => movementOf('number', value, previous)?.size ?? 0
  expect(size(1000, 100)).toBeGreaterThan(size(200, 100))
  expect(movementOf('percent', 40, 50)?.size).toBe(movementOf('percent', 60, 50)?.size)
})
