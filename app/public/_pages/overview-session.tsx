// The latest session whose directives the sources tell, with its directives and what has become of them.
import { Section } from '@/components/section.tsx'
import { translator } from '@/lib/messages.ts'
import { addressOf } from '@/lib/routes.ts'
import { type Book, inLanguage } from './book.ts'
import { definitions } from './definitions.tsx'
import { directiveTable } from './directive-table.tsx'
import { dateWords } from './session-list.tsx'
import type { Steering } from './steering.ts'
import type { Citations } from './words.ts'

export function overviewSession(book: Book, cites: Citations, steering: Steering) {
  const { locale, view } = book
  const t = translator(locale, 'pages')
  const s = translator(locale, 'sessionPages')
  const isTold = (id: number) => steering.directives.some((one) => one.sessionId === id && one.type === 'directive')
  const place = steering.sessions.findLastIndex(({ id }) => isTold(id))
  const session = steering.sessions[place]
  if (!session) return null
  const directives = steering.directives.filter((one) => one.sessionId === session.id && one.type === 'directive')
  const later = steering.sessions.length - 1 - place
  return (
    <Section
      id="h-session"
      title={t('overview.latestSession')}
      note={<a href={addressOf('sessions', {}, { locale, view })}>{t('overview.allSessions')}</a>}
    >
      <h3>
        <a href={addressOf('session', { slug: session.slug }, { locale, view })}>
          {inLanguage(locale, session, 'title')}
        </a>
      </h3>
      {definitions([
        [s('column.date'), dateWords(book, session)],
        [s('notice'), session.conclusionSymbol && `${session.conclusionSymbol} (${s('notCompared')})`],
      ])}
      {directiveTable(book, cites, steering, directives, {
        caption: s('directivesTitle', { count: String(directives.length) }),
      })}
      {later > 0 && <p className="soft tiny">{t('overview.laterSessions', { count: String(later) })}</p>}
    </Section>
  )
}
