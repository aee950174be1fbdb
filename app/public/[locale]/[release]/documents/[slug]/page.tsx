// One document and what it sets.
import { inLanguage, openBook } from '@/app/public/_pages/book.ts'
import { documentPage } from '@/app/public/_pages/document-list.tsx'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { openSteering } from '@/app/public/_pages/steering.ts'
import { type PublicPage, publicMetadata, publicPage, sampleOf } from '@/app/public/public-page.tsx'

type Params = { slug: string }

export const generateStaticParams = sampleOf('slug')

export const generateMetadata = publicMetadata<Params>('document', async (page) => {
  const found = await find(page)
  return found ? { title: found.one.symbol ?? inLanguage(page.locale, found.one, 'subject') } : null
})

export default publicPage<Params>(async (page) => {
  const found = await find(page)
  if (!found) return null
  return (
    <Frame
      book={found.book}
      kind="document"
      params={page.params}
      since={found.one.release}
      title={found.one.symbol ?? inLanguage(page.locale, found.one, 'subject')}
    >
      {documentPage(found.book, found.one, found.steering)}
    </Frame>
  )
})

async function find(page: PublicPage<Params>) {
  const book = await openBook(page)
  if (!book) return null
  const steering = await openSteering(book)
  const one = steering.documents.find(({ slug }) => slug === page.params.slug)
  return one ? { book, steering, one } : null
}
