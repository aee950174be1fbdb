// Checks against time and peers: told changes, cumulative counts that fall, slips of the unit of measure, figures far from the rest.
import { roundTo } from '../numbers.ts'
import { type Evaluator, finding, isWithin, truthOf } from './operands.ts'
import type { RuleOf } from './rules.ts'

/** “40 utilities, 27 more” implies 13 before; if the earlier figure is 8, somebody should say why. */
export const delta: Evaluator<RuleOf<'delta'>> = (rule, context) => {
  const { value, change, previous, qualifier } = context.figures[rule.figure] ?? {}
  if (typeof value !== 'number' || typeof previous !== 'number' || !change || change.unit === 'places') return []
  const half =
    Number.isInteger(change.value) && change.decimals === 0 && change.unit === 'absolute'
      ? 0
      : 0.5 * 10 ** -change.decimals
  const truth = truthOf(value, qualifier)
  const before = (now: number, by: number) => (change.unit === 'percent' ? now / (1 + by / 100) : now - by)
  const range = { low: before(truth.low, change.value + half), high: before(truth.high, change.value - half) }
  if (isWithin(previous, range)) return []

  const implied = roundTo(before(value, change.value), Math.max(change.decimals, 0))
  const code = change.value < 0 ? 'deltaDiffersDown' : 'deltaDiffers'
  return [
    finding(code, rule.severity ?? 'explain', [rule.figure], {
      value,
      change: Math.abs(change.value),
      implied,
      previous,
    }),
  ]
}

/** Rank 44 after rank 46 is 2 places better. */
export const rankChange: Evaluator<RuleOf<'rankChange'>> = (rule, context) => {
  const { value: rank, change, previous } = context.figures[rule.figure] ?? {}
  if (typeof rank !== 'number' || typeof previous !== 'number' || change?.unit !== 'places') return []
  const computed = previous - rank
  if (computed === change.value) return []
  return [
    finding('rankChangeDiffers', rule.severity ?? 'explain', [rule.figure], {
      rank,
      previous,
      computed,
      told: change.value,
    }),
  ]
}

/** A cumulative count does not fall. */
export const monotone: Evaluator<RuleOf<'monotone'>> = (rule, context) => {
  const { value, previous, qualifier } = context.figures[rule.figure] ?? {}
  if (typeof value !== 'number' || typeof previous !== 'number') return []
  if (truthOf(value, qualifier).high >= previous) return []
  return [finding('cumulativeFell', rule.severity ?? 'explain', [rule.figure], { value, previous })]
}

/** Ten, a hundred or a thousand times the last period, give or take a fifth: triệu for tỷ, or a per mille for a per cent. */
export const unitScale: Evaluator<RuleOf<'unitScale'>> = (rule, context) => {
  const { value, previous } = context.figures[rule.figure] ?? {}
  if (!value || !previous || value * previous < 0) return []
  const times = Math.abs(value) > Math.abs(previous) ? value / previous : previous / value
  const factor = [10, 100, 1000].find((candidate) => times > candidate * 0.8 && times < candidate * 1.2)
  if (!factor) return []
  const code = Math.abs(value) > Math.abs(previous) ? 'scaleSlip' : 'scaleSlipDown'
  return [finding(code, rule.severity ?? 'explain', [rule.figure], { value, factor, previous })]
}

/** Far from its own history, or from its peers, by the modified z-score (Iglewicz and Hoaglin: beyond 3.5). */
export const outlier: Evaluator<RuleOf<'outlier'>> = (rule, context) => {
  const { value, history = [], peers = [] } = context.figures[rule.figure] ?? {}
  if (typeof value !== 'number') return []
  const groups = [
    { code: 'farFromHistory', others: history, atLeast: 5 },
    { code: 'farFromPeers', others: peers, atLeast: 8 },
  ] as const
  return groups
    .filter(({ others, atLeast }) => others.length >= atLeast && Math.abs(modifiedZ(value, others)) > 3.5)
    .map(({ code, others }) =>
      finding(code, rule.severity ?? 'explain', [rule.figure], { value, median: median(others) }),
    )
}

function modifiedZ(value: number, others: readonly number[]) {
  const middle = median(others)
  const spread = median(others.map((other) => Math.abs(other - middle)))
  return spread === 0 ? 0 : (0.6745 * (value - middle)) / spread
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return (low + high) / 2
}
