// The league table of one year.
import { openBook } from '@/app/public/_pages/book.ts'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { leaguePage, titleOf } from '@/app/public/_pages/league-pages.tsx'
import { leagueOf, openRounds } from '@/app/public/_pages/league-view.ts'
import { type PublicPage, publicMetadata, publicPage, sampleOf } from '@/app/public/public-page.tsx'
import { translator } from '@/lib/messages.ts'

type Params = { number: string }

export const generateStaticParams = sampleOf('number')

export const generateMetadata = publicMetadata<Params>('league', async (page) => {
  const found = await find(page)
  return found && { title: titleOf(found.book, found.league) }
})

export default publicPage<Params>(async (page) => {
  const found = await find(page)
  if (!found) return null
  const { book, rounds, league } = found
  const title = translator(page.locale, 'league')('yearTitle', { year: page.params.number })
  return (
    <Frame book={book} kind="league" params={page.params} title={title} since={league.round.release}>
      {leaguePage(book, rounds, league)}
    </Frame>
  )
})

async function find(page: PublicPage<Params>) {
  const book = await openBook(page)
  if (!book) return null
  const rounds = await openRounds(book)
  const league = leagueOf(book, rounds, Number(page.params.number))
  return league ? { book, rounds, league } : null
}
