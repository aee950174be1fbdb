// League tables: the list of rounds, and the table of one year with what may be said of the change since the round before.
import { FigureTable } from '@/components/figure-table.tsx'
import { Section } from '@/components/section.tsx'
import type { IndexRound } from '@/db/league.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { formatNumber } from '@/lib/numbers.ts'
import { addressOf } from '@/lib/routes.ts'
import type { Book } from './book.ts'
import { dataLinks, figureList } from './figure-list.tsx'
import { figureRows } from './figure-rows.ts'
import { leagueBars, leagueSlope } from './league-charts.tsx'
import { leagueTable, partsTable } from './league-table.tsx'
import { type LeagueView, leagueOf } from './league-view.ts'
import { sourcesSection } from './sources-section.tsx'
import { Citations } from './words.ts'

const MINISTRY_LEAGUES = ['dti-rank-ministry', 'dti-rank-ministry-no-services', 'dti-score-ministry']

export function leagueListPage(book: Book, rounds: readonly IndexRound[]) {
  const t = translator(book.locale, 'league')
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lede">{t('lead')}</p>
      <Section id="h-rounds" title={t('rounds')} note={t('roundsNote')}>
        {roundTable(book, rounds)}
      </Section>
      <Section id="h-reading" title={t('reading')}>
        <p>{t('readingText')}</p>
      </Section>
    </>
  )
}

function roundTable(book: Book, rounds: readonly IndexRound[], current?: number) {
  const { locale, view } = book
  const t = translator(locale, 'league')
  const at = (number: number) => addressOf('league', { number }, { locale, view })
  return (
    <FigureTable
      locale={locale}
      caption={t('rounds')}
      isCaptionHidden
      columns={[
        { key: 'year', title: t('column.round') },
        { key: 'framework', title: t('column.framework') },
        { key: 'units', title: t('column.units'), isNumber: true },
        { key: 'ranked', title: t('column.ranked'), isNumber: true },
        { key: 'first', title: t('column.first') },
        { key: 'publishedOn', title: t('column.publishedOn') },
      ]}
      rows={[...rounds].reverse().map((round) => {
        const league = leagueOf(book, rounds, round.year)
        return {
          key: String(round.year),
          cells: {
            year: round.year === current ? <b>{round.year}</b> : <a href={at(round.year)}>{round.year}</a>,
            framework: frameworkWords(book, round),
            units: round.unitCount,
            ranked: league?.ranked,
            first: league?.lines.find(({ rank }) => rank?.value === 1)?.name ?? '–',
            publishedOn: formatDay(round.publishedOn, locale),
          },
        }
      })}
      files={current === undefined ? dataLinks(book, { kind: 'leagues' }) : []}
    />
  )
}

function frameworkWords({ locale }: Book, { framework, isFrameworkInferred }: IndexRound): string {
  return isFrameworkInferred ? translator(locale, 'league')('inferred', { framework }) : framework
}

export function leaguePage(book: Book, rounds: readonly IndexRound[], league: LeagueView) {
  const { locale } = book
  const t = translator(locale, 'league')
  const { round } = league
  const cites = new Citations(book)
  const words = { year: String(round.year), count: String(round.unitCount), framework: frameworkWords(book, round) }
  const parts = partsTable(book, league)
  const ministries = figureRows(book, ministryFigures(book, round.year))
  return (
    <>
      <p className="kick">{t('kick', words)}</p>
      <h1>{titleOf(book, league)}</h1>
      <p className="lede">{t('coverage', { ...words, k: String(league.ranked) })}</p>
      <p>{comparisonWords(book, league)}</p>
      <Section id="h-table" title={t('table', words)} note={t('marks')}>
        {leagueTable(book, cites, league)}
      </Section>
      <Section id="h-bars" title={t('bars', words)}>
        {leagueBars(book, league)}
      </Section>
      {leagueSlope(book, league)}
      {parts && (
        <Section id="h-parts" title={t('column.parts')} note={t('partsNote')}>
          {parts}
        </Section>
      )}
      {ministries.length > 0 && (
        <Section id="h-ministries" title={t('ministries', words)} note={t('ministriesNote')}>
          {figureList(book, cites, ministries, ['unit', 'indicator'], t('ministries', words))}
        </Section>
      )}
      <Section id="h-rounds" title={t('rounds')}>
        {roundTable(book, rounds, round.year)}
        <p>{t('readingText')}</p>
      </Section>
      {sourcesSection(book, cites)}
    </>
  )
}

/** The finding as a heading: who is first, and with what score where that is published. */
export function titleOf({ locale }: Book, { round, lines }: LeagueView): string {
  const t = translator(locale, 'league')
  const first = lines.find(({ rank }) => rank?.value === 1)
  const year = String(round.year)
  if (!first) return t('yearTitle', { year })
  const score = first.score?.value ?? null
  if (score === null) return t('yearFirst', { year, unit: first.name })
  return t('yearFirstScore', { year, unit: first.name, score: formatNumber(score, locale, 4) })
}

/** Why ranks of the round before may, or may not, be subtracted. */
function comparisonWords({ locale }: Book, { before, round, comparison }: LeagueView): string {
  const t = translator(locale, 'league')
  if (!before || !comparison) return t('explain.first')
  return t(`explain.${comparison}`, {
    year: String(round.year),
    before: String(before.year),
    framework: round.framework,
    frameworkBefore: before.framework,
    count: String(round.unitCount),
    countBefore: String(before.unitCount),
  })
}

function ministryFigures(book: Book, year: number) {
  const ids = new Set(book.indicators.filter(({ slug }) => MINISTRY_LEAGUES.includes(slug)).map(({ id }) => id))
  return (figure: Book['figures'][number]) => ids.has(figure.indicatorId) && figure.period === String(year)
}
