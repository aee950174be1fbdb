import { describe, expect, test } from 'vitest'
import { unitsOwing, whoOwes } from './owing.ts'
import type { Unit } from './units.ts'

// Yên Bái and the old Lào Cai became Lào Cai on 2025-07-01; Lai Châu went on unchanged; two ministries became one in March.
const [YEN_BAI, OLD_LAO_CAI, LAO_CAI, LAI_CHAU, BTTTT, OLD_BKHCN, BKHCN] = [1, 2, 3, 4, 5, 6, 7]
const unit = (id: number, kind: string, slug: string, validFrom: string | null, validTo: string | null): Unit => ({
  ...{ id, kind, slug, validFrom, validTo },
})
const units = [
  unit(YEN_BAI, 'province', 'yen-bai', null, '2025-06-30'),
  unit(OLD_LAO_CAI, 'province', 'lao-cai', null, '2025-06-30'),
  unit(LAO_CAI, 'province', 'lao-cai', '2025-07-01', null),
  unit(LAI_CHAU, 'province', 'lai-chau', null, null),
  unit(BTTTT, 'ministry', 'bo-tttt', null, '2025-02-28'),
  unit(OLD_BKHCN, 'ministry', 'bo-khcn', null, '2025-02-28'),
  unit(BKHCN, 'ministry', 'bo-khcn', '2025-03-01', null),
]
const successions = [
  { predecessorId: YEN_BAI, successorId: LAO_CAI, operatingOn: '2025-07-01' },
  { predecessorId: OLD_LAO_CAI, successorId: LAO_CAI, operatingOn: '2025-07-01' },
  { predecessorId: BTTTT, successorId: BKHCN, operatingOn: '2025-03-01' },
  { predecessorId: OLD_BKHCN, successorId: BKHCN, operatingOn: '2025-03-01' },
]
const register = { units, successions }
const PROVINCES = [{ unitKind: 'province', unitId: null }]
const named = (...ids: number[]) => ids.map((unitId) => ({ unitKind: null, unitId }))

describe('who owes a report of a period that ends on a day', () => {
  test.each([
    ['the provinces before the reorganisation', PROVINCES, '2025-06-14', [YEN_BAI, OLD_LAO_CAI, LAI_CHAU]],
    ['on the last day of the old ones', PROVINCES, '2025-06-30', [YEN_BAI, OLD_LAO_CAI, LAI_CHAU]],
    ['on the first day of the new ones', PROVINCES, '2025-07-01', [LAO_CAI, LAI_CHAU]],
    ['the ministries after March', [{ unitKind: 'ministry', unitId: null }], '2025-09-14', [BKHCN]],
    ['a named unit', named(LAI_CHAU), '2025-09-14', [LAI_CHAU]],
    ['a named unit that has ended: its successor', named(YEN_BAI), '2025-09-14', [LAO_CAI]],
    ['two named ones with one successor: once', named(YEN_BAI, OLD_LAO_CAI), '2025-09-14', [LAO_CAI]],
    ['a kind and a unit of it: once', [...PROVINCES, ...named(LAI_CHAU)], '2025-09-14', [LAO_CAI, LAI_CHAU]],
    ['a named unit that had not begun: nobody', named(LAO_CAI), '2025-06-14', []],
    ['nobody named', [], '2025-09-14', []],
  ])('%s', (_what, recipients, day, expected) => {
    expect(unitsOwing(register, recipients, day)).toEqual(expected)
  })
})

test('the third quarter of 2025: the new province owes it with the days of those that became it', () => {
  const period = { coversFrom: '2025-06-15', coversTo: '2025-09-14' }
  const { owing, ended } = whoOwes(register, PROVINCES, period, '2025-09-25')
  expect(owing).toEqual([
    { unitId: LAO_CAI, since: '2025-07-01', replaces: [YEN_BAI, OLD_LAO_CAI], filedBy: [] },
    { unitId: LAI_CHAU, since: null, replaces: [], filedBy: [] },
  ])
  expect(ended).toEqual([
    { unitId: YEN_BAI, lastDay: '2025-06-30', successorIds: [LAO_CAI] },
    { unitId: OLD_LAO_CAI, lastDay: '2025-06-30', successorIds: [LAO_CAI] },
  ])
})

test('the first half of 2025, opened after the reorganisation: the old provinces owe it and the new one files', () => {
  const period = { coversFrom: '2024-12-15', coversTo: '2025-06-14' }
  const { owing, ended } = whoOwes(register, PROVINCES, period, '2025-08-01')
  expect(owing.map(({ unitId, filedBy }) => [unitId, filedBy])).toEqual([
    [YEN_BAI, [LAO_CAI]],
    [OLD_LAO_CAI, [LAO_CAI]],
    [LAI_CHAU, []],
  ])
  expect(ended).toEqual([])
})

test('in a period without any change nobody begins and nobody ends', () => {
  const period = { coversFrom: '2025-12-15', coversTo: '2026-12-14' }
  const { owing, ended } = whoOwes(register, PROVINCES, period, '2026-12-25')
  expect(owing.every(({ since, replaces, filedBy }) => !since && replaces.length + filedBy.length === 0)).toBe(true)
  expect(ended).toEqual([])
})
