// What is kept of readers and of those who work here.
import { aboutPage } from '@/app/public/_pages/about-page.tsx'
import { openBook } from '@/app/public/_pages/book.ts'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { publicMetadata, publicPage } from '@/app/public/public-page.tsx'
import { translator } from '@/lib/messages.ts'

export const generateMetadata = publicMetadata('privacy', ({ locale }) => {
  const t = translator(locale, 'about')
  return { title: t('privacy.title'), description: t('privacy.lead') }
})

export default publicPage(async (page) => {
  const book = await openBook(page)
  if (!book) return null
  return (
    <Frame book={book} kind="privacy" title={translator(page.locale, 'about')('privacy.title')}>
      {aboutPage(book, 'privacy')}
    </Frame>
  )
})
