// One province: today’s figures, and those of the provinces it was formed from.
import { openBook, unitName } from '@/app/public/_pages/book.ts'
import { findUnit } from '@/app/public/_pages/constituents.ts'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { unitPage } from '@/app/public/_pages/unit-page.tsx'
import { publicMetadata, publicPage, sampleOf } from '@/app/public/public-page.tsx'

export const generateStaticParams = sampleOf('slug')

export const generateMetadata = publicMetadata<{ slug: string }>('unit', async (page) => {
  const book = await openBook(page)
  const unit = book && findUnit(book, 'province', page.params.slug)
  return unit ? { title: unitName(book, unit.id) } : null
})

export default publicPage<{ slug: string }>(async (page) => {
  const book = await openBook(page)
  const unit = book && findUnit(book, 'province', page.params.slug)
  if (!unit) return null
  return (
    <Frame book={book} kind="unit" params={page.params} title={unitName(book, unit.id)}>
      {await unitPage(book, unit, 'unit')}
    </Frame>
  )
})
