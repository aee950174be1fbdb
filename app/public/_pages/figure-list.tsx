// The table that most public pages are made of: one figure a row, with its period, release and proof.

import { CitationMark } from '@/components/citation-mark.tsx'
import { FigureTable } from '@/components/figure-table.tsx'
import { translator } from '@/lib/messages.ts'
import { periodName } from '@/lib/periods.ts'
import { addressOf, type PageKind, type Params } from '@/lib/routes.ts'
import { type Book, inLanguage, unitNameInRelease } from './book.ts'
import type { FigureRow } from './figure-rows.ts'
import { type Citations, figureWords } from './words.ts'

type Subject = 'indicator' | 'unit'
type Page = { kind: PageKind; params?: Params }

/** `subject` says what heads a row: the indicator (pages of a unit, a source, a release) or the unit (page of an indicator). */
export function figureList(
  book: Book,
  cites: Citations,
  rows: readonly FigureRow[],
  subjects: readonly Subject[],
  caption: string,
  page?: Page,
) {
  const { locale, view } = book
  const t = translator(locale, 'pages')
  const columns = [
    ...subjects.map((subject) => ({ key: subject, title: t(`column.${subject}`) })),
    { key: 'period', title: t('column.period') },
    { key: 'value', title: t('column.value'), isNumber: true },
    { key: 'release', title: t('column.release'), isNumber: true },
  ]
  let group = ''
  return (
    <FigureTable
      locale={locale}
      caption={caption}
      isCaptionHidden
      columns={columns}
      rows={rows.map(({ indicator, figure }) => {
        const groupName = inLanguage(locale, indicator.group, 'name')
        const isNewGroup = subjects[0] === 'indicator' && groupName !== group
        group = groupName
        return {
          key: `${figure.indicatorId}-${figure.unitId}-${figure.period}`,
          group: isNewGroup ? groupName : undefined,
          cells: {
            indicator: (
              <a href={addressOf('indicator', { slug: indicator.slug }, { locale, view })}>
                {inLanguage(locale, indicator, 'name')}
              </a>
            ),
            unit: unitNameInRelease(book, figure.unitId, figure.release),
            period: periodName(figure.period, locale),
            value: (
              <>
                <b>{figureWords(locale, indicator, figure)}</b>{' '}
                <CitationMark locale={locale} numbers={cites.of(figure)} />
              </>
            ),
            release: figure.release,
          },
        }
      })}
      files={page && dataLinks(book, page, rows.length)}
    />
  )
}

/** The files of a page: the rows it shows, as CSV and JSON. */
export function dataLinks(book: Book, page: Page, count?: number) {
  const { locale, view } = book
  return (['data.csv', 'data.json'] as const).map((file) => ({
    format: file === 'data.csv' ? 'CSV' : 'JSON',
    href: addressOf(page.kind, page.params ?? {}, { locale, view, file }),
    rows: count,
  }))
}
