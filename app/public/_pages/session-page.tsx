// The page of a session: who chaired it in which position, what was reported, what was said and decided, which sites were connected;
// and what has become of the directives of the session before.
import { Section } from '@/components/section.tsx'
import type { Session } from '@/db/sessions.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { addressOf } from '@/lib/routes.ts'
import { type Book, inLanguage } from './book.ts'
import { definitions, type Pair } from './definitions.tsx'
import { directiveTable } from './directive-table.tsx'
import { initiativeTable } from './initiative-list.tsx'
import { obstacleTable } from './obstacle-list.tsx'
import { bodyName, dateWords } from './session-list.tsx'
import { otherStatements, reportedFigures, reportedResults } from './session-parts.tsx'
import { connectionPoints, peopleWords } from './session-people.tsx'
import { sourcesSection } from './sources-section.tsx'
import type { Steering } from './steering.ts'
import { Citations } from './words.ts'

export function sessionPage(book: Book, session: Session, steering: Steering) {
  const { locale } = book
  const t = translator(locale, 'sessionPages')
  const cites = new Citations(book)
  const own = steering.directives.filter(({ sessionId }) => sessionId === session.id)
  const directives = own.filter(({ type }) => type === 'directive')
  const obstacles = steering.obstacles.filter(({ sessionId }) => sessionId === session.id)
  const initiatives = steering.initiatives.filter(
    ({ isAboutSession, sourceId }) => isAboutSession && sourceIdsOf(book, session).includes(sourceId ?? 0),
  )
  const page = { kind: 'session', params: { slug: session.slug } } as const
  return (
    <>
      <p className="kick">{[bodyName(book, steering, session), dateWords(book, session)].join(' · ')}</p>
      <h1>{inLanguage(locale, session, 'title')}</h1>
      {session.isStub && <p className="notes">{t('stub')}</p>}
      {definitions(factsOf(book, session, steering))}
      {directives.length > 0 && (
        <Section
          id="h-directives"
          title={t('directivesTitle', { count: String(directives.length) })}
          note={t('quoteNote')}
        >
          {directiveTable(book, cites, steering, directives, { ...page, caption: t('title') })}
        </Section>
      )}
      {otherStatements(book, cites, own)}
      {reportedFigures(book, cites, sourceIdsOf(book, session))}
      {reportedResults(book, session)}
      {connectionPoints(book, session)}
      {obstacles.length > 0 && (
        <Section id="h-obstacles" title={t('obstaclesTitle')}>
          {obstacleTable(book, cites, steering, obstacles)}
        </Section>
      )}
      {initiatives.length > 0 && (
        <Section id="h-initiatives" title={t('initiativesTitle')}>
          {initiativeTable(book, cites, initiatives)}
        </Section>
      )}
      {previousSection(book, cites, session, steering)}
      {sourcesSection(book, cites)}
    </>
  )
}

/** Sources that tell of a session, as far as the release knows them. */
export function sourceIdsOf(book: Book, session: Session): number[] {
  return [...book.sources.values()].filter(({ sessionId }) => sessionId === session.id).map(({ id }) => id)
}

function factsOf(book: Book, session: Session, { documents }: Steering): Pair[] {
  const { locale, view } = book
  const t = translator(locale, 'sessionPages')
  const notice = documents.find(({ symbol }) => symbol !== null && symbol === session.conclusionSymbol)
  const agenda = (locale === 'en' ? session.record.agendaEn : session.record.agendaVi) ?? []
  const date = session.conclusionDate ? formatDay(session.conclusionDate, locale) : ''
  return [
    [t('chairs'), peopleWords(book, session.record.chairs)],
    [t('participants'), peopleWords(book, session.record.participants)],
    [t('column.focus'), inLanguage(locale, session, 'focus')],
    [t('theme'), session.themeVi && <span lang={locale === 'vi' ? undefined : 'vi'}>{session.themeVi}</span>],
    [t('agenda'), agenda.join(' · ')],
    [
      t('notice'),
      session.conclusionSymbol && (
        <>
          {notice ? (
            <a href={addressOf('document', { slug: notice.slug }, { locale, view })}>{session.conclusionSymbol}</a>
          ) : (
            session.conclusionSymbol
          )}
          {`, ${date} (${t('notCompared')})`}
        </>
      ),
    ],
  ]
}

/** The session that the same body, or the one before it, held last. */
function previousSection(book: Book, cites: Citations, session: Session, steering: Steering) {
  const { locale, view } = book
  const t = translator(locale, 'sessionPages')
  const place = steering.sessions.findIndex(({ id }) => id === session.id)
  const before = steering.sessions
    .slice(0, place)
    .findLast(({ id }) => steering.directives.some(({ sessionId, type }) => sessionId === id && type === 'directive'))
  if (!before) return null
  const directives = steering.directives.filter(
    ({ sessionId, type }) => sessionId === before.id && type === 'directive',
  )
  return (
    <Section
      id="h-previous"
      title={t('previousTitle', { count: String(directives.length) })}
      note={
        <a href={addressOf('session', { slug: before.slug }, { locale, view })}>
          {inLanguage(locale, before, 'title')}
        </a>
      }
    >
      {directiveTable(book, cites, steering, directives, {
        caption: t('previousTitle', { count: String(directives.length) }),
      })}
    </Section>
  )
}
