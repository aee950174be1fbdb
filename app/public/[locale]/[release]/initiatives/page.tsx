// What is being built: models, platforms, programmes.
import { openBook } from '@/app/public/_pages/book.ts'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { initiativeListPage } from '@/app/public/_pages/record-pages.tsx'
import { openSteering } from '@/app/public/_pages/steering.ts'
import { publicMetadata, publicPage } from '@/app/public/public-page.tsx'
import { translator } from '@/lib/messages.ts'

export const generateMetadata = publicMetadata('initiatives', ({ locale }) => {
  const t = translator(locale, 'recordPages')
  return { title: t('initiatives.title'), description: t('initiatives.description') }
})

export default publicPage(async (page) => {
  const book = await openBook(page)
  if (!book) return null
  return (
    <Frame book={book} kind="initiatives" title={translator(page.locale, 'recordPages')('initiatives.title')}>
      {initiativeListPage(book, await openSteering(book))}
    </Frame>
  )
})
