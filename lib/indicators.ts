// Indicators: the one definition from which field, validation, Excel cell, column, API schema and Word table derive. Here: how
// a typed answer is read by its rule, and the five states that must never be confused with each other or with zero.
import { parseAbsence } from './fields/absence.ts'
import { FIELDS } from './fields.ts'
import type { MoneyScale } from './number-input.ts'
import { percentOf } from './numbers.ts'

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

/** What a text is for: part of the report, an obstacle with its proposal, or a good practice to be spread. */
export const TEXT_PURPOSES = ['narrative', 'obstacle', 'goodPractice'] as const
export type TextPurpose = (typeof TEXT_PURPOSES)[number]

export type IndicatorRule = {
  kind: IndicatorKind
  decimals: number
  /** Of the value; of the percentage for a ratio. */
  minimum: number | null
  maximum: number | null
  isInteger: boolean
  direction: Direction
  textPurpose?: TextPurpose | null
}

/** As typed, by part; kept even where it cannot be read yet. `choice` of a yes/no is 'yes' or 'no'. */
export type TypedAnswer = Partial<Record<AnswerField, string>> & {
  scale?: MoneyScale
  state?: 'reported' | 'notReported' | 'notApplicable'
}

export const ANSWER_FIELDS = [
  'value',
  'numerator',
  'denominator',
  'choice',
  'symbol',
  'date',
  'text',
  'proposal',
  'reason',
] as const
export type AnswerField = (typeof ANSWER_FIELDS)[number]
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

/** What of an earlier figure a field can be filled with again. */
export type RetypedFigure = Pick<Answer, 'value' | 'textValue' | 'numerator' | 'denominator'>

/** Reads what was typed. Nothing typed is `unanswered`, never 0; “not yet” and “not applicable” need a reason. */
export function parseAnswer(rule: IndicatorRule, typed: TypedAnswer): ParsedAnswer {
  if (typed.state === 'notReported' || typed.state === 'notApplicable')
    return parseAbsence(typed.state, typed.reason ?? '')
  return FIELDS[rule.kind].parse(rule, typed)
}

/** An earlier figure as it would be typed, to be carried forward; undefined where there is nothing to carry. */
export function retypeFigure(rule: IndicatorRule, figure: RetypedFigure): TypedAnswer | undefined {
  return FIELDS[rule.kind].retype(figure)
}

/** The percentage of a ratio is always computed, and kept unrounded; null over zero. */
export function valueOfRatio(numerator: number, denominator: number): number | null {
  return percentOf(numerator, denominator)
}
