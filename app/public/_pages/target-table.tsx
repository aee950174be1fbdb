// Targets as a table, one a row, with the programme as the head of its group; and the same rows for the files.
import { CitationMark } from '@/components/citation-mark.tsx'
import { FigureTable } from '@/components/figure-table.tsx'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { roundTo } from '@/lib/numbers.ts'
import { periodName } from '@/lib/periods.ts'
import { addressOf, type PageKind, type Params } from '@/lib/routes.ts'
import { type Book, inLanguage, unitName } from './book.ts'
import { dataLinks } from './figure-list.tsx'
import type { DataRow } from './figure-rows.ts'
import { declaredWords, targetStatus } from './target-status.tsx'
import type { TargetView } from './target-view.ts'
import { boundWords, targetText } from './target-words.ts'
import { type Citations, figureWords } from './words.ts'

type Page = { kind?: PageKind; params?: Params; caption: string; isGrouped?: boolean }

export function targetTable(book: Book, cites: Citations, views: readonly TargetView[], page: Page) {
  const { locale, view: shown } = book
  const t = translator(locale, 'targetPages')
  let group = ''
  return (
    <FigureTable
      locale={locale}
      caption={page.caption}
      isCaptionHidden
      columns={[
        { key: 'text', title: t('column.target') },
        { key: 'bound', title: t('column.bound') },
        { key: 'deadline', title: t('column.deadline') },
        { key: 'latest', title: t('column.latest') },
        { key: 'status', title: t('column.status') },
      ]}
      rows={views.map((view) => {
        const head = page.isGrouped ? programmeHead(book, view) : ''
        const isNew = head !== group
        group = head
        return {
          key: view.row.slug,
          group: isNew && head ? head : undefined,
          cells: {
            text: (
              <>
                <a href={addressOf('target', { slug: view.row.slug }, { locale, view: shown })}>
                  {targetText(locale, view.row)}
                </a>{' '}
                <CitationMark locale={locale} numbers={cites.ofTold(view.row)} />
              </>
            ),
            bound: boundWords(locale, view.row),
            deadline: view.row.deadline ? formatDay(view.row.deadline, locale) : '–',
            latest: latestWords(book, view),
            status: (
              <>
                {targetStatus(book, view)}
                {declaredWords(book, view).map((words) => (
                  <small key={words} className="soft line">
                    {words}
                  </small>
                ))}
              </>
            ),
          },
        }
      })}
      files={page.kind && dataLinks(book, { kind: page.kind, params: page.params }, views.length)}
    />
  )
}

/** “Chương trình … (749/QĐ-TTg)”, or the words for targets told in a session outside any programme. */
export function programmeHead(book: Book, { programme }: TargetView): string {
  const { locale } = book
  if (!programme) return translator(locale, 'targetPages')('toldInSessions')
  return [inLanguage(locale, programme, 'name'), programme.symbol].filter(Boolean).join(' · ')
}

function latestWords(book: Book, { indicator, latest }: TargetView) {
  const { locale, view } = book
  if (!indicator || !latest) return <span className="miss">{translator(locale, 'figure')('missing.notInSources')}</span>
  return (
    <a href={addressOf('indicator', { slug: indicator.slug }, { locale, view })}>
      {`${figureWords(locale, indicator, latest)} (${periodName(latest.period, locale)})`}
    </a>
  )
}

/** The same targets for downloads: numbers as computed, unrounded only where they were told. */
export function targetRows(book: Book, views: readonly TargetView[]): DataRow[] {
  const number = (value: number | null | undefined) => (value == null ? null : roundTo(value, 4))
  return views.map(({ row, programme, indicator, latest, before, assessment }) => ({
    target: row.slug,
    text: targetText(book.locale, row),
    programme: programme?.slug ?? null,
    programme_symbol: programme?.symbol ?? null,
    pillar: row.pillar,
    unit: row.unitId === null ? null : unitName(book, row.unitId),
    comparator: row.comparator,
    value: row.value,
    value_max: row.valueMax,
    unit_of_measure: row.unit,
    shown: boundWords(book.locale, row),
    deadline: row.deadline,
    indicator: indicator?.slug ?? null,
    latest_value: latest?.value ?? null,
    latest_period: latest?.period ?? null,
    year_before_value: before?.value ?? null,
    gap: number(assessment?.gap),
    last_year_change: number(assessment?.lastYearChange),
    required_per_year: number(assessment?.requiredPace?.pointsPerYear),
    required_growth_percent: number(assessment?.requiredPace?.growthPerYear),
    projection_at_deadline: number(assessment?.projection?.atDeadline),
    projected_met_on: assessment?.projection?.metOn ?? null,
    status: assessment?.status ?? null,
    rule_version: assessment?.ruleVersion ?? null,
    declared: inLanguage(book.locale, row, 'declaredStatus') || null,
    quote: row.quote,
    release: row.release,
  }))
}
