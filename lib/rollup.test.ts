import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Part, ROLL_UPS, rollUp } from './rollup.ts'

const missing: Part = { value: null }
const of = (...values: (number | null)[]): Part[] => values.map((value) => ({ value }))

describe('Lào Cai 2023, goals completed: Yên Bái told 32/35, the old Lào Cai told nothing', () => {
  const yenBai: Part = { value: 91.4, numerator: 32, denominator: 35 }

  test('there is no total, only a coverage of 1/2', () => {
    expect(rollUp('ratioOfSums', [yenBai, missing])).toEqual({ kind: 'partial', coverage: { k: 1, n: 2 } })
  })

  test('with both, the counts are added before dividing', () => {
    const laoCai: Part = { value: 60, numerator: 21, denominator: 35 }
    expect(rollUp('ratioOfSums', [yenBai, laoCai])).toMatchObject({ kind: 'total', numerator: 53, denominator: 70 })
  })
})

describe('the nation from its 34 provinces', () => {
  const provinces = (reported: number): Part[] =>
    Array.from({ length: 34 }, (_, i) => (i < reported ? { value: 1 } : missing))

  test('one province of 34 is never a total', () => {
    expect(rollUp('sum', provinces(1))).toEqual({ kind: 'partial', coverage: { k: 1, n: 34 } })
    expect(rollUp('countOfYes', provinces(33))).toEqual({ kind: 'partial', coverage: { k: 33, n: 34 } })
  })

  test('all 34 are', () => {
    expect(rollUp('sum', provinces(34))).toMatchObject({ kind: 'total', value: 34, coverage: { k: 34, n: 34 } })
  })

  test('53 of 63 provinces have issued a plan', () => {
    const answers = of(...Array.from({ length: 63 }, (_, i) => (i < 53 ? 1 : 0)))
    expect(rollUp('countOfYes', answers)).toMatchObject({ kind: 'total', numerator: 53, denominator: 63 })
  })
})

describe('yes and no', () => {
  test.each([
    ['allOf', [1, 1], 1],
    ['allOf', [1, 0], 0],
    ['allOf', [0, null], 0],
    ['anyOf', [0, 0], 0],
    ['anyOf', [1, null], 1],
  ] as const)('%s of %j is %d', (rule, values, result) => {
    expect(rollUp(rule, of(...values))).toMatchObject({ kind: 'total', value: result })
  })

  test('undecided by those present, it is unknown', () => {
    expect(rollUp('allOf', of(1, null)).kind).toBe('partial')
    expect(rollUp('anyOf', of(0, null)).kind).toBe('partial')
  })
})

test('a weighted mean follows the weights, and misses a weight as it misses a value', () => {
  const parts = [
    { value: 80, weight: 3 },
    { value: 40, weight: 1 },
  ]
  expect(rollUp('weightedMean', parts)).toMatchObject({ value: 70 })
  expect(rollUp('weightedMean', [...parts, { value: 50 }])).toEqual({ kind: 'partial', coverage: { k: 2, n: 3 } })
})

test('the mean is the official method for DTI 2024 of reorganised provinces', () => {
  expect(rollUp('mean', of(0.7, 0.8))).toMatchObject({ kind: 'total', value: 0.75 })
})

test('ranks are never combined', () => {
  expect(rollUp('none', of(33, 41))).toEqual({ kind: 'notCombined', coverage: { k: 2, n: 2 } })
})

test('a unit to which the indicator does not apply is not counted as missing', () => {
  expect(rollUp('sum', [{ value: 5 }, { value: null, isNotApplicable: true }])).toMatchObject({
    kind: 'total',
    value: 5,
  })
})

test('no unit at all, or a zero denominator, gives no total', () => {
  expect(rollUp('sum', [])).toEqual({ kind: 'partial', coverage: { k: 0, n: 0 } })
  expect(rollUp('ratioOfSums', [{ value: null, numerator: 0, denominator: 0 }]).kind).toBe('partial')
})

describe('for any figures', () => {
  const part = fc.record({
    value: fc.option(fc.integer({ min: 0, max: 1000 })),
    numerator: fc.option(fc.integer({ min: 0, max: 1000 })),
    denominator: fc.option(fc.integer({ min: 1, max: 1000 })),
    weight: fc.option(fc.integer({ min: 1, max: 1000 })),
  })

  test('the order of the units does not matter', () => {
    fc.assert(
      fc.property(fc.array(part), fc.constantFrom(...ROLL_UPS), (parts, rule) => {
        expect(rollUp(rule, [...parts].reverse())).toEqual(rollUp(rule, parts))
      }),
    )
  })

  test('one more unit without a figure takes every sum away', () => {
    const additive = ['sum', 'ratioOfSums', 'weightedMean', 'mean', 'countOfYes'] as const
    fc.assert(
      fc.property(fc.array(part), fc.constantFrom(...additive), (parts, rule) => {
        expect(rollUp(rule, [...parts, missing]).kind).toBe('partial')
      }),
    )
  })

  test('summing in two steps equals summing at once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 1 }), fc.array(fc.nat(10_000), { minLength: 1 }), (a, b) => {
        const halves = [a, b].map((values) => rollUp('sum', of(...values)))
        const values = halves.map((half) => (half.kind === 'total' ? half.value : null))
        expect(rollUp('sum', of(...values))).toMatchObject({ value: [...a, ...b].reduce((x, y) => x + y, 0) })
      }),
    )
  })
})
