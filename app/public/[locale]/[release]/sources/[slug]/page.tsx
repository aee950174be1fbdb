// One source and every figure that cites it.

import { inLanguage, openBook } from '@/app/public/_pages/book.ts'
import { figureList } from '@/app/public/_pages/figure-list.tsx'
import { figureRows } from '@/app/public/_pages/figure-rows.ts'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { sourcesSection } from '@/app/public/_pages/sources-section.tsx'
import { Citations } from '@/app/public/_pages/words.ts'
import { publicMetadata, publicPage, sampleOf } from '@/app/public/public-page.tsx'
import { Section } from '@/components/section.tsx'
import { translator } from '@/lib/messages.ts'

export const generateStaticParams = sampleOf('slug')

export const generateMetadata = publicMetadata<{ slug: string }>('source', async (page) => {
  const book = await openBook(page)
  const source = [...(book?.sources.values() ?? [])].find(({ slug }) => slug === page.params.slug)
  return source ? { title: inLanguage(page.locale, source, 'title') } : null
})

export default publicPage<{ slug: string }>(async (page) => {
  const book = await openBook(page)
  const source = [...(book?.sources.values() ?? [])].find(({ slug }) => slug === page.params.slug)
  if (!book || !source) return null
  const t = translator(page.locale, 'pages')
  const title = inLanguage(page.locale, source, 'title')
  const cites = new Citations(book)
  const rows = figureRows(book, ({ citations }) => citations.some(({ sourceId }) => sourceId === source.id))
  return (
    <Frame book={book} kind="source" params={page.params} since={source.release} title={title}>
      <p className="kick">{t(`sourceKind.${source.kind}`)}</p>
      <h1>{title}</h1>
      <p>{[source.publisher, source.address, inLanguage(page.locale, source, 'note')].filter(Boolean).join(' · ')}</p>
      <Section id="h-figures" title={t('sources.figures', { count: String(rows.length) })}>
        {figureList(book, cites, rows, ['indicator', 'unit'], title)}
      </Section>
      {sourcesSection(book, cites)}
    </Frame>
  )
})
