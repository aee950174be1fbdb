import { describe, expect, test } from 'vitest'
import {
  constituentsOn,
  designationOn,
  existsOn,
  findUnitBySlug,
  holdersOn,
  predecessorIds,
  successorIds,
  type Unit,
  unitsOn,
} from './units.ts'

const LAST = '2025-06-30'
const FIRST = '2025-07-01'
const ended = (id: number, slug: string): Unit => ({ id, kind: 'province', slug, validFrom: null, validTo: LAST })
const begun = (id: number, slug: string): Unit => ({ id, kind: 'province', slug, validFrom: FIRST, validTo: null })

const laiChau: Unit = { id: 1, kind: 'province', slug: 'lai-chau', validFrom: null, validTo: null }
const yenBai = ended(2, 'yen-bai')
const oldLaoCai = ended(3, 'lao-cai')
const laoCai = begun(4, 'lao-cai')
const units = [laiChau, yenBai, oldLaoCai, laoCai]
const successions = [
  { predecessorId: 2, successorId: 4, operatingOn: FIRST },
  { predecessorId: 3, successorId: 4, operatingOn: FIRST },
]

describe('Lào Cai, a slug that two units have had', () => {
  test('means the old province to its last day and the new one from its first', () => {
    expect(findUnitBySlug(units, 'province', 'lao-cai', LAST)).toBe(oldLaoCai)
    expect(findUnitBySlug(units, 'province', 'lao-cai', FIRST)).toBe(laoCai)
  })

  test('Yên Bái is none today, and Lào Cai is no ministry', () => {
    expect(findUnitBySlug(units, 'province', 'yen-bai', FIRST)).toBeUndefined()
    expect(findUnitBySlug(units, 'ministry', 'lao-cai', FIRST)).toBeUndefined()
  })

  test('has two predecessors, and each of them one successor', () => {
    expect(predecessorIds(successions, laoCai.id)).toEqual([2, 3])
    expect(successorIds(successions, yenBai.id)).toEqual([4])
    expect(predecessorIds(successions, laiChau.id)).toEqual([])
  })

  test('its figures of 2023 are those of the two, of 2025 its own', () => {
    expect(constituentsOn(units, successions, laoCai.id, '2023-12-31')).toEqual([2, 3])
    expect(constituentsOn(units, successions, laoCai.id, '2025-12-31')).toEqual([4])
    expect(constituentsOn(units, successions, laiChau.id, '2023-12-31')).toEqual([1])
    expect(constituentsOn(units, successions, yenBai.id, '2025-12-31')).toEqual([])
  })

  test('takes over the duties of both when they end', () => {
    expect(holdersOn(units, successions, yenBai.id, LAST)).toEqual([2])
    expect(holdersOn(units, successions, yenBai.id, FIRST)).toEqual([4])
  })
})

test('a second reorganisation is followed through the first', () => {
  const later = [...units.filter((unit) => unit !== laoCai), { ...laoCai, validTo: '2030-12-31' }, begun(5, 'tay-bac')]
  const chain = [...successions, { predecessorId: 4, successorId: 5, operatingOn: '2031-01-01' }]
  const inTayBac = later.map((unit) => (unit.id === 5 ? { ...unit, validFrom: '2031-01-01' } : unit))
  expect(holdersOn(inTayBac, chain, yenBai.id, '2031-01-01')).toEqual([5])
  expect(constituentsOn(inTayBac, chain, 5, '2023-12-31')).toEqual([2, 3])
})

test('63 provinces to 2025-06-30, 34 since: 63 − 52 + 23', () => {
  const country = [
    ...Array.from({ length: 11 }, (_, i) => ({ ...laiChau, id: i })),
    ...Array.from({ length: 52 }, (_, i) => ended(100 + i, `old-${i}`)),
    ...Array.from({ length: 23 }, (_, i) => begun(200 + i, `new-${i}`)),
  ]
  expect(unitsOn(country, LAST)).toHaveLength(63)
  expect(unitsOn(country, FIRST)).toHaveLength(34)
})

test('a unit exists on its first and its last day', () => {
  expect(existsOn(yenBai, LAST)).toBe(true)
  expect(existsOn(yenBai, FIRST)).toBe(false)
  expect(existsOn(laoCai, LAST)).toBe(false)
})

test('Huế is a city since 2025-01-01 and was a province before', () => {
  const hue = [
    { unitId: 9, validFrom: '2025-01-01', type: 'city' },
    { unitId: 9, validFrom: null, type: 'province' },
    { unitId: 1, validFrom: null, type: 'province' },
  ]
  expect(designationOn(hue, 9, '2024-12-31')?.type).toBe('province')
  expect(designationOn(hue, 9, '2025-01-01')?.type).toBe('city')
  expect(designationOn(hue, 7, '2025-01-01')).toBeUndefined()
})
