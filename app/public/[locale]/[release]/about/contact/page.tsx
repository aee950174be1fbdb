// Whom to tell of a figure that needs a correction.
import { aboutPage } from '@/app/public/_pages/about-page.tsx'
import { openBook } from '@/app/public/_pages/book.ts'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { publicMetadata, publicPage } from '@/app/public/public-page.tsx'
import { translator } from '@/lib/messages.ts'

export const generateMetadata = publicMetadata('contact', ({ locale }) => {
  const t = translator(locale, 'about')
  return { title: t('contact.title'), description: t('contact.lead') }
})

export default publicPage(async (page) => {
  const book = await openBook(page)
  if (!book) return null
  return (
    <Frame book={book} kind="contact" title={translator(page.locale, 'about')('contact.title')}>
      {aboutPage(book, 'contact')}
    </Frame>
  )
})
