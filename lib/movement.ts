// How far a figure has moved since the last period, in the measure in which an official would say it: percentages in points, a
// tenfold in times, other numbers in per cent. `size` makes movements of different measures comparable.
import type { IndicatorKind } from './indicators.ts'
import { type Locale, translator } from './messages.ts'
import { formatChange, formatNumber } from './numbers.ts'

export type Movement = { measure: 'points' | 'times' | 'percent' | 'places'; amount: number; size: number }

/** From this factor on (or its inverse) people say “× 10”, not “+900%”. */
const TIMES_FROM = 3

/** Null where there is nothing to compare: texts, yes/no, or no base. */
export function movementOf(kind: IndicatorKind, value: number | null, previous: number | null): Movement | null {
  if (value === null || previous === null || kind === 'text' || kind === 'boolean') return null
  const change = value - previous
  if (kind === 'percent' || kind === 'ratio') return { measure: 'points', amount: change, size: Math.abs(change) / 100 }
  if (kind === 'rank') return { measure: 'places', amount: change, size: Math.abs(change) / 100 }
  if (previous === 0 || value * previous < 0) return null
  const factor = value / previous
  if (factor >= TIMES_FROM) return { measure: 'times', amount: factor, size: factor - 1 }
  return { measure: 'percent', amount: (factor - 1) * 100, size: Math.abs(factor - 1) }
}

/** '+7,3 điểm', '× 10,0', '−31,3%'. */
export function movementWords({ measure, amount }: Movement, locale: Locale): string {
  if (measure === 'times') return `× ${formatNumber(amount, locale, 1)}`
  if (measure === 'percent') return `${formatChange(amount, locale, 1)}%`
  return translator(locale, 'review')(`movement.${measure}`, {
    change: formatChange(amount, locale, measure === 'points' ? 1 : 0),
  })
}
