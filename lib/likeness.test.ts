import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { likeness, SAME_FROM } from './likeness.ts'

it.each([
  ['Thiếu nhân lực CNTT cấp xã', 'THIEU nhan luc cntt cap xa.', true],
  ['Thiếu nhân lực CNTT cấp xã', 'Thiếu nhân lực CNTT ở cấp xã', true],
  ['Thiếu nhân lực CNTT cấp xã', 'Thiếu kinh phí cho hạ tầng số', false],
  ['', '', false],
])('“%s” and “%s”: a repetition %s', (a, b, isSame) => {
  expect(likeness(a, b) >= SAME_FROM).toBe(isSame)
})

test('it is the same both ways, and between 0 and 1', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(likeness(a, b)).toBe(likeness(b, a))
      expect(likeness(a, b)).toBeGreaterThanOrEqual(0)
      expect(likeness(a, b)).toBeLessThanOrEqual(1)
    }),
  )
})
