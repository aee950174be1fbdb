// What has no figure, and why. “Not in our sources” is nobody's omission; “not reported” is said only of a period that this portal has
// opened and asked the unit in; not applicable and withheld have a row of their own.
import type { Figure } from '@/db/figures.ts'
import type { Indicator } from '@/db/indicators.ts'
import type { UnitRow } from '@/db/units.ts'
import { comparePeriods, lastDay } from '@/lib/periods.ts'
import { existsOn } from '@/lib/units.ts'
import { type Book, nationalUnit, unitsOfKind } from './book.ts'
import type { Steering } from './steering.ts'

export const LEVELS = ['national', 'province', 'ministry'] as const
export type Level = (typeof LEVELS)[number]
export const REASONS = ['notReported', 'notInSources', 'notApplicable', 'takenBack', 'withheld'] as const
export type Reason = (typeof REASONS)[number]

/** An indicator at a level in its newest period there; `missing` names the units without a figure by reason. */
export type Gap = {
  indicator: Indicator
  level: Level
  /** Null where no unit of the level has ever had a figure. */
  period: string | null
  units: number
  missing: { unit: UnitRow; reason: Reason }[]
}

/** Gaps of the book, in the order of indicators; complete ones are left out. */
export function gapsOf(
  book: Book,
  steering: Steering,
  isWanted: (indicator: Indicator) => boolean = () => true,
): Gap[] {
  return book.indicators
    .filter(isWanted)
    .flatMap((indicator) =>
      LEVELS.filter((level) => isAsked(indicator, level)).map((level) => gapAt(book, steering, indicator, level)),
    )
    .filter(({ missing }) => missing.length > 0)
}

export function countByReason({ missing }: Gap): [Reason, number][] {
  const counts = REASONS.map((reason): [Reason, number] => [
    reason,
    missing.filter((one) => one.reason === reason).length,
  ])
  return counts.filter(([, count]) => count > 0)
}

function isAsked({ isNational, isProvincial, isMinisterial }: Indicator, level: Level): boolean {
  return { national: isNational, province: isProvincial, ministry: isMinisterial }[level]
}

function gapAt(book: Book, { periods }: Steering, indicator: Indicator, level: Level): Gap {
  const kinds = new Map(book.register.units.map(({ id, kind }) => [id, kind]))
  const own = book.figures.filter((figure) => figure.indicatorId === indicator.id && kinds.get(figure.unitId) === level)
  const opened = periods.find(({ asked }) =>
    asked.some(({ unitKind, indicatorId }) => unitKind === level && indicatorId === indicator.id),
  )
  const period = newestPeriod([...own.map((figure) => figure.period), ...(opened ? [opened.code] : [])])
  const figures = new Map(own.filter((figure) => figure.period === period).map((figure) => [figure.unitId, figure]))
  const units = unitsIn(book, level, period, figures)
  const otherwise: Reason = opened && opened.code === period ? 'notReported' : 'notInSources'
  return {
    indicator,
    level,
    period,
    units: units.length,
    missing: units.flatMap((unit) => {
      const reason = reasonOf(figures.get(unit.id), otherwise)
      return reason ? [{ unit, reason }] : []
    }),
  }
}

function newestPeriod(periods: readonly string[]): string | null {
  return [...periods].sort(comparePeriods).at(-1) ?? null
}

function reasonOf(figure: Figure | undefined, otherwise: Reason): Reason | null {
  if (!figure) return otherwise
  if (figure.withdrawal) return 'withheld'
  return figure.state === 'reported' ? null : figure.state
}

/** Units of the period's last day; those of the release's day where a figure belongs to a unit that began later (DTI 2024). */
function unitsIn(book: Book, level: Level, period: string | null, figures: ReadonlyMap<number, Figure>): UnitRow[] {
  if (level === 'national') return [nationalUnit(book)]
  const last = period === null || lastDay(period) > book.day ? book.day : lastDay(period)
  const isOfLater = [...figures.keys()].some((id) => {
    const unit = book.register.units.find((one) => one.id === id)
    return unit && !existsOn(unit, last)
  })
  return unitsOfKind(book, level, isOfLater ? book.day : last)
}
