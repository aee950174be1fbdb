// All targets: will we make it?
import { openBook } from '@/app/public/_pages/book.ts'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { type Choice, chosenTargets, targetListPage } from '@/app/public/_pages/target-list.tsx'
import { publicMetadata, publicPage } from '@/app/public/public-page.tsx'
import { translator } from '@/lib/messages.ts'

const ALL: Choice = { kind: 'targets', params: {} }

export const generateMetadata = publicMetadata('targets', ({ locale }) => {
  const t = translator(locale, 'targetPages')
  return { title: t('title'), description: t('description') }
})

export default publicPage(async (page) => {
  const book = await openBook(page)
  const views = book && (await chosenTargets(book, ALL))
  if (!views) return null
  return (
    <Frame book={book} kind="targets" title={translator(page.locale, 'targetPages')('title')}>
      {await targetListPage(book, ALL, views)}
    </Frame>
  )
})
