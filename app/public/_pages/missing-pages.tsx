// The page of missing data, by indicator; and the page of one indicator, which names the units.
import { FigureTable } from '@/components/figure-table.tsx'
import { missingWords } from '@/components/missing.tsx'
import { Section } from '@/components/section.tsx'
import type { Indicator } from '@/db/indicators.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { periodName } from '@/lib/periods.ts'
import { addressOf } from '@/lib/routes.ts'
import { type Book, inLanguage, unitName } from './book.ts'
import { definitions } from './definitions.tsx'
import { dataLinks } from './figure-list.tsx'
import type { DataRow } from './figure-rows.ts'
import { countByReason, type Gap, gapsOf, REASONS } from './missing-view.ts'
import { openSteering, type Steering } from './steering.ts'

export function missingPage(book: Book, steering: Steering) {
  const { locale } = book
  const t = translator(locale, 'missingData')
  const gaps = gapsOf(book, steering)
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lede">{t('lead', { day: formatDay(book.day, locale) })}</p>
      {definitions(REASONS.map((reason) => [reasonWords(book, reason), t(`meaning.${reason}`)]))}
      <Section id="h-gaps" title={t('gapsTitle', { count: String(gaps.length) })} note={t('gapsNote')}>
        {gapTable(book, gaps)}
      </Section>
    </>
  )
}

function gapTable(book: Book, gaps: readonly Gap[]) {
  const { locale, view } = book
  const t = translator(locale, 'missingData')
  return (
    <FigureTable
      locale={locale}
      caption={t('title')}
      isCaptionHidden
      columns={[
        { key: 'indicator', title: t('column.indicator') },
        { key: 'level', title: t('column.level') },
        { key: 'period', title: t('column.period') },
        { key: 'have', title: t('column.have'), isNumber: true },
        { key: 'why', title: t('column.why') },
      ]}
      rows={gaps.map((gap, place) => ({
        key: `${gap.indicator.slug}-${gap.level}`,
        group:
          gaps[place - 1]?.indicator.group.id === gap.indicator.group.id
            ? undefined
            : inLanguage(locale, gap.indicator.group, 'name'),
        cells: {
          indicator: (
            <a href={addressOf('missingOfIndicator', { slug: gap.indicator.slug }, { locale, view })}>
              {inLanguage(locale, gap.indicator, 'short')}
            </a>
          ),
          level: t(`level.${gap.level}`),
          period: gap.period ? periodName(gap.period, locale) : t('noPeriod'),
          have: `${gap.units - gap.missing.length}/${gap.units}`,
          why: whyWords(book, gap),
        },
      }))}
      files={dataLinks(book, { kind: 'missingData' }, gaps.length)}
    />
  )
}

/** “chưa có trong nguồn: 25; chưa báo cáo: 3”; without numbers for the nation, which is one unit. */
function whyWords(book: Book, gap: Gap): string {
  return countByReason(gap)
    .map(([reason, count]) => (gap.units === 1 ? reasonWords(book, reason) : `${reasonWords(book, reason)}: ${count}`))
    .join('; ')
}

function reasonWords({ locale }: Book, reason: (typeof REASONS)[number]): string {
  return reason === 'takenBack' ? translator(locale, 'pages')('takenBack') : missingWords(locale, reason)
}

export function missingIndicatorPage(book: Book, indicator: Indicator, steering: Steering) {
  const { locale, view } = book
  const t = translator(locale, 'missingData')
  const gaps = gapsOf(book, steering, ({ id }) => id === indicator.id)
  const name = inLanguage(locale, indicator, 'name')
  return (
    <>
      <p className="kick">{t('title')}</p>
      <h1>{name}</h1>
      <p>
        <a href={addressOf('indicator', { slug: indicator.slug }, { locale, view })}>{t('toIndicator')}</a>
      </p>
      {gaps.length === 0 && <p>{t('complete')}</p>}
      {gaps.map((gap) => (
        <Section
          key={gap.level}
          id={`h-${gap.level}`}
          title={t(`level.${gap.level}`)}
          note={gap.period ? periodName(gap.period, locale) : t('noPeriod')}
        >
          <p>{t('have', { have: String(gap.units - gap.missing.length), units: String(gap.units) })}</p>
          {definitions(
            countByReason(gap).map(([reason, count]) => [
              `${reasonWords(book, reason)} (${count})`,
              unitNames(book, gap, reason),
            ]),
          )}
        </Section>
      ))}
      {gaps.length > 0 && (
        <p className="soft tiny">
          {t('files')}{' '}
          {dataLinks(book, { kind: 'missingOfIndicator', params: { slug: indicator.slug } }).map(({ format, href }) => (
            <span key={href}>
              <a href={href}>{format}</a>{' '}
            </span>
          ))}
        </p>
      )}
    </>
  )
}

function unitNames(book: Book, gap: Gap, reason: (typeof REASONS)[number]): string {
  const day = dayOf(book, gap)
  return gap.missing
    .filter((one) => one.reason === reason)
    .map(({ unit }) => unitName(book, unit.id, unit.validTo && unit.validTo < day ? unit.validTo : day))
    .join(', ')
}

/** The day on which the names of a gap's units are read: a unit that has ended keeps its last name. */
function dayOf(book: Book, { missing }: Gap): string {
  const ended = missing.map(({ unit }) => unit.validTo).filter((day): day is string => day !== null && day < book.day)
  return ended.length > 0 ? (ended.sort().at(0) ?? book.day) : book.day
}

/** One row for each indicator and level. */
export async function gapRows(book: Book): Promise<DataRow[]> {
  return gapsOf(book, await openSteering(book)).map((gap) => ({
    indicator: gap.indicator.slug,
    indicator_name: inLanguage(book.locale, gap.indicator, 'name'),
    level: gap.level,
    period: gap.period,
    units: gap.units,
    with_figure: gap.units - gap.missing.length,
    ...Object.fromEntries(
      REASONS.map((reason) => [
        reason.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        gap.missing.filter((one) => one.reason === reason).length,
      ]),
    ),
  }))
}

/** One row for each unit without a figure. */
export async function missingUnitRows(book: Book, { slug }: { slug: string }): Promise<DataRow[] | null> {
  const indicator = book.indicators.find((one) => one.slug === slug)
  if (!indicator) return null
  return gapsOf(book, await openSteering(book), ({ id }) => id === indicator.id).flatMap((gap) =>
    gap.missing.map(({ unit, reason }) => ({
      indicator: slug,
      level: gap.level,
      period: gap.period,
      unit: unit.slug,
      unit_name: unitName(book, unit.id, dayOf(book, gap)),
      reason,
    })),
  )
}
