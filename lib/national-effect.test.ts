import { describe, expect, it } from 'vitest'
import { changeOf, nationalEffect } from './national-effect.ts'

const units = [1, 2, 3]
const settled = (...values: (number | undefined)[]) =>
  new Map(values.flatMap((value, index) => (value === undefined ? [] : [[index + 1, { value }] as const])))

describe('the effect of a figure on the nation', () => {
  it('with a gap left is only one more unit, and no value', () => {
    const effect = nationalEffect('sum', units, settled(10), { unitId: 2, part: { value: 5 } })
    expect(effect).toEqual({
      before: { kind: 'partial', coverage: { k: 1, n: 3 } },
      after: { kind: 'partial', coverage: { k: 2, n: 3 } },
    })
    expect(effect && changeOf(effect)).toBeNull()
  })

  it('that closes the last gap makes a total, but no change', () => {
    const effect = nationalEffect('sum', units, settled(10, 20), { unitId: 3, part: { value: 5 } })
    expect(effect?.after).toMatchObject({ kind: 'total', value: 35 })
    expect(effect && changeOf(effect)).toBeNull()
  })

  it('that replaces a published one changes the total', () => {
    const effect = nationalEffect('sum', units, settled(10, 20, 30), { unitId: 3, part: { value: 5 } })
    expect(effect && changeOf(effect)).toEqual({ from: 60, to: 35 })
  })

  it('by a ratio of sums counts numerators and denominators, not percentages', () => {
    const settledHere = new Map([
      [1, { value: 50, numerator: 50, denominator: 100 }],
      [2, { value: 10, numerator: 1, denominator: 10 }],
    ])
    const part = { value: 90, numerator: 9, denominator: 10 }
    const effect = nationalEffect('ratioOfSums', [1, 2], settledHere, { unitId: 2, part })
    expect(effect?.after).toMatchObject({ kind: 'total', numerator: 59, denominator: 110 })
  })

  it('is nothing for ranks and texts, and for a unit that does not count', () => {
    expect(nationalEffect('none', units, settled(1), { unitId: 2, part: { value: 5 } })).toBeNull()
    expect(nationalEffect('sum', units, settled(1), { unitId: 9, part: { value: 5 } })).toBeNull()
  })
})
