// Indicators: the one definition from which field, validation, Excel cell, column, API schema and Word table derive. Here: how
// a typed answer is read by its rule, and the five states that must never be confused with each other or with zero.
import { readDay } from './dates.ts'
import { type MoneyScale, readNumber, scaleMoney } from './number-input.ts'
import { percentOf } from './numbers.ts'
import { cleanText } from './text.ts'

export const INDICATOR_KINDS = ['number', 'percent', 'ratio', 'rank', 'boolean', 'money', 'text'] as const
export type IndicatorKind = (typeof INDICATOR_KINDS)[number]
export const DIRECTIONS = ['higher', 'lower', 'neutral'] as const
export type Direction = (typeof DIRECTIONS)[number]
export const ACCUMULATIONS = ['stock', 'flow', 'cumulative', 'none'] as const
export type Accumulation = (typeof ACCUMULATIONS)[number]
export const QUALIFIERS = ['exact', 'over', 'nearly', 'estimate', 'forecast', 'preliminary'] as const
export type Qualifier = (typeof QUALIFIERS)[number]

/** 0 is `reported`. `notReported` only for a period this portal opened; `notInSources` is nobody's omission. */
export const FIGURE_STATES = ['reported', 'notReported', 'notInSources', 'notApplicable', 'withheld'] as const
export type FigureState = (typeof FIGURE_STATES)[number]

export type IndicatorRule = {
  kind: IndicatorKind
  decimals: number
  /** Of the value; of the percentage for a ratio. */
  minimum: number | null
  maximum: number | null
  isInteger: boolean
  direction: Direction
}

/** As typed, by part; kept even where it cannot be read yet. `choice` of a yes/no is 'yes' or 'no'. */
export type TypedAnswer = Partial<
  Record<'value' | 'numerator' | 'denominator' | 'choice' | 'symbol' | 'date' | 'text' | 'reason', string>
> & { scale?: MoneyScale; state?: 'reported' | 'notReported' | 'notApplicable' }

export type AnswerField = 'value' | 'numerator' | 'denominator' | 'choice' | 'symbol' | 'date' | 'text' | 'reason'
/** `code` is a key of the messages `problems`: 'number.ambiguous', 'answer.aboveMaximum', 'text.tooLong' …. */
export type AnswerProblem = { field: AnswerField; code: string; values: Record<string, number | number[]> }

export type Answer = {
  state: 'unanswered' | 'reported' | 'notReported' | 'notApplicable'
  value: number | null
  textValue: string | null
  numerator: number | null
  denominator: number | null
  documentSymbol: string | null
  documentDate: string | null
  reason: string | null
}
export type ParsedAnswer = { ok: true; answer: Answer } | { ok: false; problems: AnswerProblem[] }

const LONGEST_SYMBOL = 100
const LONGEST_REASON = 1000
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

/** Reads what was typed. Nothing typed is `unanswered`, never 0; “not yet” and “not applicable” need a reason. */
export function parseAnswer(rule: IndicatorRule, typed: TypedAnswer): ParsedAnswer {
  if (typed.state === 'notReported' || typed.state === 'notApplicable')
    return parseAbsence(typed.state, typed.reason ?? '')
  return PARSERS[rule.kind](rule, typed)
}

/** The percentage of a ratio is always computed, and kept unrounded; null over zero. */
export function valueOfRatio(numerator: number, denominator: number): number | null {
  return percentOf(numerator, denominator)
}

type Parser = (rule: IndicatorRule, typed: TypedAnswer) => ParsedAnswer

const PARSERS: Record<IndicatorKind, Parser> = {
  number: parseSingle,
  percent: parseSingle,
  money: parseSingle,
  rank: (rule, typed) => parseSingle({ ...rule, isInteger: true, minimum: rule.minimum ?? 1 }, typed),
  ratio: parseRatio,
  boolean: parseChoice,
  text: parseText,
}

function parseSingle(rule: IndicatorRule, typed: TypedAnswer): ParsedAnswer {
  if (isBlank(typed.value)) return accept({ state: 'unanswered' })
  const read = readNumber(typed.value ?? '', rule.kind === 'percent')
  if (!read.ok) return refuse('value', `number.${read.problem}`, { readings: read.readings })
  const value = rule.kind === 'money' && typed.scale ? scaleMoney(read.value, typed.scale) : read.value
  return outOfRange(rule, 'value', value) ?? accept({ value })
}

function parseRatio(rule: IndicatorRule, typed: TypedAnswer): ParsedAnswer {
  const fields = ['numerator', 'denominator'] as const
  const blank = fields.filter((field) => isBlank(typed[field]))
  if (blank.length === 2) return accept({ state: 'unanswered' })
  const problems = fields.flatMap((field) => countProblems(field, typed[field] ?? ''))
  if (problems.length > 0) return { ok: false, problems }

  const [numerator = 0, denominator = 0] = fields.map((field) => readCount(typed[field] ?? ''))
  const value = valueOfRatio(numerator, denominator)
  if (value === null) return refuse('denominator', 'answer.denominatorZero')
  if (rule.maximum === 100 && numerator > denominator) return refuse('numerator', 'answer.numeratorAboveDenominator')
  return outOfRange({ ...rule, isInteger: false }, 'numerator', value) ?? accept({ value, numerator, denominator })
}

/** The two numbers of a ratio are counts: whole and not negative. */
function countProblems(field: 'numerator' | 'denominator', typed: string): AnswerProblem[] {
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

function parseChoice(_rule: IndicatorRule, typed: TypedAnswer): ParsedAnswer {
  if (isBlank(typed.choice)) return accept({ state: 'unanswered' })
  if (typed.choice !== 'yes' && typed.choice !== 'no') return refuse('choice', 'answer.choiceUnknown')
  const symbol = cleanText(typed.symbol ?? '', LONGEST_SYMBOL)
  if (!symbol.ok) return refuse('symbol', `text.${symbol.problem}`, { maximum: LONGEST_SYMBOL })
  const documentDate = isBlank(typed.date) ? null : readDay(typed.date ?? '')
  if (!isBlank(typed.date) && !documentDate) return refuse('date', 'answer.dateUnreal')
  return accept({ value: typed.choice === 'yes' ? 1 : 0, documentSymbol: symbol.text || null, documentDate })
}

function parseText(_rule: IndicatorRule, typed: TypedAnswer): ParsedAnswer {
  const cleaned = cleanText(typed.text ?? '')
  if (!cleaned.ok) return refuse('text', `text.${cleaned.problem}`, { maximum: 10_000 })
  return cleaned.text === '' ? accept({ state: 'unanswered' }) : accept({ textValue: cleaned.text })
}

function parseAbsence(state: 'notReported' | 'notApplicable', typedReason: string): ParsedAnswer {
  const reason = cleanText(typedReason, LONGEST_REASON)
  if (!reason.ok) return refuse('reason', `text.${reason.problem}`, { maximum: LONGEST_REASON })
  return reason.text === '' ? refuse('reason', 'answer.reasonMissing') : accept({ state, reason: reason.text })
}

function outOfRange(rule: IndicatorRule, field: AnswerField, value: number): ParsedAnswer | null {
  if (rule.isInteger && !Number.isInteger(value)) return refuse(field, 'answer.notInteger')
  if (rule.minimum !== null && value < rule.minimum)
    return refuse(field, 'answer.belowMinimum', { minimum: rule.minimum })
  if (rule.maximum !== null && value > rule.maximum)
    return refuse(field, 'answer.aboveMaximum', { maximum: rule.maximum })
  return null
}

function accept(found: Partial<Answer>): ParsedAnswer {
  return { ok: true, answer: { ...UNANSWERED, state: 'reported', ...found } }
}

function refuse(field: AnswerField, code: string, values: AnswerProblem['values'] = {}): ParsedAnswer {
  return { ok: false, problems: [{ field, code, values }] }
}

function isBlank(typed: string | undefined) {
  return !typed || typed.trim() === ''
}
