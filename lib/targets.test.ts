import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectedOn } from './target-paths.ts'
import { assess, isMet, requiredNumeratorGrowth, requiredPace, type Target, yearsBetween } from './targets.ts'

const in2022 = { day: '2022-12-31', value: 14.26 }
const in2023 = { day: '2023-12-31', value: 16.5 }
const share2025: Target = { comparator: 'ge', value: 20, valueMax: null, unit: '%', deadline: '2025-12-31' }
const share2030: Target = { ...share2025, value: 30, deadline: '2030-12-31' }

describe('the digital economy’s share of GDP, 16.5% in 2023', () => {
  const onRelease5 = assess(share2025, in2023, in2022, '2025-10-21')

  test('needs 1.75 points a year to be 20% in 2025, and brought 2.24 last year', () => {
    expect(onRelease5.gap).toBeCloseTo(3.5)
    expect(onRelease5.requiredPace?.pointsPerYear).toBeCloseTo(1.75)
    expect(onRelease5.requiredPace?.growthPerYear).toBeCloseTo(10.096, 3)
    expect(onRelease5.lastYearChange).toBeCloseTo(2.24)
  })

  test('is therefore very likely to get there, at 20.98%, in mid-2025', () => {
    expect(onRelease5.status).toBe('likely')
    expect(onRelease5.projection?.atDeadline).toBeCloseTo(20.98)
    expect(onRelease5.projection?.metOn?.slice(0, 7)).toBe('2025-07')
  })

  test('needs 1.93 points a year to be 30% in 2030', () => {
    expect(assess(share2030, in2023, in2022, '2025-10-21').requiredPace?.pointsPerYear).toBeCloseTo(1.93, 2)
  })

  test('asks 20% growth a year of its numerator if GDP grows by 9%, 25% if by 13.5%', () => {
    expect(requiredNumeratorGrowth(16.5, 20, 2, 9)).toBeCloseTo(20, 1)
    expect(requiredNumeratorGrowth(16.5, 20, 2, 13.5)).toBeCloseTo(25, 1)
    expect(requiredNumeratorGrowth(0, 20, 2, 9)).toBeNull()
  })
})

describe('once the deadline has passed', () => {
  test('there is no pace and no projection, and no final figure until the period itself is in', () => {
    const expired = assess(share2025, in2023, in2022, '2026-01-01')
    expect(expired).toMatchObject({ status: 'noFinalFigure', requiredPace: null, projection: null })
  })

  test('the deadline’s own figure decides', () => {
    expect(assess(share2025, { day: '2025-12-31', value: 20 }, null, '2026-06-01').status).toBe('met')
    expect(assess(share2025, { day: '2025-12-31', value: 19.9 }, null, '2026-06-01').status).toBe('notMet')
  })

  test('on the day itself it has not', () => {
    expect(assess(share2025, in2023, in2022, '2025-12-31').status).toBe('likely')
  })
})

describe('status before the deadline', () => {
  test('is done, likely, needs effort, or honestly unknown', () => {
    const on = '2024-06-01'
    expect(assess(share2025, { day: '2023-12-31', value: 21 }, null, on).status).toBe('done')
    expect(assess(share2025, in2023, { day: '2022-12-31', value: 16 }, on).status).toBe('needsEffort')
    expect(assess(share2025, in2023, null, on).status).toBe('unknown')
    expect(assess(share2025, null, null, on)).toMatchObject({ status: 'unknown', gap: null })
    expect(assess({ ...share2025, comparator: 'qualitative', value: null }, in2023, in2022, on).status).toBe('unknown')
  })

  test('a figure that moves away from its target will not meet it', () => {
    const falling = assess(share2025, in2023, { day: '2022-12-31', value: 17 }, '2024-06-01')
    expect(falling.projection?.metOn).toBeNull()
  })
})

test.each([
  ['ge', 20, true],
  ['gt', 20, false],
  ['le', 20, true],
  ['lt', 20, false],
  ['eq', 20, true],
  ['between', 25, true],
  ['between', 31, false],
] as const)('%s: %d meets it: %s', (comparator, value, met) => {
  expect(isMet({ ...share2025, comparator, valueMax: 30 }, value)).toBe(met)
})

describe('growth rates', () => {
  test('are not given on a base of zero or below, nor near 100%', () => {
    expect(
      requiredPace({ day: '2023-12-31', value: 0 }, { day: '2025-12-31', value: 20 }, '%')?.growthPerYear,
    ).toBeNull()
    expect(
      requiredPace({ day: '2023-12-31', value: 85 }, { day: '2025-12-31', value: 100 }, '%')?.growthPerYear,
    ).toBeNull()
    expect(requiredPace({ day: '2025-12-31', value: 15 }, { day: '2025-12-31', value: 20 }, '%')).toBeNull()
  })

  test('keeping the required pace arrives at the target', () => {
    const value = fc.integer({ min: 1, max: 80 })
    fc.assert(
      fc.property(value, value, fc.integer({ min: 1, max: 10 }), (from, to, years) => {
        const pace = requiredPace({ day: '2020-12-31', value: from }, { day: `${2020 + years}-12-31`, value: to }, '%')
        expect(from + (pace?.pointsPerYear ?? Number.NaN) * years).toBeCloseTo(to, 8)
        expect(from * (1 + (pace?.growthPerYear ?? Number.NaN) / 100) ** years).toBeCloseTo(to, 8)
      }),
    )
  })
})

test('whole years are whole, leap days or not', () => {
  expect(yearsBetween('2023-12-31', '2025-12-31')).toBe(2)
  expect(yearsBetween('2023-12-31', '2024-06-30')).toBeCloseTo(0.498, 3)
})

describe('paths', () => {
  const start = { day: '2021-12-31', value: 10 }
  const end = { day: '2025-12-31', value: 40 }

  test.each([
    ['linear', '2023-12-31', 25],
    ['geometric', '2023-12-31', 20],
    ['step', '2025-12-30', 10],
    ['step', '2025-12-31', 40],
    ['linear', '2021-12-30', null],
    ['linear', '2027-12-31', 40],
  ] as const)('%s: on %s it should be %s', (path, day, expected) => {
    const value = expectedOn(path, start, end, day)
    expect(value === null ? null : Number(value.toFixed(6))).toBe(expected)
  })

  test('milestones are met one after the other', () => {
    const milestones = [{ day: '2023-12-31', value: 12 }]
    expect(expectedOn('milestones', start, end, '2022-12-31', milestones)).toBe(11)
    expect(expectedOn('milestones', start, end, '2024-12-31', milestones)).toBeCloseTo(26, 1)
  })
})
