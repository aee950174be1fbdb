// One plan: its tasks and both rates.
import { openBook } from '@/app/public/_pages/book.ts'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { planPage } from '@/app/public/_pages/plan-page.tsx'
import { planSince, planViews } from '@/app/public/_pages/plan-view.ts'
import { openSteering } from '@/app/public/_pages/steering.ts'
import { type PublicPage, publicMetadata, publicPage, sampleOf } from '@/app/public/public-page.tsx'

type Params = { slug: string }

export const generateStaticParams = sampleOf('slug')

export const generateMetadata = publicMetadata<Params>('plan', async (page) => {
  const found = await find(page)
  return found ? { title: found.one.title } : null
})

export default publicPage<Params>(async (page) => {
  const found = await find(page)
  if (!found) return null
  return (
    <Frame
      book={found.book}
      kind="plan"
      params={page.params}
      since={planSince(found.book, found.one)}
      title={found.one.title}
    >
      {planPage(found.book, found.one, found.steering)}
    </Frame>
  )
})

async function find(page: PublicPage<Params>) {
  const book = await openBook(page)
  if (!book) return null
  const steering = await openSteering(book)
  const one = planViews(book, steering).find(({ slug }) => slug === page.params.slug)
  return one ? { book, steering, one } : null
}
