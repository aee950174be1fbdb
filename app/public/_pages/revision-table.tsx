// The revision triangle: what each release said of each period. Published figures are never overwritten, so all of it is still there.

import { CitationMark } from '@/components/citation-mark.tsx'
import { FigureTable } from '@/components/figure-table.tsx'
import { Section } from '@/components/section.tsx'
import { type Figure, figureKey, vintagesAsOf } from '@/db/figures.ts'
import type { Indicator } from '@/db/indicators.ts'
import { store } from '@/db/store.ts'
import { translator } from '@/lib/messages.ts'
import { comparePeriods, lastDay, periodName } from '@/lib/periods.ts'
import { type Book, nationalUnit, unitName } from './book.ts'
import { type Citations, figureWords } from './words.ts'

export async function revisionTable(book: Book, cites: Citations, indicator: Indicator) {
  const vintages = await store.read((db) => vintagesAsOf(db, book.release.number, { indicatorIds: [indicator.id] }))
  const nation = nationalUnit(book).id
  const keys = new Map<string, Figure[]>()
  for (const figure of vintages) keys.set(figureKey(figure), [...(keys.get(figureKey(figure)) ?? []), figure])
  const lines = [...keys.values()].filter(
    ([figure, ...later]) => figure && (figure.unitId === nation || later.length > 0),
  )
  if (lines.length === 0) return null
  const { locale } = book
  const t = translator(locale, 'pages')
  return (
    <Section id="h-revisions" title={t('indicator.revisions')} note={t('indicator.revisionsNote')}>
      <FigureTable
        locale={locale}
        caption={t('indicator.revisions')}
        isCaptionHidden
        narrow="scroll"
        columns={[
          { key: 'period', title: t('column.period') },
          ...book.releases.map(({ number }) => ({
            key: String(number),
            title: t('releaseShort', { number: String(number) }),
            isNumber: true,
          })),
        ]}
        rows={lines
          .sort((a, b) => comparePeriods(a[0]?.period ?? '', b[0]?.period ?? ''))
          .map((line) => revisionRow(book, cites, indicator, line, nation))}
      />
    </Section>
  )
}

function revisionRow(book: Book, cites: Citations, indicator: Indicator, line: Figure[], nation: number) {
  const { locale } = book
  const [first] = line as [Figure, ...Figure[]]
  const where = first.unitId === nation ? '' : `${unitName(book, first.unitId, lastDay(first.period))}, `
  const cells = book.releases.map(({ number }) => {
    const figure = line.findLast(({ release }) => release <= number)
    if (!figure) return [String(number), '–'] as const
    const words = figureWords(locale, indicator, figure)
    const isFirst = figure.release === number
    return [
      String(number),
      isFirst ? (
        <>
          <b>{words}</b> <CitationMark locale={locale} numbers={cites.of(figure)} />
        </>
      ) : (
        words
      ),
    ] as const
  })
  return {
    key: figureKey(first),
    cells: { period: `${where}${periodName(first.period, locale)}`, ...Object.fromEntries(cells) },
  }
}
