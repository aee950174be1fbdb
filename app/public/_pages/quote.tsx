// The exact words of a source in quotation marks, with the mark that leads to their place.
import { CitationMark } from '@/components/citation-mark.tsx'
import type { Book } from './book.ts'
import type { Citations, Told } from './words.ts'

/** Null where the row has no quote of its own (a row of a programme's annex). */
export function quoteOf(book: Book, cites: Citations, told: Told) {
  if (!told.quote) return null
  return (
    <p className="told">
      <q lang={book.locale === 'vi' ? undefined : 'vi'}>{told.quote}</q>{' '}
      <CitationMark locale={book.locale} numbers={cites.ofTold(told)} />
    </p>
  )
}
