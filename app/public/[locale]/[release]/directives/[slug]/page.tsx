// One directive: what became of it?
import { inLanguage, openBook } from '@/app/public/_pages/book.ts'
import { directivePage } from '@/app/public/_pages/directive-page.tsx'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { openSteering } from '@/app/public/_pages/steering.ts'
import { type PublicPage, publicMetadata, publicPage, sampleOf } from '@/app/public/public-page.tsx'

type Params = { slug: string }

export const generateStaticParams = sampleOf('slug')

export const generateMetadata = publicMetadata<Params>('directive', async (page) => {
  const found = await find(page)
  return found ? { title: inLanguage(page.locale, found.one, 'text') } : null
})

export default publicPage<Params>(async (page) => {
  const found = await find(page)
  if (!found) return null
  return (
    <Frame
      book={found.book}
      kind="directive"
      params={page.params}
      since={found.one.release}
      title={inLanguage(page.locale, found.one, 'text')}
    >
      {directivePage(found.book, found.one, found.steering)}
    </Frame>
  )
})

async function find(page: PublicPage<Params>) {
  const book = await openBook(page)
  if (!book) return null
  const steering = await openSteering(book)
  const one = steering.directives.find(({ slug, type }) => type === 'directive' && slug === page.params.slug)
  return one ? { book, steering, one } : null
}
