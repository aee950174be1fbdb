// All indicators, by content group, with their newest national figure.

import { inLanguage, nationalUnit, openBook } from '@/app/public/_pages/book.ts'
import { dataLinks } from '@/app/public/_pages/figure-list.tsx'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { newestOf } from '@/app/public/_pages/newest.ts'
import { figureWords } from '@/app/public/_pages/words.ts'
import { publicMetadata, publicPage } from '@/app/public/public-page.tsx'
import { FigureTable } from '@/components/figure-table.tsx'
import { translator } from '@/lib/messages.ts'
import { periodName } from '@/lib/periods.ts'
import { addressOf } from '@/lib/routes.ts'

export const generateMetadata = publicMetadata('indicators', ({ locale }) => ({
  title: translator(locale, 'pages')('tabs.indicators'),
}))

export default publicPage(async (page) => {
  const book = await openBook(page)
  if (!book) return null
  const { locale, view } = page
  const t = translator(locale, 'pages')
  const nation = nationalUnit(book).id
  return (
    <Frame book={book} kind="indicators" title={t('tabs.indicators')}>
      <h1>{t('indicators.title', { count: String(book.indicators.length) })}</h1>
      <FigureTable
        locale={locale}
        caption={t('tabs.indicators')}
        isCaptionHidden
        columns={[
          { key: 'name', title: t('column.indicator') },
          { key: 'unit', title: t('column.measure') },
          { key: 'national', title: t('column.newestNational'), isNumber: true },
          { key: 'count', title: t('column.figures'), isNumber: true },
        ]}
        rows={book.indicators.map((indicator, place) => {
          const newest = newestOf(book, indicator.id, nation)
          const group = inLanguage(locale, indicator.group, 'name')
          return {
            key: indicator.slug,
            group: book.indicators[place - 1]?.group.id === indicator.group.id ? undefined : group,
            cells: {
              name: (
                <a href={addressOf('indicator', { slug: indicator.slug }, { locale, view })}>
                  {inLanguage(locale, indicator, 'name')}
                </a>
              ),
              unit: inLanguage(locale, indicator, 'unit'),
              national: newest
                ? `${figureWords(locale, indicator, newest)} (${periodName(newest.period, locale)})`
                : '',
              count: book.figures.filter(({ indicatorId }) => indicatorId === indicator.id).length,
            },
          }
        })}
        files={dataLinks(book, { kind: 'indicators' })}
      />
    </Frame>
  )
})
