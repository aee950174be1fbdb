// A planned change of units: who ends, who begins, by which document, from which day. What must hold before it may be planned is
// judged here, from plain facts; what it does to everything else, db/unit-changes says.
import { z } from 'zod'
import { addDays, isDay } from './dates.ts'
import { existsOn, type Unit } from './units.ts'

export const PLANNED_KINDS = ['merged', 'split', 'renamed', 'typeChanged'] as const
export const CHANGING_UNIT_KINDS = ['province', 'ministry', 'agency'] as const

const line = (longest: number) => z.string().min(1).max(longest)
const day = z.string().refine(isDay)

const plannedUnit = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  code: line(20).nullable(),
  nameVi: line(120),
  fullNameVi: line(160),
  nameEn: line(120),
  type: line(40),
  regionId: z.int().positive().nullable(),
})

export const unitPlan = z.strictObject({
  kind: z.enum(PLANNED_KINDS),
  predecessorIds: z.array(z.int().positive()).min(1).max(40),
  successors: z.array(plannedUnit).min(1).max(6),
  documentSymbol: line(60),
  inForceOn: day,
  operatingOn: day,
})

export type PlannedUnit = z.infer<typeof plannedUnit>
export type UnitPlan = z.infer<typeof unitPlan>

export type PlanProblem =
  | 'predecessorCount'
  | 'successorCount'
  | 'predecessorGone'
  | 'kindsDiffer'
  | 'tooEarly'
  | 'inForceLate'
  | 'slugTaken'
  | 'slugTwice'
  | 'planned'

/** How many of each a kind of change takes. */
const COUNTS: Record<UnitPlan['kind'], { from: [number, number]; to: [number, number] }> = {
  merged: { from: [2, 40], to: [1, 1] },
  split: { from: [1, 1], to: [2, 6] },
  renamed: { from: [1, 1], to: [1, 1] },
  typeChanged: { from: [1, 1], to: [1, 1] },
}

/**
 * Does the same unit live on, under another designation? So when only its type changes, and when a new name keeps the address;
 * otherwise units end and others begin.
 */
export function livesOn(
  plan: Pick<UnitPlan, 'kind' | 'successors'>,
  predecessor: { slug: string } | undefined,
): boolean {
  if (plan.kind === 'typeChanged') return true
  return plan.kind === 'renamed' && plan.successors[0]?.slug === predecessor?.slug
}

/** What stands against a plan on a day; `planned` are units that another plan takes already. */
export function planProblems(
  plan: UnitPlan,
  { units, planned, today }: { units: readonly Unit[]; planned: readonly number[]; today: string },
): PlanProblem[] {
  const { from, to } = COUNTS[plan.kind]
  const lastDay = addDays(plan.operatingOn, -1)
  const ending = units.filter(({ id }) => plan.predecessorIds.includes(id))
  const isWithin = (count: number, [least, most]: [number, number]) => count >= least && count <= most
  const slugs = plan.successors.map(({ slug }) => slug)
  const kinds = new Set(ending.map(({ kind }) => kind))
  const isTaken = units.some(
    (unit) =>
      kinds.has(unit.kind) &&
      slugs.includes(unit.slug) &&
      !plan.predecessorIds.includes(unit.id) &&
      existsOn(unit, plan.operatingOn),
  )
  const checks: [PlanProblem, boolean][] = [
    ['predecessorCount', isWithin(new Set(plan.predecessorIds).size, from)],
    ['successorCount', isWithin(plan.successors.length, to)],
    [
      'predecessorGone',
      ending.length === plan.predecessorIds.length && ending.every((unit) => existsOn(unit, lastDay)),
    ],
    ['kindsDiffer', kinds.size <= 1],
    ['tooEarly', plan.operatingOn > today],
    ['inForceLate', plan.inForceOn <= plan.operatingOn],
    ['slugTaken', !isTaken],
    ['slugTwice', new Set(slugs).size === slugs.length],
    ['planned', !plan.predecessorIds.some((id) => planned.includes(id))],
  ]
  return checks.filter(([, holds]) => !holds).map(([problem]) => problem)
}
