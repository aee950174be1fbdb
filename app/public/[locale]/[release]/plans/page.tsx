// Plans by year: what was promised, and how much of it is done.
import { openBook } from '@/app/public/_pages/book.ts'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { planListPage } from '@/app/public/_pages/plan-list.tsx'
import { openSteering } from '@/app/public/_pages/steering.ts'
import { publicMetadata, publicPage } from '@/app/public/public-page.tsx'
import { translator } from '@/lib/messages.ts'

export const generateMetadata = publicMetadata('plans', ({ locale }) => {
  const t = translator(locale, 'taskPages')
  return { title: t('title'), description: t('description') }
})

export default publicPage(async (page) => {
  const book = await openBook(page)
  if (!book) return null
  return (
    <Frame book={book} kind="plans" title={translator(page.locale, 'taskPages')('title')}>
      {planListPage(book, await openSteering(book))}
    </Frame>
  )
})
