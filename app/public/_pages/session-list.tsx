// Sessions by body and year, newest first, with how many directives each brought and the notice of its conclusions.
import { FigureTable } from '@/components/figure-table.tsx'
import type { Session } from '@/db/sessions.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { addressOf } from '@/lib/routes.ts'
import { type Book, inLanguage } from './book.ts'
import { dataLinks } from './figure-list.tsx'
import type { DataRow } from './figure-rows.ts'
import { openSteering, type Steering } from './steering.ts'

export function sessionListPage(book: Book, steering: Steering) {
  const { locale, view } = book
  const t = translator(locale, 'sessionPages')
  const sessions = steering.sessions.toReversed()
  let group = ''
  return (
    <>
      <h1>{t('heading', { count: String(sessions.length) })}</h1>
      <p className="lede">{t('lead')}</p>
      <p>
        <a href={addressOf('directives', {}, { locale, view })}>{t('allDirectives')}</a>
      </p>
      <FigureTable
        locale={locale}
        caption={t('title')}
        isCaptionHidden
        columns={[
          { key: 'title', title: t('column.session') },
          { key: 'date', title: t('column.date') },
          { key: 'focus', title: t('column.focus') },
          { key: 'directives', title: t('column.directives'), isNumber: true },
          { key: 'notice', title: t('notice') },
        ]}
        rows={sessions.map((session) => {
          const head = `${bodyName(book, steering, session)} · ${session.year}`
          const isNew = head !== group
          group = head
          return {
            key: session.slug,
            group: isNew ? head : undefined,
            cells: {
              title: (
                <a href={addressOf('session', { slug: session.slug }, { locale, view })}>
                  {inLanguage(locale, session, 'title')}
                </a>
              ),
              date: dateWords(book, session),
              focus: inLanguage(locale, session, 'focus'),
              directives: session.isStub ? '–' : countOf(steering, session),
              notice: session.conclusionSymbol ?? '–',
            },
          }
        })}
        files={dataLinks(book, { kind: 'sessions' }, sessions.length)}
      />
    </>
  )
}

/** The day, and that another source tells it where the report itself does not. */
export function dateWords({ locale }: Book, { date, isDateExternal }: Session): string {
  if (!date) return translator(locale, 'figure')('missing.notInSources')
  return isDateExternal
    ? translator(locale, 'sessionPages')('dateExternal', { day: formatDay(date, locale) })
    : formatDay(date, locale)
}

export function bodyName({ locale }: Book, { bodies }: Steering, { bodyId }: Session): string {
  const body = bodies.find(({ id }) => id === bodyId)
  return body ? inLanguage(locale, body, 'name') : ''
}

export const countOf = ({ directives }: Steering, { id }: Session) =>
  directives.filter(({ sessionId, type }) => sessionId === id && type === 'directive').length

export async function sessionRows(book: Book): Promise<DataRow[]> {
  const steering = await openSteering(book)
  return steering.sessions.toReversed().map((session) => ({
    session: session.slug,
    body: bodyName(book, steering, session),
    year: session.year,
    ordinal: session.ordinal,
    date: session.date,
    title_vi: session.titleVi,
    title_en: session.titleEn,
    focus_vi: session.focusVi,
    focus_en: session.focusEn,
    notice: session.conclusionSymbol,
    notice_date: session.conclusionDate,
    directives: session.isStub ? null : countOf(steering, session),
    release: session.release,
  }))
}
