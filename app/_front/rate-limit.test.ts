import { expect, test } from 'vitest'
import { createRateLimit } from './rate-limit.ts'

test('each key has its own count, and a new window forgets them', () => {
  let now = 0
  const limit = createRateLimit({ most: 2, perMs: 1000 }, () => now)
  expect([limit.take('a'), limit.take('a'), limit.take('a'), limit.take('b')]).toEqual([true, true, false, true])
  now = 1000
  expect(limit.take('a')).toBe(true)
})
