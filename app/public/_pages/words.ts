// Figures in the words of a page: value, unit and qualifier as one text, and the numbers of the citations that prove it.
import type { CitationItem } from '@/components/citation-list.tsx'
import type { Figure } from '@/db/figures.ts'
import type { Indicator } from '@/db/indicators.ts'
import { formatDay } from '@/lib/dates.ts'
import { formatFigure } from '@/lib/figure-text.ts'
import { translator } from '@/lib/messages.ts'
import { addressOf, type Locale } from '@/lib/routes.ts'
import { type Book, inLanguage } from './book.ts'

const WITH_UNIT = new Set(['number'])

/** “ước 16,5%”, “40.590 tổ”, “33/63”, “102/126 (81%)”; the words of the state where there is no value to show. */
export function figureWords(locale: Locale, indicator: Indicator, figure: Figure): string {
  const t = translator(locale, 'pages')
  if (figure.withdrawal) {
    const { documentSymbol: number, documentDate } = figure.withdrawal
    return t('withheld', { number, date: formatDay(documentDate, locale) })
  }
  if (figure.state === 'notApplicable' || figure.state === 'takenBack') return t(figure.state)
  const told = figure.citations.find(({ toldValue }) => toldValue !== null)
  const isPercentTold = told && (indicator.kind === 'ratio' || indicator.kind === 'percent')
  const hasCounts = figure.numerator !== null && figure.denominator !== null
  const words = formatFigure(
    // A share is always shown with its counts where they are known.
    { ...indicator, kind: indicator.kind === 'percent' && hasCounts ? 'ratio' : indicator.kind },
    { ...figure, toldValue: isPercentTold ? told.toldValue : null, toldDecimals: told?.toldDecimals },
    locale,
  )
  if (indicator.kind === 'rank' && figure.denominator !== null) return `${words}/${figure.denominator}`
  return WITH_UNIT.has(indicator.kind) && indicator.unit !== '-'
    ? `${words} ${inLanguage(locale, indicator, 'unit')}`
    : (words ?? '')
}

/** A row that a source told: a target, a directive, an obstacle, an initiative. */
export type Told = { sourceId: number | null; quote: string | null; line: number | null; release: number | null }

/** Numbers the citations of a page in the order in which its figures are written. */
export class Citations {
  readonly #book: Book
  readonly #numbers = new Map<string, number>()
  readonly #items: CitationItem[] = []

  constructor(book: Book) {
    this.#book = book
  }

  /** The numbers that stand beside a figure. */
  of(figure: Figure | undefined): number[] {
    return (figure?.citations ?? []).map((citation) => this.#numberOf(citation, figure?.release ?? 0))
  }

  /** The number that stands beside a sentence that was told: none where the row names no source. */
  ofTold(told: Told): number[] {
    const { sourceId, quote, line, release } = told
    return sourceId === null || release === null ? [] : [this.#numberOf({ sourceId, quote, line }, release)]
  }

  /** Everything cited so far; write it last on the page. */
  items(): CitationItem[] {
    return this.#items
  }

  #numberOf(citation: { sourceId: number; quote: string | null; line: number | null }, release: number): number {
    const key = `${citation.sourceId}|${citation.quote}|${citation.line}|${release}`
    const known = this.#numbers.get(key)
    if (known) return known
    const { locale, view, sources } = this.#book
    const source = sources.get(citation.sourceId)
    const t = translator(locale, 'pages')
    const number = this.#items.length + 1
    const line = citation.line === null ? '' : ` · ${t('line', { line: String(citation.line) })}`
    this.#numbers.set(key, number)
    this.#items.push({
      number,
      quote: citation.quote ?? undefined,
      quoteLang: locale === 'vi' ? undefined : 'vi',
      from: `${source ? inLanguage(locale, source, 'title') : ''}${line} · ${t(`sourceKind.${source?.kind ?? 'press'}`)} · ${t('releaseShort', { number: String(release) })}`,
      href: source && addressOf('source', { slug: source.slug }, { locale, view }),
    })
    return number
  }
}
