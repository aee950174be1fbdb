// A share of GDP grows only if its numerator grows faster than GDP: what growth that takes under a few assumptions. Without a
// script the table is the answer; the numbers it rests on stand in data attributes for the enhancer, which lets them be moved.
import { FigureTable } from '@/components/figure-table.tsx'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { formatNumber, formatPercent } from '@/lib/numbers.ts'
import { lastDay, periodName } from '@/lib/periods.ts'
import { isExpired, requiredNumeratorGrowth, yearsBetween } from '@/lib/targets.ts'
import type { Book } from './book.ts'
import type { TargetView } from './target-view.ts'

/** Nominal growth of GDP assumed, in per cent a year. */
const ASSUMED = [6, 7, 8, 9, 10, 12, 13.5] as const
const SHARES_OF_GDP = new Set(['digital-economy-share-gdp'])

type Growth = { share: number; target: number; years: number; period: string }

/** Null for a target that is no share of GDP, has no figure, or whose deadline has passed. */
export function growthOf({ row, indicator, latest }: TargetView, day: string): Growth | null {
  if (!indicator || !SHARES_OF_GDP.has(indicator.slug) || latest?.value == null || row.value === null) return null
  if (!row.deadline || isExpired({ deadline: row.deadline }, day)) return null
  const years = yearsBetween(lastDay(latest.period), row.deadline)
  return years > 0 ? { share: latest.value, target: row.value, years, period: latest.period } : null
}

export function growthTable(book: Book, view: TargetView) {
  const growth = growthOf(view, book.day)
  if (!growth) return null
  const { locale } = book
  const t = translator(locale, 'targetPages')
  const { share, target, years, period } = growth
  const percent = (value: number, decimals?: number) => formatPercent(value, locale, decimals)
  return (
    <div className="keep" data-growth="numerator" data-share={share} data-target={target} data-years={years}>
      <p>
        {t('growth.lead', {
          share: percent(share),
          period: periodName(period, locale),
          target: percent(target),
          day: formatDay(view.row.deadline ?? '', locale),
          years: formatNumber(years, locale, Number.isInteger(years) ? 0 : 2),
        })}
      </p>
      <FigureTable
        locale={locale}
        caption={t('growth.title')}
        isCaptionHidden
        columns={[
          { key: 'assumed', title: t('growth.assumed') },
          { key: 'needed', title: t('growth.needed'), isNumber: true },
        ]}
        rows={ASSUMED.map((assumed) => ({
          key: String(assumed),
          cells: {
            assumed: percent(assumed, 1),
            needed: percent(requiredNumeratorGrowth(share, target, years, assumed) ?? 0, 1),
          },
        }))}
      />
      <p className="soft tiny">{t('growth.formula')}</p>
    </div>
  )
}
