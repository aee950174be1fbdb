// One indicator: what is this number, exactly, and what has it been?
import { inLanguage, openBook } from '@/app/public/_pages/book.ts'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { indicatorPage } from '@/app/public/_pages/indicator-page.tsx'
import { publicMetadata, publicPage, sampleOf } from '@/app/public/public-page.tsx'

export const generateStaticParams = sampleOf('slug')

export const generateMetadata = publicMetadata<{ slug: string }>('indicator', async (page) => {
  const book = await openBook(page)
  const indicator = book?.indicators.find(({ slug }) => slug === page.params.slug)
  return indicator
    ? {
        title: inLanguage(page.locale, indicator, 'name'),
        description: inLanguage(page.locale, indicator.versions.at(-1) ?? {}, 'definition'),
      }
    : null
})

export default publicPage<{ slug: string }>(async (page) => {
  const book = await openBook(page)
  const indicator = book?.indicators.find(({ slug }) => slug === page.params.slug)
  if (!book || !indicator) return null
  return (
    <Frame book={book} kind="indicator" params={page.params} title={inLanguage(page.locale, indicator, 'name')}>
      {await indicatorPage(book, indicator)}
    </Frame>
  )
})
