// One programme and its targets.
import { inLanguage, openBook } from '@/app/public/_pages/book.ts'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { programmePage } from '@/app/public/_pages/programme-page.tsx'
import { openSteering } from '@/app/public/_pages/steering.ts'
import { publicMetadata, publicPage, sampleOf } from '@/app/public/public-page.tsx'
import { outFrom } from '@/db/targets.ts'
import { firstReleaseOnOrAfter } from '@/lib/releases.ts'

export const generateStaticParams = sampleOf('slug')

export const generateMetadata = publicMetadata<{ slug: string }>('programme', async (page) => {
  const book = await openBook(page)
  const { programmes } = book ? await openSteering(book) : { programmes: [] }
  const programme = programmes.find(({ slug }) => slug === page.params.slug)
  return programme ? { title: inLanguage(page.locale, programme, 'name') } : null
})

export default publicPage<{ slug: string }>(async (page) => {
  const book = await openBook(page)
  if (!book) return null
  const steering = await openSteering(book)
  const programme = steering.programmes.find(({ slug }) => slug === page.params.slug)
  if (!programme) return null
  return (
    <Frame
      book={book}
      kind="programme"
      params={page.params}
      since={firstReleaseOnOrAfter(book.releases, outFrom(programme))}
      title={programme.symbol ?? ''}
    >
      {programmePage(book, programme, steering)}
    </Frame>
  )
})
