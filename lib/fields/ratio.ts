// A ratio: two counts are typed, the percentage is computed and never typed.
import type { AnswerProblem } from '../indicators.ts'
import { readNumber } from '../number-input.ts'
import { formatNumber, percentOf } from '../numbers.ts'
import { accept, type FieldKind, isBlank, outOfRange, refuse, unanswered } from './field-kind.ts'

const PARTS = ['numerator', 'denominator'] as const

export const ratio: FieldKind = {
  parts: PARTS,
  parse(rule, typed) {
    if (PARTS.every((part) => isBlank(typed[part]))) return unanswered
    const problems = PARTS.flatMap((part) => countProblems(part, typed[part] ?? ''))
    if (problems.length > 0) return { ok: false, problems }
    const [numerator = 0, denominator = 0] = PARTS.map((part) => readCount(typed[part] ?? ''))
    const value = percentOf(numerator, denominator)
    if (value === null) return refuse('denominator', 'answer.denominatorZero')
    if (rule.maximum === 100 && numerator > denominator) return refuse('numerator', 'answer.numeratorAboveDenominator')
    return outOfRange({ ...rule, isInteger: false }, 'numerator', value) ?? accept({ value, numerator, denominator })
  },
  retype: ({ numerator, denominator }) =>
    numerator === null || denominator === null
      ? undefined
      : { numerator: formatNumber(numerator, 'vi'), denominator: formatNumber(denominator, 'vi') },
}

/** The two numbers of a ratio are counts: whole and not negative. */
function countProblems(field: (typeof PARTS)[number], typed: string): AnswerProblem[] {
  if (isBlank(typed)) return [{ field, code: 'answer.partMissing', values: {} }]
  const read = readNumber(typed)
  if (!read.ok) return [{ field, code: `number.${read.problem}`, values: { readings: read.readings } }]
  if (!Number.isInteger(read.value)) return [{ field, code: 'answer.notInteger', values: {} }]
  return read.value < 0 ? [{ field, code: 'answer.belowMinimum', values: { minimum: 0 } }] : []
}

function readCount(typed: string) {
  const read = readNumber(typed)
  return read.ok ? read.value : 0
}
