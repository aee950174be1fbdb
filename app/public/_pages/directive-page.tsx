// The page of a directive: the sentence, who is to do what by when, the tasks made of it, and each unit's part in them.

import { FileLinks } from '@/components/file-links.tsx'
import { Section } from '@/components/section.tsx'
import type { Directive } from '@/db/sessions.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { addressOf } from '@/lib/routes.ts'
import { type Book, inLanguage } from './book.ts'
import { definitions } from './definitions.tsx'
import { addresseeWords, directiveState, directiveWords, dueWords, noticeWords } from './directive-words.tsx'
import { dataLinks } from './figure-list.tsx'
import { sourcesSection } from './sources-section.tsx'
import type { Steering } from './steering.ts'
import { taskTable } from './task-table.tsx'
import { taskViews } from './task-view.ts'
import { Citations } from './words.ts'

export function directivePage(book: Book, directive: Directive, steering: Steering) {
  const { locale, view } = book
  const t = translator(locale, 'sessionPages')
  const cites = new Citations(book)
  const session = steering.sessions.find(({ id }) => id === directive.sessionId)
  const group = book.indicators.find(({ groupId }) => groupId === directive.groupId)?.group
  const views = taskViews(book, steering, ({ directiveId }) => directiveId === directive.id)
  return (
    <>
      <p className="kick">
        {[t('directive'), session?.date && formatDay(session.date, locale)].filter(Boolean).join(' · ')}
      </p>
      <h1>{inLanguage(locale, directive, 'text')}</h1>
      <p className="told lede">{directiveWords(book, cites, directive, false)}</p>
      {definitions([
        [
          t('session'),
          session && (
            <a href={addressOf('session', { slug: session.slug }, { locale, view })}>
              {inLanguage(locale, session, 'title')}
            </a>
          ),
        ],
        [t('notice'), noticeWords(book, directive, session)],
        [t('column.to'), addresseeWords(book, directive)],
        [t('column.due'), dueWords(book, directive)],
        [t('group'), group && inLanguage(locale, group, 'name')],
        [t('column.state'), directiveState(book, steering, directive)],
        [t('note'), inLanguage(locale, directive, 'note')],
      ])}
      <Section id="h-tasks" title={t('tasksTitle')} note={t('tasksNote')}>
        {views.length > 0 ? (
          taskTable(book, views, { caption: t('tasksTitle') })
        ) : (
          <p className="miss">{t('noTasks')}</p>
        )}
      </Section>
      <FileLinks locale={locale} files={dataLinks(book, { kind: 'directive', params: { slug: directive.slug } })} />
      {sourcesSection(book, cites)}
    </>
  )
}
