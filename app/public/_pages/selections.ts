// Which figures a page is about; its table and its files use the same selection.
import type { Figure } from '@/db/figures.ts'
import { type Book, nationalUnit } from './book.ts'
import { constituentIds } from './constituents.ts'
import { type DataRow, dataRows, figureRows, type NationalRollUp, nationalRollUps, rollUpRows } from './figure-rows.ts'

type Wanted = (figure: Figure) => boolean

export function isNational(book: Book): Wanted {
  const nation = nationalUnit(book).id
  return (figure) => figure.unitId === nation
}

export function isInternationalRank(book: Book): Wanted {
  const ids = new Set(book.indicators.filter(({ group }) => group.slug === 'international').map(({ id }) => id))
  return (figure) => ids.has(figure.indicatorId)
}

/** Roll-ups of periods that this portal collected. */
export function reportedRollUps(book: Book, rollUps: readonly NationalRollUp[]): NationalRollUp[] {
  const reported = reportedPeriods(book)
  return rollUps.filter(({ period }) => reported.has(period))
}

/** Did this portal collect the period (some figure of it came from a report approved here)? */
export function isReportedPeriod(book: Book, period: string): boolean {
  return reportedPeriods(book).has(period)
}

function reportedPeriods(book: Book): Set<string> {
  const reportIds = new Set([...book.sources.values()].filter(({ kind }) => kind === 'report').map(({ id }) => id))
  return new Set(
    book.figures
      .filter(({ citations }) => citations.some(({ sourceId }) => reportIds.has(sourceId)))
      .map(({ period }) => period),
  )
}

export function overviewRows(book: Book): DataRow[] {
  return [
    ...dataRows(book, figureRows(book, isNational(book))),
    ...rollUpRows(book, reportedRollUps(book, nationalRollUps(book))),
  ]
}

export function indicatorRows(book: Book, params: { slug: string }): DataRow[] | null {
  const indicator = book.indicators.find(({ slug }) => slug === params.slug)
  if (!indicator) return null
  const rows = figureRows(book, ({ indicatorId }) => indicatorId === indicator.id)
  return [...dataRows(book, rows), ...rollUpRows(book, nationalRollUps(book, indicator.id))]
}

export function allRows(book: Book): DataRow[] {
  return [
    ...dataRows(
      book,
      figureRows(book, () => true),
    ),
    ...rollUpRows(book, nationalRollUps(book)),
  ]
}

export function sourceRows(book: Book): DataRow[] {
  return [...book.sources.values()].map(({ slug, kind, titleVi, titleEn, publishedOn, release }) => ({
    slug,
    kind,
    title_vi: titleVi,
    title_en: titleEn,
    published_on: publishedOn,
    release,
  }))
}

/** Figures of a unit and of those that became it. */
export function unitRows(book: Book, unitId: number): DataRow[] {
  const ids = new Set(constituentIds(book, unitId))
  return dataRows(
    book,
    figureRows(book, (figure) => ids.has(figure.unitId)),
  )
}

export function kindRows(kind: 'province' | 'ministry') {
  return (book: Book): DataRow[] => {
    const ids = new Set(book.register.units.filter((unit) => unit.kind === kind).map(({ id }) => id))
    return dataRows(
      book,
      figureRows(book, (figure) => ids.has(figure.unitId)),
    )
  }
}

export function releaseRows(book: Book, params: { number: string }): DataRow[] | null {
  const number = Number(params.number)
  if (!book.releases.some((release) => release.number === number)) return null
  return dataRows(
    book,
    figureRows(book, ({ release }) => release === number),
  )
}
