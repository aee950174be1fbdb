// The national series of an indicator as points in time; which definition each belongs to decides what may be joined.
import type { SeriesPoint } from '@/components/charts/series.ts'
import type { Indicator } from '@/db/indicators.ts'
import { comparePeriods, lastDay, periodName } from '@/lib/periods.ts'
import { type Book, nationalUnit } from './book.ts'
import { figureWords } from './words.ts'

export type NationalPoint = SeriesPoint & { period: string; version: number }

export function nationalPoints(book: Book, indicator: Indicator): NationalPoint[] {
  const nation = nationalUnit(book).id
  return book.figures
    .filter((figure) => figure.indicatorId === indicator.id && figure.unitId === nation && figure.value !== null)
    .sort((a, b) => comparePeriods(a.period, b.period))
    .map((figure) => ({
      at: timeOf(figure.period),
      value: figure.value ?? 0,
      words: figureWords(book.locale, indicator, figure),
      certainty: certaintyOf(figure.qualifier),
      period: periodName(figure.period, book.locale),
      version: figure.definitionVersion,
    }))
}

/** A year stands at its number; anything shorter at its last day (2022-H1 → 2022.5). */
function timeOf(period: string): number {
  if (/^\d{4}$/.test(period)) return Number(period)
  const [year, month] = lastDay(period).split('-').map(Number)
  return (year ?? 0) + (month ?? 0) / 12
}

function certaintyOf(qualifier: string): SeriesPoint['certainty'] {
  return qualifier === 'forecast' ? 'forecast' : qualifier === 'exact' ? 'measured' : 'estimate'
}
