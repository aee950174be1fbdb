// What approving one figure does to the figure of the nation: before and after, by the indicator's own roll-up. A gap stays a gap on
// both sides; only the coverage then says what changes (domain.md section 1: a sum with a gap is no total).
import { type Part, type RolledUp, type RollUp, rollUp } from './rollup.ts'

export type NationalEffect = { before: RolledUp; after: RolledUp }

/**
 * `settled`: what is published or approved, by unit; `unitIds`: every unit that counts. Null for what is never combined
 * (ranks, texts).
 */
export function nationalEffect(
  rule: RollUp,
  unitIds: readonly number[],
  settled: ReadonlyMap<number, Part>,
  one: { unitId: number; part: Part },
): NationalEffect | null {
  if (rule === 'none' || !unitIds.includes(one.unitId)) return null
  const nothing: Part = { value: null }
  const before = unitIds.map((id) => settled.get(id) ?? nothing)
  const after = unitIds.map((id) => (id === one.unitId ? one.part : (settled.get(id) ?? nothing)))
  return { before: rollUp(rule, before), after: rollUp(rule, after) }
}

/** The change of the national value; null unless there is a whole total on both sides. */
export function changeOf({ before, after }: NationalEffect): { from: number; to: number } | null {
  return before.kind === 'total' && after.kind === 'total' ? { from: before.value, to: after.value } : null
}
