// The goals to 2025 as one bar: three counts from the figures, their shares computed, and what was told beside them.
import { StackedBar } from '@/components/charts/stacked-bar.tsx'
import { CitationMark } from '@/components/citation-mark.tsx'
import { StatusTag } from '@/components/status-tag.tsx'
import type { Figure } from '@/db/figures.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { formatPercent, percentOf } from '@/lib/numbers.ts'
import { periodName } from '@/lib/periods.ts'
import { type Book, nationalUnit } from './book.ts'
import type { Steering } from './steering.ts'
import type { Citations } from './words.ts'

const CLASSES = [
  { slug: 'dx-goals-2025-completed', kind: 'done' },
  { slug: 'dx-goals-2025-likely', kind: 'likely' },
  { slug: 'dx-goals-2025-needing-effort', kind: 'effort' },
] as const

const GOALS = 'dx-goals-2025'

type Counted = (typeof CLASSES)[number] & { figure: Figure; count: number; total: number }

export function overviewGoals(book: Book, cites: Citations, { targets }: Steering) {
  const { locale } = book
  const t = translator(locale, 'pages')
  const counted = countGoals(book)
  const [done, likely, effort] = counted
  if (!done || !likely || !effort) return <h1>{t('overview.titleWithoutGoals')}</h1>
  const values = {
    done: String(done.count),
    likely: String(likely.count),
    effort: String(effort.count),
    total: String(done.total),
  }
  const told = counted.find(isToldOtherwise)
  const deadline = targets.find(({ slug }) => slug === GOALS)?.deadline
  return (
    <>
      <p className="kick">{t('overview.goalsKick', { period: periodName(done.figure.period, locale) })}</p>
      <h1>{t('overview.title', values)}</h1>
      <StackedBar
        id="goals"
        description={t('overview.goalsDescription', values)}
        parts={counted.map(({ kind, count, figure, total }) => ({
          kind,
          count,
          share: formatPercent(percentOf(count, total) ?? 0, locale, 1),
          words: (
            <>
              {t(`overview.goalClass.${kind}`)} <CitationMark locale={locale} numbers={cites.of(figure)} />
            </>
          ),
        }))}
      />
      <p className="notes">{t('overview.goalsUnlisted')}</p>
      {told && (
        <p>
          <StatusTag locale={locale} status="clarify">
            {toldWords(book, told)}
          </StatusTag>
        </p>
      )}
      {deadline && (
        <p>
          <StatusTag locale={locale} status="ended">
            {t('overview.goalsEnd', { day: formatDay(deadline, locale) })}
          </StatusTag>
        </p>
      )}
    </>
  )
}

function countGoals(book: Book): Counted[] {
  const nation = nationalUnit(book).id
  return CLASSES.flatMap((goalClass) => {
    const indicator = book.indicators.find(({ slug }) => slug === goalClass.slug)
    const figure = book.figures.filter((one) => one.indicatorId === indicator?.id && one.unitId === nation).at(-1)
    return figure?.numerator != null && figure.denominator != null
      ? [{ ...goalClass, figure, count: figure.numerator, total: figure.denominator }]
      : []
  })
}

const toldPercent = ({ figure }: Counted) => figure.citations.find(({ toldValue }) => toldValue !== null)

function isToldOtherwise(one: Counted): boolean {
  const told = toldPercent(one)
  const computed = percentOf(one.count, one.total)
  return (
    told?.toldValue != null &&
    computed !== null &&
    computed.toFixed(told.toldDecimals ?? 1) !== told.toldValue.toFixed(told.toldDecimals ?? 1)
  )
}

function toldWords(book: Book, one: Counted): string {
  const told = toldPercent(one)
  return translator(book.locale, 'pages')('overview.goalsTold', {
    told: formatPercent(told?.toldValue ?? 0, book.locale, told?.toldDecimals ?? 1),
    counts: `${one.count}/${one.total}`,
    computed: formatPercent(percentOf(one.count, one.total) ?? 0, book.locale, 1),
  })
}
