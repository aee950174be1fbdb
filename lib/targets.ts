// Targets: where a figure stands against what was promised, how fast it would have to move from here, and the status that
// follows. Everything is computed at the day of the release shown; a target whose deadline has passed has no pace.
import { daysBetween } from './dates.ts'

export const COMPARATORS = ['ge', 'gt', 'le', 'lt', 'eq', 'between', 'qualitative'] as const
export type Comparator = (typeof COMPARATORS)[number]
export const TARGET_PATHS = ['linear', 'geometric', 'step', 'milestones'] as const
export type TargetPath = (typeof TARGET_PATHS)[number]

/** A value with the last day of its period (lib/periods.ts, lastDay). */
export type Point = { day: string; value: number }
export type Target = {
  comparator: Comparator
  value: number | null
  valueMax: number | null
  unit: string | null
  deadline: string
}

export const STATUS_RULE_VERSION = 1
export const TARGET_STATUSES = ['done', 'likely', 'needsEffort', 'unknown', 'met', 'notMet', 'noFinalFigure'] as const
export type TargetStatus = (typeof TARGET_STATUSES)[number]

export type Pace = {
  years: number
  /** In the indicator's unit (points for per cent) a year. */
  pointsPerYear: number
  /** Growth in per cent a year; null on a base ≤ 0 and for percentages near 100, where only points make sense. */
  growthPerYear: number | null
}
export type Projection = {
  /** The value at the deadline, if each year brings what the last one did. */
  atDeadline: number
  /** The day on which the target would be met; null if it moves the other way or not at all. */
  metOn: string | null
}
export type Assessment = {
  status: TargetStatus
  ruleVersion: number
  gap: number | null
  /** Change from a year before to the latest value; null without a value of the year before. */
  lastYearChange: number | null
  requiredPace: Pace | null
  projection: Projection | null
}

const DAYS_IN_YEAR = 365.25
const NEAR_WHOLE = 90

/**
 * Assesses a target on `onDay` from the latest value and the one a year before it (same definition version). Rule 1: before
 * the deadline `done` if the latest value satisfies it, `likely` if the projection does, else `needsEffort`; afterwards `met`
 * or `notMet` by a value of the deadline's own period, `noFinalFigure` if there is none.
 */
export function assess(target: Target, latest: Point | null, yearBefore: Point | null, onDay: string): Assessment {
  const lastYearChange = latest && yearBefore ? latest.value - yearBefore.value : null
  const bound = latest ? nearestBound(target, latest.value) : null
  const gap = latest && bound !== null ? bound - latest.value : null
  const known = { ruleVersion: STATUS_RULE_VERSION, gap, lastYearChange }
  if (isExpired(target, onDay)) {
    return { ...known, status: finalStatus(target, latest), requiredPace: null, projection: null }
  }
  const pace =
    latest && bound !== null ? requiredPace(latest, { day: target.deadline, value: bound }, target.unit) : null
  const projection = latest && bound !== null ? project(latest, lastYearChange, target.deadline, bound) : null
  return { ...known, status: runningStatus(target, latest, projection), requiredPace: pace, projection }
}

/** Null for a qualitative target, which nobody but the office can judge. */
export function isMet(target: Target, value: number): boolean | null {
  const { value: bound, valueMax } = target
  if (bound === null) return null
  switch (target.comparator) {
    case 'ge':
      return value >= bound
    case 'gt':
      return value > bound
    case 'le':
      return value <= bound
    case 'lt':
      return value < bound
    case 'eq':
      return value === bound
    case 'between':
      return value >= bound && value <= (valueMax ?? bound)
    case 'qualitative':
      return null
  }
}

export function isExpired(target: Pick<Target, 'deadline'>, onDay: string): boolean {
  return target.deadline < onDay
}

/** What each remaining year must bring: 16.5% (2023) → 20% (2025) is +1.75 points. Null if no time is left. */
export function requiredPace(from: Point, to: Point, unit: string | null): Pace | null {
  const years = yearsBetween(from.day, to.day)
  if (years <= 0) return null
  const isNearWhole = unit === '%' && Math.max(from.value, to.value) >= NEAR_WHOLE
  const canGrow = from.value > 0 && to.value > 0 && !isNearWhole
  const growthPerYear = canGrow ? ((to.value / from.value) ** (1 / years) - 1) * 100 : null
  return { years, pointsPerYear: (to.value - from.value) / years, growthPerYear }
}

/**
 * For a share of GDP: the yearly growth that the numerator needs, (T/v)^(1/n)·(1+g) − 1, all in per cent. `gdpGrowth` is the
 * nominal growth assumed; it stands on the screen and can be moved.
 */
export function requiredNumeratorGrowth(
  share: number,
  target: number,
  years: number,
  gdpGrowth: number,
): number | null {
  if (share <= 0 || target <= 0 || years <= 0) return null
  return ((target / share) ** (1 / years) * (1 + gdpGrowth / 100) - 1) * 100
}

/** Whole years where the two days are a whole number of years apart, else by days. */
export function yearsBetween(from: string, to: string): number {
  if (from.slice(5) === to.slice(5)) return Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return daysBetween(from, to) / DAYS_IN_YEAR
}

function project(latest: Point, change: number | null, deadline: string, bound: number): Projection | null {
  if (change === null) return null
  const years = yearsBetween(latest.day, deadline)
  const needed = (bound - latest.value) / change
  const isReached = Number.isFinite(needed) && needed >= 0 && needed <= 200
  return {
    atDeadline: latest.value + change * Math.max(years, 0),
    metOn: isReached ? addYears(latest.day, needed) : null,
  }
}

function runningStatus(target: Target, latest: Point | null, projection: Projection | null): TargetStatus {
  const isDone = latest ? isMet(target, latest.value) : null
  if (isDone === null) return 'unknown'
  if (isDone) return 'done'
  if (!projection) return 'unknown'
  return isMet(target, projection.atDeadline) ? 'likely' : 'needsEffort'
}

function finalStatus(target: Target, latest: Point | null): TargetStatus {
  if (!latest || latest.day < target.deadline) return 'noFinalFigure'
  const isDone = isMet(target, latest.value)
  if (isDone === null) return 'unknown'
  return isDone ? 'met' : 'notMet'
}

/** The bound that a value has to reach: for `between` the nearer end, or the value itself when it lies inside. */
function nearestBound(target: Target, value: number): number | null {
  if (target.comparator === 'qualitative' || target.value === null) return null
  if (target.comparator !== 'between') return target.value
  return Math.min(Math.max(value, target.value), target.valueMax ?? target.value)
}

function addYears(day: string, years: number) {
  const whole = Math.floor(years)
  const moved = `${Number(day.slice(0, 4)) + whole}${day.slice(4).replace('-02-29', '-02-28')}`
  const ms = Date.parse(`${moved}T00:00:00Z`) + Math.round((years - whole) * DAYS_IN_YEAR) * 86_400_000
  return new Date(ms).toISOString().slice(0, 10)
}
