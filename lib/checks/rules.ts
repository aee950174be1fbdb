// Check rules as data: what an indicator or a form carries in JSON, validated here on the way in. An operand is an indicator's slug,
// or 'slug/numerator', 'slug/denominator'.
import { z } from 'zod'
import { SEVERITIES } from '../findings.ts'

const slug = z.string().regex(/^[a-z0-9-]+$/)
const operand = z.string().regex(/^[a-z0-9-]+(\/(numerator|denominator))?$/)
/** Overrides what the check would say by itself. */
const severity = z.enum(SEVERITIES).optional()
const parts = z.array(operand).min(1)

const partsSum = z.strictObject({
  check: z.literal('partsSum'),
  total: operand,
  parts,
  relation: z.enum(['equal', 'atMost']),
  severity,
})
const residualMatch = z.strictObject({ check: z.literal('residualMatch'), total: operand, parts })
/** `isPartOfWhole: false` for ratios that may pass 100%, such as students per device. */
const ratio = z.strictObject({
  check: z.literal('ratio'),
  figure: slug,
  isPartOfWhole: z.boolean().optional(),
  severity,
})
const percentSet = z.strictObject({
  check: z.literal('percentSet'),
  parts: z.array(slug).min(2),
  decimals: z.int().min(0).max(9),
  severity,
})
const delta = z.strictObject({ check: z.literal('delta'), figure: slug, severity })
const rankChange = z.strictObject({ check: z.literal('rankChange'), figure: slug, severity })
const range = z.strictObject({
  check: z.literal('range'),
  figure: operand,
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  severity,
})
const monotone = z.strictObject({ check: z.literal('monotone'), figure: slug, severity })
const unitScale = z.strictObject({ check: z.literal('unitScale'), figure: slug, severity })
const universe = z.strictObject({ check: z.literal('universe'), figure: operand, universe: slug, severity })
const outlier = z.strictObject({ check: z.literal('outlier'), figure: slug, severity })
const crossSource = z.strictObject({ check: z.literal('crossSource'), figures: z.tuple([operand, operand]), severity })

export const checkRule = z.discriminatedUnion('check', [
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
])
export const checkRules = z.array(checkRule)

export type CheckRule = z.infer<typeof checkRule>
export type PartsSumRule = z.infer<typeof partsSum>
export type ResidualMatchRule = z.infer<typeof residualMatch>
export type RatioRule = z.infer<typeof ratio>
export type PercentSetRule = z.infer<typeof percentSet>
export type DeltaRule = z.infer<typeof delta>
export type RankChangeRule = z.infer<typeof rankChange>
export type RangeRule = z.infer<typeof range>
export type MonotoneRule = z.infer<typeof monotone>
export type UnitScaleRule = z.infer<typeof unitScale>
export type UniverseRule = z.infer<typeof universe>
export type OutlierRule = z.infer<typeof outlier>
export type CrossSourceRule = z.infer<typeof crossSource>
