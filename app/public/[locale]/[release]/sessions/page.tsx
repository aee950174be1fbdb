// Sessions of the steering bodies, newest first.
import { openBook } from '@/app/public/_pages/book.ts'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { sessionListPage } from '@/app/public/_pages/session-list.tsx'
import { openSteering } from '@/app/public/_pages/steering.ts'
import { publicMetadata, publicPage } from '@/app/public/public-page.tsx'
import { translator } from '@/lib/messages.ts'

export const generateMetadata = publicMetadata('sessions', ({ locale }) => {
  const t = translator(locale, 'sessionPages')
  return { title: t('title'), description: t('description') }
})

export default publicPage(async (page) => {
  const book = await openBook(page)
  if (!book) return null
  return (
    <Frame book={book} kind="sessions" title={translator(page.locale, 'sessionPages')('title')}>
      {sessionListPage(book, await openSteering(book))}
    </Frame>
  )
})
