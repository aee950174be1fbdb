// Checks within one report: parts and totals, ratios and their percentages, shares of a whole, remainders.
import { percentOf, roundTo } from '../numbers.ts'
import {
  type CheckContext,
  type Evaluator,
  finding,
  isWithin,
  numberOf,
  numbersOf,
  qualifierOf,
  truthOf,
} from './operands.ts'
import type { RuleOf } from './rules.ts'

/** 3 + 9 = 12; 153 + 1,560 ≤ 1,949 leaves 236 unclassified, which is worth a note. */
export const partsSum: Evaluator<RuleOf<'partsSum'>> = (rule, context) => {
  const found = sumOf(rule, context)
  if (!found) return []
  const { parts, sum, total } = found
  const truth = truthOf(total, qualifierOf(context, rule.total))
  const operands = [rule.total, ...rule.parts]
  if (isWithin(sum, truth)) return []
  if (rule.relation === 'equal')
    return [finding('partsDoNotSum', rule.severity ?? 'explain', operands, { parts, sum, total })]
  if (sum > truth.high)
    return [finding('partsExceedTotal', rule.severity ?? 'explain', operands, { parts, sum, total })]
  return [finding('partsRemainder', 'note', operands, { parts, sum, total, remainder: exact(total - sum) })]
}

/** An unexplained remainder that equals another number of the same report: for the reviewer's eyes, since it may be chance. */
export const residualMatch: Evaluator<RuleOf<'residualMatch'>> = (rule, context) => {
  const found = sumOf(rule, context)
  const remainder = found ? exact(found.total - found.sum) : 0
  if (remainder < LEAST_REMAINDER) return []
  const own = new Set([rule.total, ...rule.parts])
  const twin = Object.keys(context.figures)
    .flatMap((slug) => [slug, `${slug}/numerator`, `${slug}/denominator`])
    .find((operand) => !own.has(operand) && numberOf(context, operand) === remainder)
  return twin ? [finding('residualMatches', 'note', [rule.total, twin], { remainder }, 'reviewers')] : []
}

/** Smaller remainders equal some other number too easily. */
const LEAST_REMAINDER = 10

/** 17/62 told as 27.5% is 27.42; told as cut off instead of rounded (71.63 for 71.636…) it is only a note. */
export const ratio: Evaluator<RuleOf<'ratio'>> = (rule, context) => {
  const figure = context.figures[rule.figure]
  const { numerator, denominator, told, qualifier } = figure ?? {}
  if (typeof numerator !== 'number' || typeof denominator !== 'number') return []
  if (rule.isPartOfWhole !== false && numerator > denominator) {
    return [finding('numeratorAboveDenominator', 'blocks', [rule.figure], { numerator, denominator })]
  }
  const percent = percentOf(numerator, denominator)
  if (percent === null || !told || isWithin(roundTo(percent, told.decimals), truthOf(told.value, qualifier))) return []

  const values = {
    numerator,
    denominator,
    told: told.value,
    computed: roundTo(percent, Math.max(told.decimals, 1) + 1),
  }
  const isCutOff = Math.trunc(percent * 10 ** told.decimals) === Math.round(told.value * 10 ** told.decimals)
  if (!isCutOff) return [finding('ratioDiffers', rule.severity ?? 'explain', [rule.figure], values)]
  return [finding('ratioTruncated', 'note', [rule.figure], { ...values, computed: roundTo(percent, told.decimals) })]
}

/** Shares of one whole add up to 100, but for half a last place each. */
export const percentSet: Evaluator<RuleOf<'percentSet'>> = (rule, context) => {
  const shares = rule.parts.map((operand) => context.figures[operand]?.told?.value ?? numberOf(context, operand))
  if (shares.some((share) => share === null)) return []
  const sum = exact(shares.reduce<number>((total, share) => total + (share ?? 0), 0))
  const room = rule.parts.length * 0.5 * 10 ** -rule.decimals
  if (isWithin(sum, { low: 100 - room, high: 100 + room })) return []
  return [finding('percentsNotWhole', rule.severity ?? 'explain', rule.parts, { sum })]
}

function sumOf(rule: { total: string; parts: string[] }, context: CheckContext) {
  const parts = numbersOf(context, rule.parts)
  const total = numberOf(context, rule.total)
  if (!parts || total === null) return null
  return { parts, total, sum: exact(parts.reduce((sum, part) => sum + part, 0)) }
}

function exact(value: number) {
  return Number(value.toPrecision(15))
}
