// The table of changes: before, now, and whether the figure is new or revised.
import { CitationMark } from '@/components/citation-mark.tsx'
import { FigureTable } from '@/components/figure-table.tsx'
import { StatusTag } from '@/components/status-tag.tsx'
import { translator } from '@/lib/messages.ts'
import { periodName } from '@/lib/periods.ts'
import { addressOf } from '@/lib/routes.ts'
import { type Book, inLanguage, unitNameInRelease } from './book.ts'
import type { Change } from './changes.ts'
import { type Citations, figureWords } from './words.ts'

/** `between` names the two releases of a comparison; without it the columns say “before” and “this release”. */
export function changeTable(
  book: Book,
  cites: Citations,
  changes: readonly Change[],
  between?: { number: string; other: string },
) {
  const { locale, view } = book
  const t = translator(locale, 'pages')
  const indicators = new Map(book.indicators.map((indicator) => [indicator.id, indicator]))
  return (
    <FigureTable
      locale={locale}
      caption={t('changes.caption', { number: String(book.release.number) })}
      isCaptionHidden
      columns={[
        { key: 'indicator', title: t('column.indicator') },
        { key: 'unit', title: t('column.unit') },
        { key: 'period', title: t('column.period') },
        {
          key: 'before',
          title: between ? t('releaseShort', { number: between.other }) : t('column.before'),
          isNumber: true,
        },
        {
          key: 'now',
          title: between ? t('releaseShort', { number: between.number }) : t('column.now'),
          isNumber: true,
        },
        { key: 'kind', title: t('column.kind') },
      ]}
      rows={changes.flatMap(({ figure, before }) => {
        const indicator = indicators.get(figure.indicatorId)
        if (!indicator) return []
        return [
          {
            key: `${figure.indicatorId}-${figure.unitId}-${figure.period}`,
            cells: {
              indicator: (
                <a href={addressOf('indicator', { slug: indicator.slug }, { locale, view })}>
                  {inLanguage(locale, indicator, 'name')}
                </a>
              ),
              unit: unitNameInRelease(book, figure.unitId, figure.release),
              period: periodName(figure.period, locale),
              before: before ? figureWords(locale, indicator, before) : '–',
              now: (
                <>
                  <b>{figureWords(locale, indicator, figure)}</b>{' '}
                  <CitationMark locale={locale} numbers={cites.of(figure)} />
                </>
              ),
              kind: before ? (
                <>
                  <StatusTag locale={locale} status="revised" />
                  {figure.amendmentNoteVi && (
                    <small className="why">{inLanguage(locale, figure, 'amendmentNote')}</small>
                  )}
                </>
              ) : (
                t('changes.new')
              ),
            },
          },
        ]
      })}
    />
  )
}
