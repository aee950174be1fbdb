// The targets of one choice (a pillar, a computed status), each at an address of its own.
import { publicMetadata, publicPage } from '@/app/public/public-page.tsx'
import { openBook } from './book.ts'
import { Frame } from './frame.tsx'
import { type Choice, choiceTitle, chosenTargets, targetListPage } from './target-list.tsx'

type Kind = Exclude<Choice['kind'], 'targets'>
type Address = { slug: string }

/** What the page's file of a kind of choice exports. */
export function targetChoice(kind: Kind) {
  const generateMetadata = publicMetadata<Address>(kind, async ({ locale, view, params }) => {
    const book = await openBook({ locale, view })
    return book && (await chosenTargets(book, { kind, params })) ? { title: choiceTitle(book, { kind, params }) } : null
  })
  const Page = publicPage<Address>(async ({ locale, view, params }) => {
    const book = await openBook({ locale, view })
    const choice = { kind, params }
    const views = book && (await chosenTargets(book, choice))
    if (!views) return null
    return (
      <Frame book={book} kind={kind} params={params} title={choiceTitle(book, choice)}>
        {await targetListPage(book, choice, views)}
      </Frame>
    )
  })
  return { generateMetadata, Page }
}
