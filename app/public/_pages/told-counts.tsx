// Counts that a session told of a plan: each class with its number and share, and the exact sentence.
import { CitationMark } from '@/components/citation-mark.tsx'
import { FigureTable } from '@/components/figure-table.tsx'
import type { TargetRow } from '@/db/targets.ts'
import { formatDay, isDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { formatPercent, percentOf } from '@/lib/numbers.ts'
import { isPeriod, periodName } from '@/lib/periods.ts'
import { type Book, inLanguage } from './book.ts'
import { unitLink } from './unit-link.tsx'
import type { Citations } from './words.ts'

/** “102/126 (81%)” of a class; the share computed, with the decimals told where one was told. */
export function countWords({ locale }: Pick<Book, 'locale'>, row: TargetRow, count: number): string {
  const percent = row.total ? percentOf(count, row.total) : null
  return percent === null ? String(count) : `${count}/${row.total} (${formatPercent(percent, locale, 1)})`
}

export function toldCounts(book: Book, cites: Citations, rows: readonly TargetRow[], caption: string) {
  const { locale } = book
  const t = translator(locale, 'taskPages')
  return (
    <FigureTable
      locale={locale}
      caption={caption}
      isCaptionHidden
      columns={[
        { key: 'class', title: t('column.class') },
        { key: 'unit', title: t('column.unit') },
        { key: 'count', title: t('column.count'), isNumber: true },
        { key: 'on', title: t('column.on') },
      ]}
      rows={rows.flatMap((row) =>
        row.statusGroups.map((group, place) => ({
          key: `${row.slug}-${group.code}`,
          group: place === 0 ? inLanguage(locale, row, 'text') : undefined,
          cells: {
            class: inLanguage(locale, group, 'label'),
            unit: row.unitId === null ? '' : unitLink(book, row.unitId),
            count: (
              <>
                <b>{countWords(book, row, group.count)}</b> <CitationMark locale={locale} numbers={cites.ofTold(row)} />
              </>
            ),
            on: statusDay(book, row),
          },
        })),
      )}
    />
  )
}

/** The day or month of which the counts speak. */
export function statusDay({ locale }: Pick<Book, 'locale'>, { statusDate }: TargetRow): string {
  if (!statusDate) return ''
  if (isDay(statusDate)) return formatDay(statusDate, locale)
  return isPeriod(statusDate) ? periodName(statusDate, locale) : statusDate
}
