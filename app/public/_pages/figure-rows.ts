// Figures as rows: the same rows make the table on a page, its CSV and its JSON, so that they can never disagree.
import type { Figure } from '@/db/figures.ts'
import type { Indicator } from '@/db/indicators.ts'
import { comparePeriods, lastDay, periodName } from '@/lib/periods.ts'
import { type RolledUp, rollUp } from '@/lib/rollup.ts'
import { type Book, inLanguage, nationalUnit, unitName, unitNameInRelease, unitsOfKind } from './book.ts'
import { figureWords } from './words.ts'

export type FigureRow = { indicator: Indicator; figure: Figure }

/** Rows of figures in the order of indicators, then periods (newest first), then units. */
export function figureRows(book: Book, isWanted: (figure: Figure) => boolean): FigureRow[] {
  const order = new Map(book.indicators.map((indicator, place) => [indicator.id, { indicator, place }]))
  return book.figures
    .filter(isWanted)
    .flatMap((figure) => {
      const known = order.get(figure.indicatorId)
      return known ? [{ ...known, figure }] : []
    })
    .sort(
      (a, b) =>
        a.place - b.place || comparePeriods(b.figure.period, a.figure.period) || a.figure.unitId - b.figure.unitId,
    )
    .map(({ indicator, figure }) => ({ indicator, figure }))
}

/** What provinces report, rolled up to the nation per period, by the indicator's rule; a gap is never shown as a total. */
export type NationalRollUp = { indicator: Indicator; period: string; rolled: RolledUp; release: number }

export function nationalRollUps(book: Book, indicatorId?: number): NationalRollUp[] {
  const nation = nationalUnit(book).id
  return book.indicators
    .filter((indicator) => indicator.isProvincial && indicator.rollUpNational !== 'none')
    .filter((indicator) => indicatorId === undefined || indicator.id === indicatorId)
    .flatMap((indicator) => {
      const provincial = book.figures.filter(
        (figure) => figure.indicatorId === indicator.id && figure.unitId !== nation,
      )
      const periods = [...new Set(provincial.map(({ period }) => period))].sort(comparePeriods).reverse()
      return periods.map((period) => rollUpPeriod(book, indicator, period, provincial))
    })
}

function rollUpPeriod(book: Book, indicator: Indicator, period: string, provincial: Figure[]): NationalRollUp {
  const inPeriod = provincial.filter((figure) => figure.period === period)
  const parts = unitsOfKind(book, 'province', lastDay(period)).map((unit) =>
    partOf(inPeriod.find(({ unitId }) => unitId === unit.id)),
  )
  return {
    indicator,
    period,
    rolled: rollUp(indicator.rollUpNational, parts),
    release: Math.max(...inPeriod.map(({ release }) => release)),
  }
}

/** What a unit brings to a roll-up; a withdrawn figure brings nothing. */
export function partOf(figure: Figure | undefined) {
  return {
    value: figure?.value ?? null,
    numerator: figure?.numerator ?? null,
    denominator: figure?.denominator ?? null,
    isNotApplicable: figure?.state === 'notApplicable',
  }
}

export type DataRow = Record<string, string | number | null>

/** Rows for downloads: codes and words, plain numbers, the release that brought each. */
export function dataRows(book: Book, rows: readonly FigureRow[]): DataRow[] {
  const units = new Map(book.register.units.map((unit) => [unit.id, unit]))
  return rows.map(({ indicator, figure }) => ({
    indicator: indicator.slug,
    indicator_name: inLanguage(book.locale, indicator, 'name'),
    unit: units.get(figure.unitId)?.slug ?? '',
    unit_name: unitNameInRelease(book, figure.unitId, figure.release),
    period: figure.period,
    period_name: periodName(figure.period, book.locale),
    state: figure.state,
    value: figure.value,
    text: figure.textValue,
    numerator: figure.numerator,
    denominator: figure.denominator,
    qualifier: figure.qualifier,
    unit_of_measure: inLanguage(book.locale, indicator, 'unit'),
    shown: figureWords(book.locale, indicator, figure),
    definition_version: figure.definitionVersion,
    release: figure.release,
    coverage: null,
    source: figure.citations.map(({ sourceSlug }) => sourceSlug).join(' '),
  }))
}

/** National roll-ups as rows of the same shape: coverage says for how many units there is a figure; no total where it is partial. */
export function rollUpRows(book: Book, rollUps: readonly NationalRollUp[]): DataRow[] {
  const nation = nationalUnit(book)
  return rollUps.map(({ indicator, period, rolled, release }) => ({
    indicator: indicator.slug,
    indicator_name: inLanguage(book.locale, indicator, 'name'),
    unit: nation.slug,
    unit_name: unitName(book, nation.id),
    period,
    period_name: periodName(period, book.locale),
    state: rolled.kind === 'total' ? 'computed' : 'partial',
    value: rolled.kind === 'total' ? rolled.value : null,
    text: null,
    numerator: rolled.kind === 'total' ? rolled.numerator : null,
    denominator: rolled.kind === 'total' ? rolled.denominator : null,
    qualifier: null,
    unit_of_measure: inLanguage(book.locale, indicator, 'unit'),
    shown: null,
    definition_version: null,
    release,
    coverage: `${rolled.coverage.k}/${rolled.coverage.n}`,
    source: '',
  }))
}
