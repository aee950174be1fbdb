// A field kind: which parts are typed, how they are read as an answer, and how an earlier figure is typed again. One file per
// kind beside this one; lib/fields.ts is the table of them.
import type {
  Answer,
  AnswerField,
  AnswerProblem,
  IndicatorRule,
  ParsedAnswer,
  RetypedFigure,
  TypedAnswer,
} from '../indicators.ts'

export type FieldKind = {
  /** The typed parts, the first one first; `reason` belongs to every kind (lib/fields/absence.ts). */
  parts: readonly Exclude<AnswerField, 'reason'>[]
  parse(rule: IndicatorRule, typed: TypedAnswer): ParsedAnswer
  retype(figure: RetypedFigure): TypedAnswer | undefined
}

const UNANSWERED: Answer = {
  state: 'unanswered',
  value: null,
  textValue: null,
  numerator: null,
  denominator: null,
  documentSymbol: null,
  documentDate: null,
  reason: null,
}

export const unanswered: ParsedAnswer = { ok: true, answer: UNANSWERED }

export function accept(found: Partial<Answer>): ParsedAnswer {
  return { ok: true, answer: { ...UNANSWERED, state: 'reported', ...found } }
}

export function refuse(field: AnswerField, code: string, values: AnswerProblem['values'] = {}): ParsedAnswer {
  return { ok: false, problems: [{ field, code, values }] }
}

export function isBlank(typed: string | undefined): boolean {
  return !typed || typed.trim() === ''
}

/** What a number may not be by its indicator's rule; null if it may. */
export function outOfRange(rule: IndicatorRule, field: AnswerField, value: number): ParsedAnswer | null {
  if (rule.isInteger && !Number.isInteger(value)) return refuse(field, 'answer.notInteger')
  if (rule.minimum !== null && value < rule.minimum)
    return refuse(field, 'answer.belowMinimum', { minimum: rule.minimum })
  if (rule.maximum !== null && value > rule.maximum)
    return refuse(field, 'answer.aboveMaximum', { maximum: rule.maximum })
  return null
}
