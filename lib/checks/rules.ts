// Check rules as data: what an indicator or a form carries in JSON, validated here on the way in. An operand is an indicator's slug,
// or 'slug/numerator', 'slug/denominator'.
import { z } from 'zod'
import { SEVERITIES } from './finding.ts'

const slug = z.string().regex(/^[a-z0-9-]+$/)
const operand = z.string().regex(/^[a-z0-9-]+(\/(numerator|denominator))?$/)
/** Overrides what the check would say by itself. */
const severity = z.enum(SEVERITIES).optional()
const parts = z.array(operand).min(1)

const RULES = {
  partsSum: z.strictObject({
    check: z.literal('partsSum'),
    total: operand,
    parts,
    relation: z.enum(['equal', 'atMost']),
    severity,
  }),
  residualMatch: z.strictObject({ check: z.literal('residualMatch'), total: operand, parts }),
  /** `isPartOfWhole: false` for ratios that may pass 100%, such as students per device. */
  ratio: z.strictObject({
    check: z.literal('ratio'),
    figure: slug,
    isPartOfWhole: z.boolean().optional(),
    severity,
  }),
  percentSet: z.strictObject({
    check: z.literal('percentSet'),
    parts: z.array(slug).min(2),
    decimals: z.int().min(0).max(9),
    severity,
  }),
  delta: z.strictObject({ check: z.literal('delta'), figure: slug, severity }),
  rankChange: z.strictObject({ check: z.literal('rankChange'), figure: slug, severity }),
  range: z.strictObject({
    check: z.literal('range'),
    figure: operand,
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    severity,
  }),
  monotone: z.strictObject({ check: z.literal('monotone'), figure: slug, severity }),
  unitScale: z.strictObject({ check: z.literal('unitScale'), figure: slug, severity }),
  universe: z.strictObject({ check: z.literal('universe'), figure: operand, universe: slug, severity }),
  outlier: z.strictObject({ check: z.literal('outlier'), figure: slug, severity }),
  crossSource: z.strictObject({ check: z.literal('crossSource'), figures: z.tuple([operand, operand]), severity }),
}

export type CheckName = keyof typeof RULES
/** The rule of one check: `RuleOf<'partsSum'>`. */
export type RuleOf<Name extends CheckName> = z.infer<(typeof RULES)[Name]>
export type CheckRule = RuleOf<CheckName>

export const checkRule: z.ZodType<CheckRule> = z.discriminatedUnion('check', Object.values(RULES) as never)
export const checkRules = z.array(checkRule)
