// A target against the figures of the book: the value it is measured by, the one a year before, and what the rule makes of them.
import type { Figure } from '@/db/figures.ts'
import type { Indicator } from '@/db/indicators.ts'
import { isTargetKind, type Programme, type TargetRow } from '@/db/targets.ts'
import { comparePeriods, lastDay, samePeriodLastYear } from '@/lib/periods.ts'
import { type Assessment, assess, type Point, type Target } from '@/lib/targets.ts'
import type { Book } from './book.ts'
import type { Steering } from './steering.ts'

/** A target, its programme, and its state at the book's day; without a deadline or a comparator nothing is computed. */
export type TargetView = {
  row: TargetRow
  programme: Programme | undefined
  indicator: Indicator | undefined
  latest: Figure | undefined
  before: Figure | undefined
  assessment: Assessment | null
}

/** The targets of the book: those of programmes in force first, then by programme and deadline. */
export function targetViews(book: Book, { targets, programmes }: Steering): TargetView[] {
  const order = new Map(programmesInOrder(programmes, book.day).map(({ id }, place) => [id, place]))
  const place = ({ programmeId }: TargetRow) => order.get(programmeId ?? 0) ?? order.size
  return targets
    .filter(({ kind }) => isTargetKind(kind))
    .map((row) => targetView(book, row, programmes))
    .sort((a, b) => place(a.row) - place(b.row) || (b.row.deadline ?? '').localeCompare(a.row.deadline ?? ''))
}

/** Programmes without annual plans: those that last longest first, so that what has run out stands last. */
export function programmesInOrder(programmes: readonly Programme[], day: string): Programme[] {
  const end = ({ periodTo }: Programme) => periodTo ?? '9999-12-31'
  const isOver = (one: Programme) => Number(end(one) < day)
  return programmes
    .filter(({ kind }) => kind !== 'annual-plan')
    .sort((a, b) => isOver(a) - isOver(b) || end(b).localeCompare(end(a)) || a.id - b.id)
}

export function targetView(book: Book, row: TargetRow, programmes: readonly Programme[]): TargetView {
  const figures = figuresOf(book, row)
  const latest = figures.at(-1)
  const before = latest && figures.find((one) => isYearBefore(one, latest))
  return {
    row,
    programme: programmes.find(({ id }) => id === row.programmeId),
    indicator: book.indicators.find(({ id }) => id === row.indicatorId),
    latest,
    before,
    assessment: assessmentOf(row, latest, before, book.day),
  }
}

/** Figures that a target is measured by, oldest first; none after its deadline, so that a later one does not decide it. */
function figuresOf(book: Book, row: TargetRow): Figure[] {
  return book.figures
    .filter(
      (figure) =>
        figure.indicatorId === row.indicatorId &&
        figure.unitId === row.unitId &&
        figure.state === 'reported' &&
        figure.value !== null &&
        lastDay(figure.period) <= (row.deadline ?? '9999-12-31'),
    )
    .sort((a, b) => comparePeriods(a.period, b.period))
}

const isYearBefore = (one: Figure, latest: Figure) =>
  one.period === samePeriodLastYear(latest.period) && one.definitionVersion === latest.definitionVersion

function assessmentOf(row: TargetRow, latest: Figure | undefined, before: Figure | undefined, day: string) {
  const { comparator, value, valueMax, unit, deadline } = row
  if (!comparator || !deadline) return null
  const target: Target = { comparator, value, valueMax, unit, deadline }
  return assess(target, pointOf(latest), pointOf(before), day)
}

export function pointOf(figure: Figure | undefined): Point | null {
  return figure?.value == null ? null : { day: lastDay(figure.period), value: figure.value }
}
