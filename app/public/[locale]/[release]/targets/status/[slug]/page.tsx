// The targets of one computed status.
import { openBook } from '@/app/public/_pages/book.ts'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { choiceTitle, chosenTargets, targetListPage } from '@/app/public/_pages/target-list.tsx'
import { publicMetadata, publicPage, sampleOf } from '@/app/public/public-page.tsx'

export const generateStaticParams = sampleOf('slug')

const choiceOf = (params: { slug: string }) => ({ kind: 'targetsOfStatus', params }) as const

export const generateMetadata = publicMetadata<{ slug: string }>('targetsOfStatus', async (page) => {
  const book = await openBook(page)
  const choice = choiceOf(page.params)
  return book && (await chosenTargets(book, choice)) ? { title: choiceTitle(book, choice) } : null
})

export default publicPage<{ slug: string }>(async (page) => {
  const book = await openBook(page)
  const choice = choiceOf(page.params)
  const views = book && (await chosenTargets(book, choice))
  if (!views) return null
  return (
    <Frame book={book} kind="targetsOfStatus" params={page.params} title={choiceTitle(book, choice)}>
      {await targetListPage(book, choice, views)}
    </Frame>
  )
})
