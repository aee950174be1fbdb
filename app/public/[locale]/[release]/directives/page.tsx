// Every directive of every session, with what has become of it.
import { openBook } from '@/app/public/_pages/book.ts'
import { directiveListPage } from '@/app/public/_pages/directive-list.tsx'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { openSteering } from '@/app/public/_pages/steering.ts'
import { publicMetadata, publicPage } from '@/app/public/public-page.tsx'
import { translator } from '@/lib/messages.ts'

export const generateMetadata = publicMetadata('directives', ({ locale }) => {
  const t = translator(locale, 'sessionPages')
  return { title: t('directives'), description: t('directivesDescription') }
})

export default publicPage(async (page) => {
  const book = await openBook(page)
  if (!book) return null
  return (
    <Frame book={book} kind="directives" title={translator(page.locale, 'sessionPages')('directives')}>
      {directiveListPage(book, await openSteering(book))}
    </Frame>
  )
})
