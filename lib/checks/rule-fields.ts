// A check rule as a plain form: which fields each kind asks for, and how what was typed becomes a rule.

import { SEVERITIES } from '../findings.ts'
import { readNumber } from '../number-input.ts'
import { type CheckRule, checkRule } from './rules.ts'

export type RuleKind = CheckRule['check']
export type RuleField = {
  name: string
  kind: 'operand' | 'operands' | 'number' | 'flag' | 'relation' | 'word'
  isOptional?: boolean
}

const figure: RuleField = { name: 'figure', kind: 'operand' }
const total: RuleField = { name: 'total', kind: 'operand' }
const parts: RuleField = { name: 'parts', kind: 'operands' }

/** Every kind of check, with its fields; the severity is asked for beside them wherever the rule has one. */
export const RULE_FIELDS: Record<RuleKind, readonly RuleField[]> = {
  partsSum: [total, parts, { name: 'relation', kind: 'relation' }],
  residualMatch: [total, parts],
  ratio: [figure, { name: 'isPartOfWhole', kind: 'flag', isOptional: true }],
  percentSet: [parts, { name: 'decimals', kind: 'number' }],
  delta: [figure],
  rankChange: [figure],
  range: [
    figure,
    { name: 'minimum', kind: 'number', isOptional: true },
    { name: 'maximum', kind: 'number', isOptional: true },
  ],
  monotone: [figure],
  unitScale: [figure],
  universe: [figure, { name: 'universe', kind: 'word' }],
  outlier: [figure],
  crossSource: [{ name: 'figures', kind: 'operands' }],
}
export const RULE_KINDS = Object.keys(RULE_FIELDS) as RuleKind[]
export const RELATIONS = ['equal', 'atMost'] as const

export const hasSeverity = (kind: RuleKind) => kind !== 'residualMatch'

export type TypedRule = Readonly<Record<string, string>>

/** Reads a typed rule; undefined where it is not whole. Blank optional fields are left out. */
export function readRule(kind: string, typed: TypedRule): CheckRule | undefined {
  const fields = RULE_FIELDS[kind as RuleKind] as readonly RuleField[] | undefined
  if (!fields) return undefined
  const values = fields.map((field) => [field.name, fieldValue(field, (typed[field.name] ?? '').trim())] as const)
  const severity = SEVERITIES.find((one) => one === typed.severity)
  const told = [...values, ['severity', hasSeverity(kind as RuleKind) ? severity : undefined] as const]
  const rule = checkRule.safeParse({
    check: kind,
    ...Object.fromEntries(told.filter(([, value]) => value !== undefined)),
  })
  return rule.success ? rule.data : undefined
}

function fieldValue({ kind }: RuleField, text: string): unknown {
  if (text === '') return undefined
  if (kind === 'operands') return text.split(/[\s;,]+/).filter(Boolean)
  if (kind === 'flag') return text === 'true'
  if (kind !== 'number') return text
  const read = readNumber(text)
  return read.ok ? read.value : text
}
