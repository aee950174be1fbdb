// Which laws, decrees, decisions and plans.
import { openBook } from '@/app/public/_pages/book.ts'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { documentListPage } from '@/app/public/_pages/record-pages.tsx'
import { openSteering } from '@/app/public/_pages/steering.ts'
import { publicMetadata, publicPage } from '@/app/public/public-page.tsx'
import { translator } from '@/lib/messages.ts'

export const generateMetadata = publicMetadata('documents', ({ locale }) => {
  const t = translator(locale, 'recordPages')
  return { title: t('documents.title'), description: t('documents.description') }
})

export default publicPage(async (page) => {
  const book = await openBook(page)
  if (!book) return null
  return (
    <Frame book={book} kind="documents" title={translator(page.locale, 'recordPages')('documents.title')}>
      {documentListPage(book, await openSteering(book))}
    </Frame>
  )
})
