// A rank in words: always with the number of units ranked, where that is known.
import type { Figure } from '@/db/figures.ts'
import { type Locale, translator } from '@/lib/messages.ts'

/** “hạng 1/63”. */
export function formatRank(locale: Locale, figure: Pick<Figure, 'value' | 'denominator'>): string {
  const of = figure.denominator === null ? '' : `/${figure.denominator}`
  return translator(locale, 'pages')('rank', { rank: `${figure.value}${of}` })
}
