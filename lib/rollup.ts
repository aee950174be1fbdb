// Roll-ups: how the figures of several units become one (predecessors → a reorganised province, provinces → the nation). A sum
// with a gap is not a total: whatever is incomplete comes back as `partial`, which holds no value that could be shown as one.
export const ROLL_UPS = ['sum', 'ratioOfSums', 'weightedMean', 'mean', 'allOf', 'anyOf', 'countOfYes', 'none'] as const
export type RollUp = (typeof ROLL_UPS)[number]

/** What one unit brings. Yes/no is 1/0. A unit to which the indicator does not apply is left out of n altogether. */
export type Part = {
  value: number | null
  numerator?: number | null
  denominator?: number | null
  weight?: number | null
  isNotApplicable?: boolean
}

/** For how many (k) of the units (n) there is a figure: “có số liệu của k/n …”. */
export type Coverage = { k: number; n: number }

export type RolledUp =
  | { kind: 'total'; value: number; numerator: number | null; denominator: number | null; coverage: Coverage }
  | { kind: 'partial'; coverage: Coverage }
  | { kind: 'notCombined'; coverage: Coverage }

type Sums = { value: number; numerator?: number; denominator?: number }
type Rule = { needs: (keyof Part)[]; combine: (parts: Part[]) => Sums | null }

const RULES: Record<Exclude<RollUp, 'allOf' | 'anyOf' | 'none'>, Rule> = {
  sum: { needs: ['value'], combine: (parts) => ({ value: total(parts, 'value') }) },
  mean: { needs: ['value'], combine: (parts) => ({ value: total(parts, 'value') / parts.length }) },
  weightedMean: { needs: ['value', 'weight'], combine: weightedMean },
  ratioOfSums: { needs: ['numerator', 'denominator'], combine: ratioOfSums },
  countOfYes: { needs: ['value'], combine: countOfYes },
}

/**
 * Rolls up by the indicator's rule. Percentages are per cent. `allOf` and `anyOf` are decided as soon as one unit decides them
 * (one “no”, one “yes”), otherwise unknown until all have answered; ranks and texts (`none`) are never combined.
 */
export function rollUp(rule: RollUp, parts: readonly Part[]): RolledUp {
  const counted = parts.filter((part) => !part.isNotApplicable)
  if (rule === 'none') return { kind: 'notCombined', coverage: coverageOf(counted, ['value']) }
  if (rule === 'allOf') return decide(counted, 0)
  if (rule === 'anyOf') return decide(counted, 1)

  const { needs, combine } = RULES[rule]
  const coverage = coverageOf(counted, needs)
  const sums = isComplete(coverage) ? combine(counted) : null
  if (!sums) return { kind: 'partial', coverage }
  const { value, numerator = null, denominator = null } = sums
  return { kind: 'total', value, numerator, denominator, coverage }
}

export function isComplete(coverage: Coverage): boolean {
  return coverage.n > 0 && coverage.k === coverage.n
}

/** One `decisive` answer settles it; if there is none, the opposite holds only when everyone has answered. */
function decide(parts: Part[], decisive: 0 | 1): RolledUp {
  const coverage = coverageOf(parts, ['value'])
  const isSettled = parts.some((part) => part.value === decisive)
  if (!isSettled && !isComplete(coverage)) return { kind: 'partial', coverage }
  return { kind: 'total', value: isSettled ? decisive : 1 - decisive, numerator: null, denominator: null, coverage }
}

function coverageOf(parts: readonly Part[], needs: (keyof Part)[]): Coverage {
  const present = parts.filter((part) => needs.every((need) => typeof part[need] === 'number'))
  return { k: present.length, n: parts.length }
}

function ratioOfSums(parts: Part[]): Sums | null {
  const numerator = total(parts, 'numerator')
  const denominator = total(parts, 'denominator')
  return denominator === 0 ? null : { value: (numerator / denominator) * 100, numerator, denominator }
}

function weightedMean(parts: Part[]): Sums | null {
  const weight = total(parts, 'weight')
  const sum = parts.reduce((soFar, part) => soFar + (part.value ?? 0) * (part.weight ?? 0), 0)
  return weight === 0 ? null : { value: sum / weight }
}

function countOfYes(parts: Part[]): Sums {
  const numerator = parts.filter((part) => part.value === 1).length
  return { value: (numerator / parts.length) * 100, numerator, denominator: parts.length }
}

/** Fifteen digits, so that 0.1 + 0.2 is 0.3. */
function total(parts: Part[], key: 'value' | 'numerator' | 'denominator' | 'weight') {
  return Number(parts.reduce((sum, part) => sum + (part[key] ?? 0), 0).toPrecision(15))
}
