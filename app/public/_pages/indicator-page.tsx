// The page of an indicator: definition, newest value, series, revisions, every figure, the national roll-up.
import { FigureValue } from '@/components/figure-value.tsx'
import { Section } from '@/components/section.tsx'
import type { Indicator } from '@/db/indicators.ts'
import { translator } from '@/lib/messages.ts'
import { periodName } from '@/lib/periods.ts'
import { answerCountSection } from './answer-count.tsx'
import { type Book, inLanguage, nationalUnit } from './book.ts'
import { figureList } from './figure-list.tsx'
import { figureRows, nationalRollUps } from './figure-rows.ts'
import { nationalRollUpTable } from './national-roll-up.tsx'
import { newestOf } from './newest.ts'
import { revisionTable } from './revision-table.tsx'
import { seriesChart } from './series-chart.tsx'
import { sourcesSection } from './sources-section.tsx'
import { openSteering } from './steering.ts'
import { targetTable } from './target-table.tsx'
import { targetViews } from './target-view.ts'
import { Citations, figureWords } from './words.ts'

export async function indicatorPage(book: Book, indicator: Indicator) {
  const { locale } = book
  const t = translator(locale, 'pages')
  const cites = new Citations(book)
  const newest = newestOf(book, indicator.id, nationalUnit(book).id)
  const rows = figureRows(book, ({ indicatorId }) => indicatorId === indicator.id)
  const rollUps = nationalRollUps(book, indicator.id)
  const targets = targetViews(book, await openSteering(book)).filter((one) => one.indicator?.id === indicator.id)
  const name = inLanguage(locale, indicator, 'name')
  return (
    <>
      <p className="kick">{`${t('column.indicator')} · ${inLanguage(locale, indicator.group, 'name')}`}</p>
      <h1>{name}</h1>
      {newest && (
        <>
          <FigureValue
            locale={locale}
            size="big"
            value={figureWords(locale, indicator, newest)}
            citations={cites.of(newest)}
          />
          <p className="when">{periodName(newest.period, locale)}</p>
        </>
      )}
      {seriesChart(book, indicator)}
      <Section id="h-definition" title={t('indicator.definition')}>
        {definition(book, indicator)}
      </Section>
      <Section id="h-figures" title={t('indicator.figures')} note={t('indicator.figuresNote')}>
        {rows.length > 0 ? (
          figureList(book, cites, rows, ['unit'], name, { kind: 'indicator', params: { slug: indicator.slug } })
        ) : (
          <p className="miss">{t('unit.none')}</p>
        )}
      </Section>
      {answerCountSection(book, indicator)}
      {rollUps.length > 0 && (
        <Section id="h-rollup" title={t('rollUp.title')} note={t('rollUp.note')}>
          {nationalRollUpTable(book, rollUps)}
        </Section>
      )}
      {targets.length > 0 && (
        <Section id="h-targets" title={translator(locale, 'targetPages')('title')}>
          {targetTable(book, cites, targets, { caption: name })}
        </Section>
      )}
      {await revisionTable(book, cites, indicator)}
      {sourcesSection(book, cites)}
    </>
  )
}

function definition(book: Book, indicator: Indicator) {
  const { locale } = book
  const t = translator(locale, 'pages')
  const current = indicator.versions.at(-1)
  const facts = [
    [t('indicator.definition'), current && inLanguage(locale, current, 'definition')],
    [t('column.measure'), inLanguage(locale, indicator, 'unit')],
    [t('indicator.direction'), t(`direction.${indicator.direction}`)],
    [t('indicator.rollUpProvince'), t(`rule.${indicator.rollUp}`)],
    [t('indicator.rollUpNation'), t(`rule.${indicator.rollUpNational}`)],
    ...indicator.versions
      .filter(() => indicator.versions.length > 1)
      .map((version) => [
        t('indicator.version', { number: String(version.version) }),
        inLanguage(locale, version, 'label'),
      ]),
    [t('indicator.note'), inLanguage(locale, indicator, 'note')],
  ]
  return (
    <dl className="def">
      {facts
        .filter(([, words]) => words)
        .map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
    </dl>
  )
}
