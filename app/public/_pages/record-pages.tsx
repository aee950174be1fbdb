// The pages of the registers: obstacles, initiatives, documents.
import { translator } from '@/lib/messages.ts'
import type { Book } from './book.ts'
import { documentTable } from './document-list.tsx'
import { initiativeTable } from './initiative-list.tsx'
import { obstacleTable } from './obstacle-list.tsx'
import { sourcesSection } from './sources-section.tsx'
import type { Steering } from './steering.ts'
import { Citations } from './words.ts'

export function obstacleListPage(book: Book, steering: Steering) {
  const t = translator(book.locale, 'recordPages')
  const cites = new Citations(book)
  const { obstacles } = steering
  return (
    <>
      <h1>{t('obstacles.heading', { count: String(obstacles.length) })}</h1>
      <p className="lede">{t('obstacles.lead')}</p>
      {obstacles.length > 0 ? (
        obstacleTable(book, cites, steering, obstacles, { kind: 'obstacles', isGrouped: true })
      ) : (
        <p className="miss">{t('obstacles.none')}</p>
      )}
      {sourcesSection(book, cites)}
    </>
  )
}

export function initiativeListPage(book: Book, { initiatives }: Steering) {
  const t = translator(book.locale, 'recordPages')
  const cites = new Citations(book)
  return (
    <>
      <h1>{t('initiatives.heading', { count: String(initiatives.length) })}</h1>
      <p className="lede">{t('initiatives.lead')}</p>
      {initiativeTable(book, cites, initiatives, 'initiatives')}
      {sourcesSection(book, cites)}
    </>
  )
}

export function documentListPage(book: Book, { documents }: Steering) {
  const t = translator(book.locale, 'recordPages')
  return (
    <>
      <h1>{t('documents.heading', { count: String(documents.length) })}</h1>
      <p className="lede">{t('documents.lead')}</p>
      {documentTable(book, documents)}
    </>
  )
}
