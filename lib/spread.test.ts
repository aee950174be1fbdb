import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { spreadOf } from './spread.ts'

describe('the spread of peers', () => {
  it('needs three figures at least', () => {
    expect(spreadOf([])).toBeNull()
    expect(spreadOf([1, 2])).toBeNull()
    expect(spreadOf([3, 1, 2])).toEqual({ count: 3, median: 2, low: 1, high: 3, quarter: 1, threeQuarters: 3 })
  })

  it('takes the middle of two in an even number', () => {
    expect(spreadOf([10, 20, 30, 40])).toMatchObject({ median: 25, quarter: 15, threeQuarters: 35 })
  })
})

test('it does not depend on the order, and its marks are in order', () => {
  const figures = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 63 })
  fc.assert(
    fc.property(figures, (values) => {
      const spread = spreadOf(values)
      expect(spreadOf(values.toReversed())).toEqual(spread)
      const { low, quarter, median, threeQuarters, high } = spread as NonNullable<typeof spread>
      const marks = [low, quarter, median, threeQuarters, high]
      expect(marks).toEqual(marks.toSorted((a, b) => a - b))
    }),
  )
})
