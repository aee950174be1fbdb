// All directives, newest session first.
import { translator } from '@/lib/messages.ts'
import type { Book } from './book.ts'
import { directivesInOrder, directiveTable } from './directive-table.tsx'
import { sourcesSection } from './sources-section.tsx'
import type { Steering } from './steering.ts'
import { Citations } from './words.ts'

export function directiveListPage(book: Book, steering: Steering) {
  const t = translator(book.locale, 'sessionPages')
  const cites = new Citations(book)
  const directives = directivesInOrder(steering)
  return (
    <>
      <h1>{t('directivesTitle', { count: String(directives.length) })}</h1>
      <p className="lede">{t('directivesLead')}</p>
      {directiveTable(book, cites, steering, directives, {
        kind: 'directives',
        caption: t('directives'),
        isGrouped: true,
      })}
      {sourcesSection(book, cites)}
    </>
  )
}
