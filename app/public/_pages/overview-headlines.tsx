// The headline figures of the overview: the newest national value of each, with its drawing where there is a series.

import { ProgressBar } from '@/components/charts/progress-bar.tsx'
import { Sparkline } from '@/components/charts/sparkline.tsx'
import { CitationMark } from '@/components/citation-mark.tsx'
import { FigureBlock } from '@/components/figure-value.tsx'
import { StatusTag } from '@/components/status-tag.tsx'
import type { Figure } from '@/db/figures.ts'
import type { Indicator } from '@/db/indicators.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { comparePeriods, periodName } from '@/lib/periods.ts'
import { addressOf } from '@/lib/routes.ts'
import { type Book, inLanguage, nationalUnit } from './book.ts'
import { nationalPoints } from './series.ts'
import { statusTag } from './target-status.tsx'
import type { TargetView } from './target-view.ts'
import { boundWords, changeWords, deadlineWords, gapWords } from './target-words.ts'
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

export function overviewHeadlines(book: Book, cites: Citations, targets: readonly TargetView[]) {
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
  return (
    <div className="figs">
      {chosen.map(({ indicator, figure }) => headline(book, cites, indicator, figure, targetOf(targets, indicator)))}
    </div>
  )
}

function headline(book: Book, cites: Citations, indicator: Indicator, figure: Figure, target: TargetView | undefined) {
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
      drawing={drawingOf(book, indicator, figure, target)}
    >
      {target ? (
        targetLines(book, cites, target)
      ) : (
        <p className="miss">{translator(locale, 'pages')('overview.noTarget')}</p>
      )}
    </FigureBlock>
  )
}

/** The target of a headline: of those whose indicator it is the one that falls due first and has not been left behind. */
function targetOf(targets: readonly TargetView[], indicator: Indicator): TargetView | undefined {
  return targets
    .filter((one) => one.indicator?.id === indicator.id && one.row.value !== null && one.row.kind === 'target')
    .sort((a, b) => (a.row.deadline ?? '').localeCompare(b.row.deadline ?? ''))
    .at(0)
}

/** Target, gap, required pace and status of a headline, each with its proof or its rule. */
function targetLines(book: Book, cites: Citations, target: TargetView) {
  const { locale, view, day } = book
  const t = translator(locale, 'pages')
  const { row, assessment } = target
  const bound = boundWords(locale, row)
  const due = formatDay(row.deadline ?? day, locale)
  const isDone = assessment?.status === 'done' || assessment?.gap == null
  const ends = deadlineWords(locale, target, day)
  return (
    <>
      <p>
        <a href={addressOf('target', { slug: row.slug }, { locale, view })}>
          {isDone
            ? t('overview.targetDone', { bound, day: due })
            : t('overview.targetLine', { bound, day: due, gap: gapWords(locale, assessment?.gap ?? 0, row.unit) })}
        </a>{' '}
        <CitationMark locale={locale} numbers={cites.ofTold(row)} />
      </p>
      {assessment?.requiredPace && (
        <p>{t('overview.paceLine', { pace: changeWords(locale, assessment.requiredPace.pointsPerYear, row.unit) })}</p>
      )}
      {statusTag(book, target)}
      {ends && (
        <StatusTag locale={locale} status="ended">
          {ends}
        </StatusTag>
      )}
    </>
  )
}

function drawingOf(book: Book, indicator: Indicator, figure: Figure, target: TargetView | undefined) {
  const { locale } = book
  const points = nationalPoints(book, indicator).filter(({ version }) => version === figure.definitionVersion)
  const [first, last] = [points[0], points.at(-1)]
  const name = inLanguage(locale, indicator, 'short')
  if (first && last && points.length > 1) {
    const description = `${name}: ${points.map((point) => `${point.period} ${point.words}`).join('; ')}`
    const at = Number(target?.row.deadline?.slice(0, 4))
    const mark =
      target && at > last.at ? { at, value: target.row.value ?? 0, words: boundWords(locale, target.row) } : undefined
    return <Sparkline description={description} points={points} ends={[first.period, last.period]} target={mark} />
  }
  const isShare = indicator.kind === 'percent' || indicator.kind === 'ratio'
  return isShare && figure.value !== null ? (
    <ProgressBar description={`${name}: ${figureWords(locale, indicator, figure)}`} share={figure.value / 100} />
  ) : null
}
