// How a figure from a document is read: a document often tells a percentage without the counts behind it, so what is asked as two
// counts in a report may here be typed as a percentage alone. Where both are typed, the counts count and the percentage is “as told”.
import type { IndicatorRule, TypedAnswer } from '../../lib/indicators.ts'
import { readNumber } from '../../lib/number-input.ts'
import { answerRule, isAskedAsCounts } from '../reporting/rules.ts'

type Asked = Parameters<typeof answerRule>[0]

const isTyped = (text: string | undefined) => Boolean(text?.trim())

/** The rule by which what was typed is read. */
export function factRule<I extends Asked>(indicator: I, typed: TypedAnswer): I & IndicatorRule {
  const hasCounts = isTyped(typed.numerator) || isTyped(typed.denominator)
  if (!isAskedAsCounts(indicator) || hasCounts) return answerRule(indicator)
  return { ...indicator, kind: 'percent' }
}

/** The percentage as the document tells it, with its own number of decimals; null where none was typed. */
export function toldPercent(indicator: Asked, typed: TypedAnswer): { value: number; decimals: number } | null {
  const isPercent = indicator.kind === 'percent' || indicator.kind === 'ratio'
  const read = isPercent && isTyped(typed.value) ? readNumber(typed.value ?? '', true) : undefined
  if (!read?.ok) return null
  return { value: read.value, decimals: /,(\d+)/.exec(read.readAs)?.[1]?.length ?? 0 }
}
