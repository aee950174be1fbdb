// The publication calendar as of the release's day: what has been published when, and which reports are due for what comes next.
import { FigureTable } from '@/components/figure-table.tsx'
import { Section } from '@/components/section.tsx'
import type { OpenedPeriod } from '@/db/records.ts'
import { dayInVietnam, formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { periodTitle } from '@/lib/periods.ts'
import { addressOf } from '@/lib/routes.ts'
import { type Book, inLanguage } from './book.ts'
import { dataLinks } from './figure-list.tsx'
import type { DataRow } from './figure-rows.ts'
import { openSteering, type Steering } from './steering.ts'

export function calendarPage(book: Book, { periods }: Steering) {
  const { locale } = book
  const t = translator(locale, 'missingData')
  return (
    <>
      <h1>{t('calendar.title')}</h1>
      <p className="lede">{t('calendar.lead')}</p>
      <Section id="h-next" title={t('calendar.next')} note={formatDay(book.day, locale)}>
        {periods.length > 0 ? periodTable(book, periods) : <p className="miss">{t('calendar.noPeriods')}</p>}
        <p>{t('calendar.rule')}</p>
      </Section>
      <Section id="h-past" title={t('calendar.past')}>
        {releaseTable(book)}
      </Section>
    </>
  )
}

function periodTable(book: Book, periods: readonly OpenedPeriod[]) {
  const { locale } = book
  const t = translator(locale, 'missingData')
  return (
    <FigureTable
      locale={locale}
      caption={t('calendar.next')}
      isCaptionHidden
      columns={[
        { key: 'period', title: t('column.period') },
        { key: 'regime', title: t('calendar.regime') },
        { key: 'covers', title: t('calendar.covers') },
        { key: 'due', title: t('calendar.due') },
        { key: 'closes', title: t('calendar.closes') },
      ]}
      rows={periods.map((one) => ({
        key: String(one.id),
        cells: {
          period: one.nameVi ?? periodTitle(one.code, locale),
          regime: inLanguage(locale, one.regime, 'name'),
          covers: `${formatDay(one.coversFrom, locale)} – ${formatDay(one.coversTo, locale)}`,
          due: formatDay(one.dueOn, locale),
          closes: formatDay(one.closesOn, locale),
        },
      }))}
    />
  )
}

function releaseTable(book: Book) {
  const { locale, view } = book
  const t = translator(locale, 'missingData')
  return (
    <FigureTable
      locale={locale}
      caption={t('calendar.past')}
      isCaptionHidden
      columns={[
        { key: 'release', title: t('calendar.release') },
        { key: 'on', title: t('calendar.on') },
        { key: 'title', title: t('calendar.content') },
      ]}
      rows={book.releases.toReversed().map((release) => ({
        key: String(release.number),
        cells: {
          release: (
            <a href={addressOf('release', { number: release.number }, { locale, view })}>
              {translator(locale, 'layout')('release', { number: String(release.number) })}
            </a>
          ),
          on: formatDay(dayInVietnam(release.publishedAt), locale),
          title: inLanguage(locale, release, 'title'),
        },
      }))}
      files={dataLinks(book, { kind: 'calendar' })}
    />
  )
}

export async function calendarRows(book: Book): Promise<DataRow[]> {
  const { periods } = await openSteering(book)
  return [
    ...periods.map((one) => ({ event: 'report_due', date: one.dueOn, what: one.code, title: one.nameVi })),
    ...book.releases.map((release) => ({
      event: 'release',
      date: dayInVietnam(release.publishedAt),
      what: String(release.number),
      title: inLanguage(book.locale, release, 'title'),
    })),
  ]
}
