// What is not known, and why.
import { openBook } from '@/app/public/_pages/book.ts'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { missingPage } from '@/app/public/_pages/missing-pages.tsx'
import { openSteering } from '@/app/public/_pages/steering.ts'
import { publicMetadata, publicPage } from '@/app/public/public-page.tsx'
import { translator } from '@/lib/messages.ts'

export const generateMetadata = publicMetadata('missingData', ({ locale }) => {
  const t = translator(locale, 'missingData')
  return { title: t('title'), description: t('description') }
})

export default publicPage(async (page) => {
  const book = await openBook(page)
  if (!book) return null
  return (
    <Frame book={book} kind="missingData" title={translator(page.locale, 'missingData')('title')}>
      {missingPage(book, await openSteering(book))}
    </Frame>
  )
})
