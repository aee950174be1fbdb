// The series of a target's indicator with the target and the path that leads to it. A path starts at the baseline where there is
// one, else at the latest value; nothing is drawn without a figure.
import { LineChart } from '@/components/charts/line-chart.tsx'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { lastDay, periodName } from '@/lib/periods.ts'
import { expectedOn } from '@/lib/target-paths.ts'
import type { Point } from '@/lib/targets.ts'
import { type Book, inLanguage, nationalUnit } from './book.ts'
import { nationalPoints } from './series.ts'
import { pointOf, type TargetView } from './target-view.ts'
import { boundWords, changeWords } from './target-words.ts'
import { figureWords } from './words.ts'

export function targetChart(book: Book, view: TargetView) {
  const { row, indicator, latest } = view
  const isDrawn = indicator && latest && row.value !== null && row.deadline && row.unitId === nationalUnit(book).id
  if (!isDrawn) return null
  const { locale } = book
  const t = translator(locale, 'targetPages')
  const points = nationalPoints(book, indicator).filter(({ version }) => version === latest.definitionVersion)
  const at = Number(row.deadline?.slice(0, 4))
  const target = { at, value: row.value ?? 0, words: boundWords(locale, row) }
  const [first] = points
  if (!first || at <= first.at) return null
  return (
    <LineChart
      locale={locale}
      id="target-path"
      finding={findingOf(book, view)}
      description={[
        ...points.map((point) => `${point.period}: ${point.words}`),
        t('chartTarget', { value: target.words, day: formatDay(row.deadline ?? '', locale) }),
      ].join('; ')}
      note={t('pathNote')}
      series={[
        {
          key: 'series',
          name: inLanguage(locale, indicator, 'short'),
          points: points.map((point) => ({ ...point, isJoined: true })),
        },
      ]}
      targets={[target]}
      path={pathOf(view, at)}
      years={{ from: Math.floor(first.at), to: at }}
      tickUnit={indicator.unit === '%' ? '%' : undefined}
    />
  )
}

/** What the drawing says: the pace that is still needed, or how far the newest figure is. */
function findingOf({ locale }: Book, { row, indicator, latest, assessment }: TargetView): string {
  const t = translator(locale, 'targetPages')
  const value = indicator && latest ? figureWords(locale, indicator, latest) : ''
  const period = latest ? periodName(latest.period, locale) : ''
  const values = { value, period, bound: boundWords(locale, row), day: formatDay(row.deadline ?? '', locale) }
  const pace = assessment?.requiredPace
  return pace && assessment.status !== 'done'
    ? t('finding', { ...values, pace: changeWords(locale, pace.pointsPerYear, row.unit) })
    : t('findingBare', values)
}

/** A point a year from where the path begins to the deadline, by the target's own kind of path. */
function pathOf({ row, latest }: TargetView, until: number): { at: number; value: number }[] {
  const start = baselineOf(row) ?? pointOf(latest)
  if (!start || row.value === null || !row.deadline) return []
  const from = Number(start.day.slice(0, 4))
  const target: Point = { day: row.deadline, value: row.value }
  return Array.from({ length: until - from + 1 }, (_, year) => {
    const day = year === 0 ? start.day : `${from + year}-12-31`
    return { at: from + year, value: expectedOn(row.path, start, target, day) ?? start.value }
  })
}

function baselineOf({ baselinePeriod, baselineValue }: TargetView['row']): Point | null {
  return baselinePeriod && baselineValue !== null ? { day: lastDay(baselinePeriod), value: baselineValue } : null
}
