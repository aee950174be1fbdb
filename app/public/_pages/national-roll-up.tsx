// What provinces reported, rolled up to the nation, always with its coverage and never a partial sum as a total.
import { FigureTable } from '@/components/figure-table.tsx'
import { formatFigure } from '@/lib/figure-text.ts'
import { translator } from '@/lib/messages.ts'
import { periodName } from '@/lib/periods.ts'
import { addressOf } from '@/lib/routes.ts'
import { type Book, inLanguage } from './book.ts'
import type { NationalRollUp } from './figure-rows.ts'

export function nationalRollUpTable(book: Book, rollUps: readonly NationalRollUp[]) {
  const { locale, view } = book
  const t = translator(locale, 'pages')
  const c = translator(locale, 'coverage')
  return (
    <FigureTable
      locale={locale}
      caption={t('rollUp.title')}
      isCaptionHidden
      columns={[
        { key: 'indicator', title: t('column.indicator') },
        { key: 'period', title: t('column.period') },
        { key: 'value', title: t('column.nation'), isNumber: true },
        { key: 'coverage', title: t('column.coverage') },
      ]}
      rows={rollUps.map(({ indicator, period, rolled }) => ({
        key: `${indicator.id}-${period}`,
        cells: {
          indicator: (
            <a href={addressOf('indicator', { slug: indicator.slug }, { locale, view })}>
              {inLanguage(locale, indicator, 'name')}
            </a>
          ),
          period: periodName(period, locale),
          value:
            rolled.kind === 'total' ? (
              <b>{totalWords(book, indicator, rolled)}</b>
            ) : (
              <span className="soft">{t('rollUp.noTotal')}</span>
            ),
          coverage: c('provinces', { k: String(rolled.coverage.k), n: String(rolled.coverage.n) }),
        },
      }))}
    />
  )
}

type Total = Extract<NationalRollUp['rolled'], { kind: 'total' }>

function totalWords(book: Book, indicator: NationalRollUp['indicator'], total: Total): string {
  if (indicator.rollUpNational === 'countOfYes') return `${total.numerator}/${total.denominator}`
  const words = formatFigure(indicator, total, book.locale) ?? ''
  return indicator.kind === 'number' ? `${words} ${inLanguage(book.locale, indicator, 'unit')}` : words
}
