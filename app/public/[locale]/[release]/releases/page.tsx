// Every release: its number, day, title and note.
import { inLanguage, openBook } from '@/app/public/_pages/book.ts'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { publicMetadata, publicPage } from '@/app/public/public-page.tsx'
import { FigureTable } from '@/components/figure-table.tsx'
import { dayInVietnam, formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { addressOf } from '@/lib/routes.ts'

export const generateMetadata = publicMetadata('releases', ({ locale }) => ({
  title: translator(locale, 'pages')('tabs.releases'),
}))

export default publicPage(async (page) => {
  const book = await openBook(page)
  if (!book) return null
  const { locale, view } = page
  const t = translator(locale, 'pages')
  return (
    <Frame book={book} kind="releases" title={t('tabs.releases')}>
      <h1>{t('tabs.releases')}</h1>
      <p>{t('releases.lead')}</p>
      <FigureTable
        locale={locale}
        caption={t('tabs.releases')}
        isCaptionHidden
        columns={[
          { key: 'number', title: t('column.release') },
          { key: 'on', title: t('column.publishedOn') },
          { key: 'title', title: t('column.title') },
          { key: 'count', title: t('column.figures'), isNumber: true },
        ]}
        rows={book.releases.toReversed().map((release) => ({
          key: String(release.number),
          cells: {
            number: (
              <a href={addressOf('release', { number: release.number }, { locale, view })}>
                {t('releaseShort', { number: String(release.number) })}
              </a>
            ),
            on: formatDay(dayInVietnam(release.publishedAt), locale),
            title: inLanguage(locale, release, 'title'),
            count: book.figures.filter((figure) => figure.release === release.number).length,
          },
        }))}
        files={(['feed.atom', 'corrections.atom'] as const).map((file) => ({
          format: file === 'feed.atom' ? 'Atom' : t('releases.corrections'),
          href: addressOf('releases', {}, { locale, view, file }),
        }))}
      />
    </Frame>
  )
})
