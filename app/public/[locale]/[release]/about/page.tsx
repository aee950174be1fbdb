// What this portal is and who stands behind it.
import { aboutPage } from '@/app/public/_pages/about-page.tsx'
import { openBook } from '@/app/public/_pages/book.ts'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { publicMetadata, publicPage } from '@/app/public/public-page.tsx'
import { translator } from '@/lib/messages.ts'

export const generateMetadata = publicMetadata('about', ({ locale }) => {
  const t = translator(locale, 'about')
  return { title: t('about.title'), description: t('about.lead') }
})

export default publicPage(async (page) => {
  const book = await openBook(page)
  if (!book) return null
  return (
    <Frame book={book} kind="about" title={translator(page.locale, 'about')('about.title')}>
      {aboutPage(book, 'about')}
    </Frame>
  )
})
