// Consistency checks: the one engine behind the form, submission, review, the release's checklist and the briefing. A rule is data
// (lib/checks/rules.ts), an evaluator a pure function, and what it returns are points to clarify. The browser may run it: zod stays
// with the rules.
import { partsSum, percentSet, ratio, residualMatch } from './checks/arithmetic.ts'
import { crossSource, range, universe } from './checks/bounds.ts'
import { type Finding, SEVERITIES } from './checks/finding.ts'
import { delta, monotone, outlier, rankChange, unitScale } from './checks/movement.ts'
import type { CheckContext, Evaluator } from './checks/operands.ts'
import type { CheckName, CheckRule, RuleOf } from './checks/rules.ts'
import type { Accumulation, IndicatorKind } from './indicators.ts'

const EVALUATORS: { [Name in CheckName]: Evaluator<RuleOf<Name>> } = {
  partsSum,
  residualMatch,
  ratio,
  percentSet,
  delta,
  rankChange,
  range,
  monotone,
  unitScale,
  universe,
  outlier,
  crossSource,
}

/** Points to clarify, the gravest first. A rule whose numbers are not all there says nothing. */
export function evaluate(rules: readonly CheckRule[], context: CheckContext): Finding[] {
  const findings = rules.flatMap((rule) => (EVALUATORS[rule.check] as Evaluator<CheckRule>)(rule, context))
  return findings.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
}

export type CheckedIndicator = {
  slug: string
  kind: IndicatorKind
  accumulation: Accumulation
  minimum: number | null
  maximum: number | null
  checks: readonly CheckRule[]
}

/** The rules of an indicator: those its kind implies, then its own. */
export function rulesOf(indicator: CheckedIndicator): CheckRule[] {
  const { slug: figure, kind, accumulation, minimum, maximum, checks } = indicator
  const rules: CheckRule[] = []
  if (kind === 'text' || kind === 'boolean') return [...checks]
  if (minimum !== null || maximum !== null) {
    rules.push({ check: 'range', figure, minimum: minimum ?? undefined, maximum: maximum ?? undefined })
  }
  if (kind === 'ratio') rules.push({ check: 'ratio', figure, isPartOfWhole: maximum === 100 })
  if (kind === 'rank') return [...rules, { check: 'rankChange', figure }, ...checks]
  rules.push({ check: 'delta', figure }, { check: 'outlier', figure })
  if (kind === 'number' || kind === 'money') rules.push({ check: 'unitScale', figure })
  if (accumulation === 'cumulative' && kind !== 'percent' && kind !== 'ratio') rules.push({ check: 'monotone', figure })
  return [...rules, ...checks]
}
