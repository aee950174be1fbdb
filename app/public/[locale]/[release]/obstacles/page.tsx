// What is in the way, as sessions and reports have named it.
import { openBook } from '@/app/public/_pages/book.ts'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { obstacleListPage } from '@/app/public/_pages/record-pages.tsx'
import { openSteering } from '@/app/public/_pages/steering.ts'
import { publicMetadata, publicPage } from '@/app/public/public-page.tsx'
import { translator } from '@/lib/messages.ts'

export const generateMetadata = publicMetadata('obstacles', ({ locale }) => {
  const t = translator(locale, 'recordPages')
  return { title: t('obstacles.title'), description: t('obstacles.description') }
})

export default publicPage(async (page) => {
  const book = await openBook(page)
  if (!book) return null
  return (
    <Frame book={book} kind="obstacles" title={translator(page.locale, 'recordPages')('obstacles.title')}>
      {obstacleListPage(book, await openSteering(book))}
    </Frame>
  )
})
