// The path from a baseline to a target: where the figure should be on a day if it is to arrive in time. Drawn beside the series.
import type { Point, TargetPath } from './targets.ts'
import { yearsBetween } from './targets.ts'

/**
 * The expected value on `day`; null before the baseline. `linear` adds the same each year, `geometric` grows by the same rate
 * (linear where a value is ≤ 0), `step` stays until the deadline, `milestones` goes straight from one to the next.
 */
export function expectedOn(
  path: TargetPath,
  baseline: Point,
  target: Point,
  day: string,
  milestones: readonly Point[] = [],
) {
  if (day < baseline.day) return null
  if (day >= target.day) return target.value
  if (path === 'step') return baseline.value
  if (path !== 'milestones') return between(path, baseline, target, day)

  const stops = [baseline, ...[...milestones].sort((a, b) => (a.day < b.day ? -1 : 1)), target]
  const next = stops.findIndex((stop) => stop.day > day)
  const [from = baseline, to = target] = [stops[next - 1], stops[next]]
  return between('linear', from, to, day)
}

function between(path: 'linear' | 'geometric', from: Point, to: Point, day: string) {
  const share = yearsBetween(from.day, day) / yearsBetween(from.day, to.day)
  if (path === 'geometric' && from.value > 0 && to.value > 0) return from.value * (to.value / from.value) ** share
  return from.value + (to.value - from.value) * share
}
