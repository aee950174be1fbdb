// The changes feed: every figure that any release up to the book's brought, new or revised, with what stood before.
import { figureKey, vintagesAsOf } from '@/db/figures.ts'
import { store } from '@/db/store.ts'
import { dayInVietnam } from '@/lib/dates.ts'
import type { Book } from './book.ts'
import type { DataRow } from './figure-rows.ts'
import { figureWords } from './words.ts'

/** Newest release first. */
export async function listReleaseChanges(book: Book): Promise<DataRow[]> {
  const vintages = await store.read((db) => vintagesAsOf(db, book.release.number))
  const indicators = new Map(book.indicators.map((indicator) => [indicator.id, indicator]))
  const units = new Map(book.register.units.map(({ id, slug }) => [id, slug]))
  const days = new Map(book.releases.map(({ number, publishedAt }) => [number, dayInVietnam(publishedAt)]))
  const standing = new Map<string, (typeof vintages)[number]>()
  const rows = vintages.flatMap((figure) => {
    const indicator = indicators.get(figure.indicatorId)
    const before = standing.get(figureKey(figure))
    standing.set(figureKey(figure), figure)
    if (!indicator) return []
    return {
      release: figure.release,
      published_on: days.get(figure.release) ?? null,
      change: before ? 'revised' : 'new',
      indicator: indicator.slug,
      unit: units.get(figure.unitId) ?? null,
      period: figure.period,
      before: before ? figureWords(book.locale, indicator, before) : null,
      now: figureWords(book.locale, indicator, figure),
      value: figure.value,
      note: book.locale === 'en' ? (figure.amendmentNoteEn ?? figure.amendmentNoteVi) : figure.amendmentNoteVi,
    }
  })
  return rows.reverse()
}
