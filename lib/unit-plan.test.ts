import { expect, test } from 'vitest'
import { livesOn, planProblems, type UnitPlan, unitPlan } from './unit-plan.ts'
import type { Unit } from './units.ts'

const unit = (id: number, slug: string, change: Partial<Unit> = {}): Unit => ({
  id,
  slug,
  kind: 'province',
  validFrom: null,
  validTo: null,
  ...change,
})
const UNITS = [
  unit(1, 'lai-chau'),
  unit(2, 'dien-bien'),
  unit(3, 'son-la'),
  unit(4, 'bo-noi-vu', { kind: 'ministry' }),
  unit(5, 'yen-bai', { validTo: '2025-06-30' }),
]
const begun = (slug: string) => ({
  slug,
  code: '99',
  nameVi: 'Tây Bắc',
  fullNameVi: 'Tỉnh Tây Bắc',
  nameEn: 'Tay Bac',
  type: 'province',
  regionId: 1,
})
const MERGER: UnitPlan = {
  kind: 'merged',
  predecessorIds: [1, 2],
  successors: [begun('tay-bac')],
  documentSymbol: '01/2026/QH16',
  inForceOn: '2026-12-15',
  operatingOn: '2027-01-01',
}
const facts = { units: UNITS, planned: [], today: '2026-12-20' }

test('a merger of two provinces into a new one may be planned', () => {
  expect(planProblems(MERGER, facts)).toEqual([])
  expect(unitPlan.safeParse(MERGER).success).toBe(true)
})

test.each<[string, Partial<UnitPlan>, string[]]>([
  ['of one province', { predecessorIds: [1] }, ['predecessorCount']],
  ['into two', { successors: [begun('a'), begun('b')] }, ['successorCount']],
  ['of a province and a ministry', { predecessorIds: [1, 4] }, ['kindsDiffer']],
  ['of a province that has ended', { predecessorIds: [1, 5] }, ['predecessorGone']],
  ['of a unit that is unknown', { predecessorIds: [1, 77] }, ['predecessorGone']],
  ['from today on', { operatingOn: '2026-12-20' }, ['tooEarly']],
  ['whose document comes later', { inForceOn: '2027-02-01' }, ['inForceLate']],
  ['under the address of a third one', { successors: [begun('son-la')] }, ['slugTaken']],
])('a merger %s may not', (_what, change, problems) => {
  expect(planProblems({ ...MERGER, ...change }, facts)).toEqual(problems)
})

test('the new province may take the address of one of the old ones, and one that was free since', () => {
  for (const slug of ['lai-chau', 'yen-bai'])
    expect(planProblems({ ...MERGER, successors: [begun(slug)] }, facts)).toEqual([])
})

test('a unit that another plan takes already is not planned twice', () => {
  expect(planProblems(MERGER, { ...facts, planned: [2] })).toEqual(['planned'])
})

test('a split takes one and makes several, each with an address of its own', () => {
  const split: UnitPlan = { ...MERGER, kind: 'split', predecessorIds: [1], successors: [begun('a'), begun('b')] }
  expect(planProblems(split, facts)).toEqual([])
  expect(planProblems({ ...split, successors: [begun('a'), begun('a')] }, facts)).toEqual(['slugTwice'])
})

test.each([
  ['typeChanged', 'elsewhere', true],
  ['renamed', 'lai-chau', true],
  ['renamed', 'phong-tho', false],
  ['merged', 'lai-chau', false],
] as const)('after %s under the address %s the same unit lives on: %s', (kind, slug, expected) => {
  expect(livesOn({ kind, successors: [begun(slug)] }, { slug: 'lai-chau' })).toBe(expected)
})
