// What machines can read, and how.

import { apiPage } from '@/app/public/_pages/api-page.tsx'
import { openBook } from '@/app/public/_pages/book.ts'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { publicMetadata, publicPage } from '@/app/public/public-page.tsx'
import { translator } from '@/lib/messages.ts'

export const generateMetadata = publicMetadata('api', ({ locale }) => {
  const t = translator(locale, 'openData')
  return { title: t('api.title'), description: t('api.lead') }
})

export default publicPage(async (page) => {
  const book = await openBook(page)
  if (!book) return null
  return (
    <Frame book={book} kind="api" title={translator(page.locale, 'openData')('api.title')}>
      {apiPage(book)}
    </Frame>
  )
})
