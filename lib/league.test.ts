import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spreadLabels } from './label-spread.ts'
import { comparisonOf, moveBetween, sharedRanks, standingOf } from './league.ts'

const of2021 = { year: 2021, framework: '922/QĐ-BTTTT', unitCount: 63 }
const of2022 = { ...of2021, year: 2022 }

describe('ranks are subtracted only within one framework and one set of units', () => {
  test.each([
    ['the same framework and the same 63 units', of2022, 'same'],
    ['another framework', { ...of2022, framework: '1726/QĐ-BTTTT' }, 'framework'],
    ['34 units instead of 63', { ...of2022, unitCount: 34 }, 'units'],
    ['another framework and 34 units', { year: 2024, framework: '405/QĐ-BKHCN', unitCount: 34 }, 'both'],
  ])('%s', (_what, after, comparison) => expect(comparisonOf(of2021, after)).toBe(comparison))
})

test('from 33 to 57 is a fall of 24 places, from 3 to 2 a rise of one, 1 and 1 level', () => {
  expect(moveBetween(33, 57)).toEqual({ direction: 'down', places: 24 })
  expect(moveBetween(3, 2)).toEqual({ direction: 'up', places: 1 })
  expect(moveBetween(1, 1)).toEqual({ direction: 'level', places: 0 })
})

test('units that share a rank are known', () => {
  expect([...sharedRanks([14, 15, 15, 17])]).toEqual([15])
})

test('the first of 63 stands at the top, the last at one in 63', () => {
  expect(standingOf(1, 63)).toBe(1)
  expect(standingOf(63, 63)).toBeCloseTo(1 / 63)
})

describe('labels beside a scale', () => {
  test('stay where they are while there is room', () => {
    expect(spreadLabels([10, 50], { gap: 14, from: 0, to: 100 })).toEqual([10, 50])
  })

  test('keep their order, their distance and their frame wherever the values lie', () => {
    const frame = { gap: 14, from: 0, to: 1000 }
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 60 }), (values) => {
        const sorted = values.sort((a, b) => a - b)
        const placed = spreadLabels(sorted, frame)
        for (const [place, at] of placed.entries()) {
          expect(at).toBeGreaterThanOrEqual(frame.from)
          expect(at).toBeLessThanOrEqual(frame.to)
          if (place > 0) expect(at - (placed[place - 1] as number)).toBeGreaterThanOrEqual(frame.gap - 1e-9)
        }
      }),
    )
  })
})
