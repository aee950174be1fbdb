// Two releases compared: everything that changed between them, by the kind of page on which it is met.
import { inLanguage } from '@/app/public/_pages/book.ts'
import { changeTable } from '@/app/public/_pages/change-table.tsx'
import { byPageKind } from '@/app/public/_pages/comparison.ts'
import { dataLinks } from '@/app/public/_pages/figure-list.tsx'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { sourcesSection } from '@/app/public/_pages/sources-section.tsx'
import { Citations } from '@/app/public/_pages/words.ts'
import { publicMetadata, publicPage, sampleOf } from '@/app/public/public-page.tsx'
import { FileLinks } from '@/components/file-links.tsx'
import { Section } from '@/components/section.tsx'
import { translator } from '@/lib/messages.ts'
import { type ComparisonParams, openComparison } from './comparison-page.ts'

export const generateStaticParams = sampleOf('number', 'other')

export const generateMetadata = publicMetadata<ComparisonParams>('releaseComparison', ({ locale, params }) => ({
  title: translator(locale, 'pages')('comparison.title', params),
}))

export default publicPage<ComparisonParams>(async (asked) => {
  const comparison = await openComparison(asked)
  if (!comparison) return null
  const { page, book, changes } = comparison
  const t = translator(asked.locale, 'pages')
  const cites = new Citations(book)
  const title = t('comparison.title', asked.params)
  const revised = changes.filter(({ before }) => before).length
  return (
    <Frame book={page} kind="releaseComparison" params={asked.params} title={title}>
      <p className="kick">{inLanguage(asked.locale, book.release, 'title')}</p>
      <h1>{title}</h1>
      <p>{t('changes.count', { count: String(changes.length), revised: String(revised) })}</p>
      {byPageKind(book, changes).map(([group, list]) => (
        <Section key={group} id={`h-${group}`} title={t(`comparison.${group}`)} note={String(list.length)}>
          {changeTable(book, cites, list, asked.params)}
        </Section>
      ))}
      <FileLinks
        locale={asked.locale}
        files={dataLinks(page, { kind: 'releaseComparison', params: asked.params }, changes.length)}
      />
      {sourcesSection(book, cites)}
    </Frame>
  )
})
