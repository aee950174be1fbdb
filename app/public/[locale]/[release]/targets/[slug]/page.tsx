// One target: value, gap, pace, projection and status.
import { openBook } from '@/app/public/_pages/book.ts'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { openSteering } from '@/app/public/_pages/steering.ts'
import { targetPage } from '@/app/public/_pages/target-page.tsx'
import { targetViews } from '@/app/public/_pages/target-view.ts'
import { targetText } from '@/app/public/_pages/target-words.ts'
import { type PublicPage, publicMetadata, publicPage, sampleOf } from '@/app/public/public-page.tsx'

type Params = { slug: string }

export const generateStaticParams = sampleOf('slug')

export const generateMetadata = publicMetadata<Params>('target', async (page) => {
  const found = await find(page)
  return found ? { title: targetText(page.locale, found.target.row) } : null
})

export default publicPage<Params>(async (page) => {
  const found = await find(page)
  if (!found) return null
  const { book, target } = found
  return (
    <Frame
      book={book}
      kind="target"
      params={page.params}
      since={target.row.release}
      title={targetText(page.locale, target.row)}
    >
      {targetPage(book, target)}
    </Frame>
  )
})

async function find(page: PublicPage<Params>) {
  const book = await openBook(page)
  const views = book ? targetViews(book, await openSteering(book)) : []
  const target = views.find(({ row }) => row.slug === page.params.slug)
  return book && target ? { book, target } : null
}
