// Where is …? Everything that the release knows of, by words with or without diacritics.
import { openBook } from '@/app/public/_pages/book.ts'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { findHits, SearchPage } from '@/app/public/_pages/search-page.tsx'
import { publicMetadata, publicPage, sampleOf } from '@/app/public/public-page.tsx'
import { translator } from '@/lib/messages.ts'
import { decodeQuery } from '@/lib/search-query.ts'

export const generateStaticParams = sampleOf('query')

export const generateMetadata = publicMetadata<{ query: string }>('search', ({ locale }) => {
  const t = translator(locale, 'search')
  return { title: t('title'), description: t('description'), robots: { index: false } }
})

export default publicPage<{ query: string }>(async (page) => {
  const book = await openBook(page)
  if (!book) return null
  const query = decodeQuery(page.params.query)
  return (
    <Frame book={book} kind="search" params={page.params} title={translator(page.locale, 'search')('title')}>
      <SearchPage book={book} query={query} findings={await findHits(book, query)} />
    </Frame>
  )
})
