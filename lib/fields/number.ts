// A number, or a count where the indicator says that it is whole.
import type { IndicatorRule, ParsedAnswer, TypedAnswer } from '../indicators.ts'
import { readNumber } from '../number-input.ts'
import { formatNumber } from '../numbers.ts'
import { accept, type FieldKind, isBlank, outOfRange, refuse, unanswered } from './field-kind.ts'

export const number: FieldKind = {
  parts: ['value'],
  parse: (rule, typed) => parseSingle(rule, typed),
  retype: ({ value }) => (value === null ? undefined : { value: formatNumber(value, 'vi') }),
}

type Reading = { isPercent?: boolean; scale?: (value: number) => number }

/** One typed number by the rule of its indicator; `scale` turns what was typed into the unit that is stored. */
export function parseSingle(rule: IndicatorRule, typed: TypedAnswer, reading: Reading = {}): ParsedAnswer {
  if (isBlank(typed.value)) return unanswered
  const read = readNumber(typed.value ?? '', reading.isPercent)
  if (!read.ok) return refuse('value', `number.${read.problem}`, { readings: read.readings })
  const value = reading.scale ? reading.scale(read.value) : read.value
  return outOfRange(rule, 'value', value) ?? accept({ value })
}
