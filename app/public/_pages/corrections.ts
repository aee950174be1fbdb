// Corrections: published figures that a later release gives otherwise, and those withdrawn by order. Both stay on record for ever.
import { type Figure, figureKey, vintagesAsOf } from '@/db/figures.ts'
import type { Indicator } from '@/db/indicators.ts'
import { withdrawals } from '@/db/schema.ts'
import { store } from '@/db/store.ts'
import { type Book, inLanguage } from './book.ts'
import { figureWords } from './words.ts'

export type Correction = {
  indicator: Indicator
  unitId: number
  period: string
  at: string
  /** Stable identity of the entry. */
  mark: string
  before?: string
  now?: string
  note?: string
  order?: { documentSymbol: string; documentDate: string }
}

/** As far as the book's release goes; a withdrawal stands in every release. Newest first. */
export async function listCorrections(book: Book): Promise<Correction[]> {
  const [vintages, orders] = await store.read((db) => [
    vintagesAsOf(db, book.release.number),
    db.select().from(withdrawals).all(),
  ])
  const indicators = new Map(book.indicators.map((indicator) => [indicator.id, indicator]))
  const withdrawn = orders.flatMap((order): Correction[] => {
    const indicator = indicators.get(order.indicatorId)
    const { unitId, period, confirmedAt: at, id } = order
    return indicator ? [{ indicator, unitId, period, at, mark: `withdrawal-${id}`, order }] : []
  })
  const revised = revisions(vintages).flatMap(([before, figure]): Correction[] => {
    const indicator = indicators.get(figure.indicatorId)
    return indicator ? [correctionOf(book, indicator, before, figure)] : []
  })
  return [...withdrawn, ...revised].sort((a, b) => (a.at < b.at ? 1 : -1))
}

/** Each vintage that has an earlier one, with that one; a withdrawn pair says nothing of its values. */
function revisions(vintages: readonly Figure[]): [Figure, Figure][] {
  const last = new Map<string, Figure>()
  return vintages.flatMap((figure): [Figure, Figure][] => {
    const before = last.get(figureKey(figure))
    last.set(figureKey(figure), figure)
    return before && !figure.withdrawal && !before.withdrawal ? [[before, figure]] : []
  })
}

function correctionOf(book: Book, indicator: Indicator, before: Figure, figure: Figure): Correction {
  const { locale } = book
  const { indicatorId, unitId, period, release } = figure
  return {
    indicator,
    unitId,
    period,
    at: book.releases.find(({ number }) => number === release)?.publishedAt ?? book.release.publishedAt,
    mark: `${indicatorId}-${unitId}-${period}-${release}`,
    before: figureWords(locale, indicator, before),
    now: figureWords(locale, indicator, figure),
    note: inLanguage(locale, figure, 'amendmentNote'),
  }
}
