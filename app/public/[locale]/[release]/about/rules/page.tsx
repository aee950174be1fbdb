// The rules by which statuses and totals are computed, with their versions.
import { aboutPage } from '@/app/public/_pages/about-page.tsx'
import { openBook } from '@/app/public/_pages/book.ts'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { publicMetadata, publicPage } from '@/app/public/public-page.tsx'
import { translator } from '@/lib/messages.ts'

export const generateMetadata = publicMetadata('rules', ({ locale }) => {
  const t = translator(locale, 'about')
  return { title: t('rules.title'), description: t('rules.lead') }
})

export default publicPage(async (page) => {
  const book = await openBook(page)
  if (!book) return null
  return (
    <Frame book={book} kind="rules" title={translator(page.locale, 'about')('rules.title')}>
      {aboutPage(book, 'rules')}
    </Frame>
  )
})
