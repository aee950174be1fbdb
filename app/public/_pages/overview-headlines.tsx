// The headline figures of the overview: the newest national value of each, with its drawing where there is a series.

import { ProgressBar } from '@/components/charts/progress-bar.tsx'
import { Sparkline } from '@/components/charts/sparkline.tsx'
import { FigureBlock } from '@/components/figure-value.tsx'
import type { Figure } from '@/db/figures.ts'
import type { Indicator } from '@/db/indicators.ts'
import { comparePeriods, periodName } from '@/lib/periods.ts'
import { addressOf } from '@/lib/routes.ts'
import { type Book, inLanguage, nationalUnit } from './book.ts'
import { nationalPoints } from './series.ts'
import { type Citations, figureWords } from './words.ts'

/** Which indicators lead the overview; each is left out of a release that has no figure of it. */
const HEADLINES = [
  'digital-economy-share-gdp',
  'national-dx-index',
  'annual-plan-tasks-completed',
  'admin-procedures-simplified',
  'eligible-procedures-end-to-end-rate',
  'eid-accounts-activated',
  'households-with-fibre-broadband',
  'adults-with-bank-account',
] as const

export function overviewHeadlines(book: Book, cites: Citations) {
  const nation = nationalUnit(book).id
  const national = book.figures.filter((figure) => figure.unitId === nation && figure.state === 'reported')
  const chosen = HEADLINES.flatMap((slug) => {
    const indicator = book.indicators.find((one) => one.slug === slug)
    const figure = national
      .filter((one) => one.indicatorId === indicator?.id)
      .sort((a, b) => comparePeriods(a.period, b.period))
      .at(-1)
    return indicator && figure ? [{ indicator, figure }] : []
  })
  return <div className="figs">{chosen.map(({ indicator, figure }) => headline(book, cites, indicator, figure))}</div>
}

function headline(book: Book, cites: Citations, indicator: Indicator, figure: Figure) {
  const { locale, view } = book
  return (
    <FigureBlock
      key={indicator.slug}
      locale={locale}
      title={inLanguage(locale, indicator, 'short')}
      href={addressOf('indicator', { slug: indicator.slug }, { locale, view })}
      value={figureWords(locale, indicator, figure)}
      period={periodName(figure.period, locale)}
      citations={cites.of(figure)}
      drawing={drawingOf(book, indicator, figure)}
    />
  )
}

function drawingOf(book: Book, indicator: Indicator, figure: Figure) {
  const { locale } = book
  const points = nationalPoints(book, indicator).filter(({ version }) => version === figure.definitionVersion)
  const [first, last] = [points[0], points.at(-1)]
  const name = inLanguage(locale, indicator, 'short')
  if (first && last && points.length > 1) {
    const description = `${name}: ${points.map((point) => `${point.period} ${point.words}`).join('; ')}`
    return <Sparkline description={description} points={points} ends={[first.period, last.period]} />
  }
  const isShare = indicator.kind === 'percent' || indicator.kind === 'ratio'
  return isShare && figure.value !== null ? (
    <ProgressBar description={`${name}: ${figureWords(locale, indicator, figure)}`} share={figure.value / 100} />
  ) : null
}
