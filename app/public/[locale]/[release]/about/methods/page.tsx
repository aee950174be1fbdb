// How figures are gathered, dated, combined and shown.
import { aboutPage } from '@/app/public/_pages/about-page.tsx'
import { openBook } from '@/app/public/_pages/book.ts'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { publicMetadata, publicPage } from '@/app/public/public-page.tsx'
import { translator } from '@/lib/messages.ts'

export const generateMetadata = publicMetadata('methods', ({ locale }) => {
  const t = translator(locale, 'about')
  return { title: t('methods.title'), description: t('methods.lead') }
})

export default publicPage(async (page) => {
  const book = await openBook(page)
  if (!book) return null
  return (
    <Frame book={book} kind="methods" title={translator(page.locale, 'about')('methods.title')}>
      {aboutPage(book, 'methods')}
    </Frame>
  )
})
