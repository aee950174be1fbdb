// League tables of the digital transformation index: the rounds that the release knows of.
import { openBook } from '@/app/public/_pages/book.ts'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { leagueListPage } from '@/app/public/_pages/league-pages.tsx'
import { openRounds } from '@/app/public/_pages/league-view.ts'
import { publicMetadata, publicPage } from '@/app/public/public-page.tsx'
import { translator } from '@/lib/messages.ts'

export const generateMetadata = publicMetadata('leagues', ({ locale }) => ({
  title: translator(locale, 'league')('title'),
}))

export default publicPage(async (page) => {
  const book = await openBook(page)
  if (!book) return null
  return (
    <Frame book={book} kind="leagues" title={translator(page.locale, 'league')('title')}>
      {leagueListPage(book, await openRounds(book))}
    </Frame>
  )
})
