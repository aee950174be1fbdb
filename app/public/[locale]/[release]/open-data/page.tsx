// Open data: give me everything.
import { openBook } from '@/app/public/_pages/book.ts'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { openDataPage } from '@/app/public/_pages/open-data-page.tsx'
import { publicMetadata, publicPage } from '@/app/public/public-page.tsx'
import { translator } from '@/lib/messages.ts'

export const generateMetadata = publicMetadata('openData', ({ locale }) => {
  const t = translator(locale, 'openData')
  return { title: t('title'), description: t('description') }
})

export default publicPage(async (page) => {
  const book = await openBook(page)
  if (!book) return null
  return (
    <Frame book={book} kind="openData" title={translator(page.locale, 'openData')('title')}>
      {await openDataPage(book)}
    </Frame>
  )
})
