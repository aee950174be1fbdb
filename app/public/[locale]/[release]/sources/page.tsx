// Where the figures come from.

import { inLanguage, openBook } from '@/app/public/_pages/book.ts'
import { dataLinks } from '@/app/public/_pages/figure-list.tsx'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { publicMetadata, publicPage } from '@/app/public/public-page.tsx'
import { FigureTable } from '@/components/figure-table.tsx'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { addressOf } from '@/lib/routes.ts'

export const generateMetadata = publicMetadata('sources', ({ locale }) => ({
  title: translator(locale, 'pages')('tabs.sources'),
}))

export default publicPage(async (page) => {
  const book = await openBook(page)
  if (!book) return null
  const { locale, view } = page
  const t = translator(locale, 'pages')
  return (
    <Frame book={book} kind="sources" title={t('tabs.sources')}>
      <h1>{t('tabs.sources')}</h1>
      <p>{t('sources.lead')}</p>
      <FigureTable
        locale={locale}
        caption={t('tabs.sources')}
        isCaptionHidden
        columns={[
          { key: 'title', title: t('column.source') },
          { key: 'kind', title: t('column.kind') },
          { key: 'on', title: t('column.publishedOn') },
          { key: 'release', title: t('column.release'), isNumber: true },
        ]}
        rows={[...book.sources.values()].map((source) => ({
          key: source.slug,
          cells: {
            title: (
              <a href={addressOf('source', { slug: source.slug }, { locale, view })}>
                {inLanguage(locale, source, 'title')}
              </a>
            ),
            kind: t(`sourceKind.${source.kind}`),
            on: source.publishedOn ? formatDay(source.publishedOn, locale) : t('sources.noDay'),
            release: source.release,
          },
        }))}
        files={dataLinks(book, { kind: 'sources' })}
      />
    </Frame>
  )
})
