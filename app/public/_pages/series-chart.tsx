// The national series as a line: one line per definition, nothing joined across them.
import { LineChart } from '@/components/charts/line-chart.tsx'
import type { Indicator } from '@/db/indicators.ts'
import { translator } from '@/lib/messages.ts'
import { type Book, inLanguage } from './book.ts'
import { nationalPoints } from './series.ts'

export function seriesChart(book: Book, indicator: Indicator) {
  const { locale } = book
  const points = nationalPoints(book, indicator)
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || first.at === last.at) return null
  const t = translator(locale, 'pages')
  const newest = Math.max(...points.map(({ version }) => version))
  const series = indicator.versions
    .map((version) => ({
      key: String(version.version),
      name: inLanguage(locale, version, 'label'),
      isOld: version.version < newest,
      points: points
        .filter((point) => point.version === version.version)
        .map((point) => ({ ...point, isJoined: true })),
    }))
    .filter(({ points: own }) => own.length > 0)
  return (
    <LineChart
      locale={locale}
      id="series"
      finding={t('indicator.finding', { first: first.words, from: first.period, last: last.words, to: last.period })}
      description={points.map((point) => `${point.period}: ${point.words}`).join('; ')}
      series={series}
      years={{ from: Math.floor(first.at), to: Math.ceil(last.at) }}
      tickUnit={indicator.unit === '%' ? '%' : undefined}
    />
  )
}
