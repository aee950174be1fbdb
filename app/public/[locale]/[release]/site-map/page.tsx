// The map of the portal.
import { openBook } from '@/app/public/_pages/book.ts'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { siteMapPage } from '@/app/public/_pages/site-map.tsx'
import { publicMetadata, publicPage } from '@/app/public/public-page.tsx'
import { translator } from '@/lib/messages.ts'

export const generateMetadata = publicMetadata('siteMap', ({ locale }) => ({
  title: translator(locale, 'layout')('siteMap'),
}))

export default publicPage(async (page) => {
  const book = await openBook(page)
  if (!book) return null
  return (
    <Frame book={book} kind="siteMap" title={translator(page.locale, 'layout')('siteMap')}>
      {siteMapPage(book)}
    </Frame>
  )
})
