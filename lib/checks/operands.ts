// What a check looks at: the figures of a report (or of a source) by indicator, and how a rule names one number of one of them.
import type { Qualifier } from '../indicators.ts'
import type { Finding, Severity } from './finding.ts'

export type CheckedFigure = {
  value: number | null
  numerator?: number | null
  denominator?: number | null
  qualifier?: Qualifier
  /** As the source tells it, with its number of decimals. */
  told?: { value: number; decimals: number } | null
  /** The change told beside it: in the figure's own unit, in per cent of the earlier figure, or in places of a rank (+ is better). */
  change?: { value: number; unit: 'absolute' | 'percent' | 'places'; decimals: number } | null
  /** The figure of the last period, of the same definition version. */
  previous?: number | null
  history?: readonly number[]
  peers?: readonly number[]
}

export type CheckContext = {
  figures: Readonly<Record<string, CheckedFigure>>
  /** Counts of the universes on the report's day: {'provinces': 34}. */
  universes: Readonly<Record<string, number>>
}

export type Evaluator<Rule> = (rule: Rule, context: CheckContext) => Finding[]

/** 'slug' is its value, 'slug/denominator' and 'slug/numerator' its counts; null if there is no such number. */
export function numberOf(context: CheckContext, operand: string): number | null {
  const [slug = '', part = 'value'] = operand.split('/')
  return context.figures[slug]?.[part as 'value' | 'numerator' | 'denominator'] ?? null
}

/** All of them, or null if one is missing: a check never speaks about a gap. */
export function numbersOf(context: CheckContext, operands: readonly string[]): number[] | null {
  const numbers = operands.map((operand) => numberOf(context, operand))
  return numbers.every((number) => number !== null) ? numbers : null
}

export function slugOf(operand: string): string {
  return operand.split('/')[0] ?? ''
}

/** “Over”, “nearly” and “estimate” leave room for one twentieth. */
const ROOM = 0.05

/** The range in which the true number may lie, given what was said of it: 'over 1,949' is 1,949 up to a twentieth more. */
export function truthOf(value: number, qualifier: Qualifier = 'exact'): { low: number; high: number } {
  const room = Math.abs(value) * ROOM
  const below = qualifier !== 'exact' && qualifier !== 'over' ? room : 0
  const above = qualifier !== 'exact' && qualifier !== 'nearly' ? room : 0
  return { low: value - below, high: value + above }
}

export function qualifierOf(context: CheckContext, operand: string): Qualifier {
  return context.figures[slugOf(operand)]?.qualifier ?? 'exact'
}

/** Equal within what doubles can keep. */
export function isWithin(value: number, range: { low: number; high: number }): boolean {
  const dust = Math.max(Math.abs(value), 1) * 1e-9
  return value >= range.low - dust && value <= range.high + dust
}

export function finding(
  code: Finding['code'],
  severity: Severity,
  operands: readonly string[],
  values: Finding['values'],
  audience: Finding['audience'] = 'all',
): Finding {
  return { code, severity, audience, figures: [...new Set(operands.map(slugOf))], values }
}
