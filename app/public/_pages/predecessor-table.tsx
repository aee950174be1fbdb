// Figures of the units before a reorganisation, side by side, with what the indicator's rule makes of them today. Nothing is moved:
// a gap is said to be one, a rank is never combined.
import { CitationMark } from '@/components/citation-mark.tsx'
import { FigureTable } from '@/components/figure-table.tsx'
import type { Figure } from '@/db/figures.ts'
import type { Indicator } from '@/db/indicators.ts'
import type { UnitRow } from '@/db/units.ts'
import { formatFigure } from '@/lib/figure-text.ts'
import { translator } from '@/lib/messages.ts'
import { periodName } from '@/lib/periods.ts'
import { rollUp } from '@/lib/rollup.ts'
import { addressOf } from '@/lib/routes.ts'
import { type Book, inLanguage, unitName } from './book.ts'
import { figureRows, partOf } from './figure-rows.ts'
import { type Citations, figureWords } from './words.ts'

type Line = { indicator: Indicator; period: string; figures: Map<number, Figure> }

export function predecessorTable(book: Book, cites: Citations, unit: UnitRow, before: readonly number[]) {
  const { locale, view } = book
  const t = translator(locale, 'pages')
  const lines = linesOf(book, before)
  if (lines.length === 0) return <p className="miss">{t('unit.noneBefore')}</p>
  return (
    <FigureTable
      locale={locale}
      caption={t('unit.before')}
      isCaptionHidden
      narrow="scroll"
      columns={[
        { key: 'indicator', title: t('column.indicator') },
        { key: 'period', title: t('column.period') },
        ...before.map((id) => ({ key: String(id), title: unitName(book, id, '2025-02-28'), isNumber: true })),
        { key: 'now', title: t('column.today', { unit: unitName(book, unit.id) }) },
      ]}
      rows={lines.map((line) => ({
        key: `${line.indicator.id}-${line.period}`,
        cells: {
          indicator: (
            <a href={addressOf('indicator', { slug: line.indicator.slug }, { locale, view })}>
              {inLanguage(locale, line.indicator, 'name')}
            </a>
          ),
          period: periodName(line.period, locale),
          now: todayWords(book, line, before),
          ...Object.fromEntries(before.map((id) => [String(id), cell(book, cites, line, id)])),
        },
      }))}
    />
  )
}

function linesOf(book: Book, before: readonly number[]): Line[] {
  const lines = new Map<string, Line>()
  for (const { indicator, figure } of figureRows(book, ({ unitId }) => before.includes(unitId))) {
    const key = `${indicator.id}|${figure.period}`
    const line = lines.get(key) ?? { indicator, period: figure.period, figures: new Map<number, Figure>() }
    line.figures.set(figure.unitId, figure)
    lines.set(key, line)
  }
  return [...lines.values()]
}

function cell(book: Book, cites: Citations, line: Line, unitId: number) {
  const figure = line.figures.get(unitId)
  const t = translator(book.locale, 'figure')
  if (!figure) return <span className="miss">{t('missing.notInSources')}</span>
  return (
    <>
      <b>{figureWords(book.locale, line.indicator, figure)}</b>{' '}
      <CitationMark locale={book.locale} numbers={cites.of(figure)} />
    </>
  )
}

function todayWords(book: Book, line: Line, before: readonly number[]): string {
  const { locale } = book
  const rolled = rollUp(
    line.indicator.rollUp,
    before.map((id) => partOf(line.figures.get(id))),
  )
  const c = translator(locale, 'coverage')
  const coverage = c('predecessors', { k: String(rolled.coverage.k), n: String(rolled.coverage.n) })
  if (rolled.kind === 'notCombined') return translator(locale, 'pages')('unit.notCombined')
  if (rolled.kind === 'partial') return `${translator(locale, 'pages')('rollUp.noTotal')}; ${coverage}`
  return `${formatFigure(line.indicator, rolled, locale)} (${coverage})`
}
