// The end of a page: every citation that its figures made.
import { CitationList } from '@/components/citation-list.tsx'
import { Section } from '@/components/section.tsx'
import { translator } from '@/lib/messages.ts'
import type { Book } from './book.ts'
import type { Citations } from './words.ts'

/** Call it last: it lists what the figures above have cited. */
export function sourcesSection(book: Book, cites: Citations) {
  const t = translator(book.locale, 'figure')
  const items = cites.items()
  if (items.length === 0) return null
  return (
    <Section id="h-sources" title={t('sources')} note={t('sourcesNote')}>
      <CitationList locale={book.locale} citations={items} />
    </Section>
  )
}
