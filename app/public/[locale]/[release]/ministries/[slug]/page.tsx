// One ministry and its figures.
import { openBook, unitName } from '@/app/public/_pages/book.ts'
import { findUnit } from '@/app/public/_pages/constituents.ts'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { unitPage } from '@/app/public/_pages/unit-page.tsx'
import { publicMetadata, publicPage, sampleOf } from '@/app/public/public-page.tsx'

export const generateStaticParams = sampleOf('slug')

export const generateMetadata = publicMetadata<{ slug: string }>('ministry', async (page) => {
  const book = await openBook(page)
  const unit = book && findUnit(book, 'ministry', page.params.slug)
  return unit ? { title: unitName(book, unit.id) } : null
})

export default publicPage<{ slug: string }>(async (page) => {
  const book = await openBook(page)
  const unit = book && findUnit(book, 'ministry', page.params.slug)
  if (!unit) return null
  return (
    <Frame book={book} kind="ministry" params={page.params} title={unitName(book, unit.id)}>
      {await unitPage(book, unit, 'ministry')}
    </Frame>
  )
})
