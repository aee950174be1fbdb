// How an indicator is asked: a percentage that has counts behind it is asked as its two counts, so that it can be rolled up.
import type { indicators } from '../schema.ts'

type Asked = Pick<
  typeof indicators.$inferSelect,
  'kind' | 'decimals' | 'minimum' | 'maximum' | 'isInteger' | 'direction' | 'numeratorVi' | 'denominatorVi'
>

/** Is it answered by numerator and denominator? */
export function isAskedAsCounts(indicator: Asked): boolean {
  return (
    indicator.kind === 'ratio' ||
    (indicator.kind === 'percent' && Boolean(indicator.numeratorVi && indicator.denominatorVi))
  )
}

/** The rule by which a typed answer is read. */
export function answerRule<I extends Asked>(indicator: I) {
  return { ...indicator, kind: isAskedAsCounts(indicator) ? ('ratio' as const) : indicator.kind }
}
