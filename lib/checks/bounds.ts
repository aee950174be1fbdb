// Checks against what is known from elsewhere: the possible range, the dated count of a universe, another place that tells the same.
import { type Evaluator, finding, isWithin, numberOf, numbersOf, qualifierOf, truthOf } from './operands.ts'
import type { RuleOf } from './rules.ts'

export const range: Evaluator<RuleOf<'range'>> = (rule, context) => {
  const value = numberOf(context, rule.figure)
  if (value === null) return []
  const { minimum, maximum, severity = 'blocks' } = rule
  if (typeof minimum === 'number' && value < minimum)
    return [finding('belowRange', severity, [rule.figure], { value, minimum })]
  if (typeof maximum === 'number' && value > maximum)
    return [finding('aboveRange', severity, [rule.figure], { value, maximum })]
  return []
}

/** “62/63” for a day after 2025-07-01, when there are 34. */
export const universe: Evaluator<RuleOf<'universe'>> = (rule, context) => {
  const denominator = numberOf(context, rule.figure)
  const count = context.universes[rule.universe]
  if (denominator === null || count === undefined || denominator === count) return []
  return [finding('universeDiffers', rule.severity ?? 'explain', [rule.figure], { denominator, count })]
}

/** Two places that should tell the same number: denominators 1,086 and 1,084. */
export const crossSource: Evaluator<RuleOf<'crossSource'>> = (rule, context) => {
  const numbers = numbersOf(context, rule.figures)
  const [first = 0, second = 0] = numbers ?? []
  const [here, there] = [rule.figures[0], rule.figures[1]].map((o, i) =>
    truthOf(i ? second : first, qualifierOf(context, o ?? '')),
  )
  const isTold = !numbers || !here || !there || isWithin(first, there) || isWithin(second, here)
  return isTold ? [] : [finding('sourcesDiffer', rule.severity ?? 'explain', rule.figures, { first, second })]
}
