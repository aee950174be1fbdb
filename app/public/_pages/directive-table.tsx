// Directives as a table, grouped by session where several stand together; and the same rows for the files.
import { FigureTable } from '@/components/figure-table.tsx'
import type { Directive } from '@/db/sessions.ts'
import { translator } from '@/lib/messages.ts'
import type { PageKind, Params } from '@/lib/routes.ts'
import { type Book, inLanguage } from './book.ts'
import { addresseeWords, directiveState, directiveWords, dueWords } from './directive-words.tsx'
import { dataLinks } from './figure-list.tsx'
import type { DataRow } from './figure-rows.ts'
import { openSteering, type Steering } from './steering.ts'
import { ratesOf, taskViews } from './task-view.ts'
import type { Citations } from './words.ts'

type Page = { caption: string; kind?: PageKind; params?: Params; isGrouped?: boolean }

export function directiveTable(
  book: Book,
  cites: Citations,
  steering: Steering,
  directives: readonly Directive[],
  page: Page,
) {
  const { locale } = book
  const t = translator(locale, 'sessionPages')
  const titleOf = ({ sessionId }: Directive) => {
    const session = steering.sessions.find(({ id }) => id === sessionId)
    return session ? inLanguage(locale, session, 'title') : ''
  }
  return (
    <FigureTable
      locale={locale}
      caption={page.caption}
      isCaptionHidden
      columns={[
        { key: 'words', title: t('column.directive') },
        { key: 'to', title: t('column.to') },
        { key: 'due', title: t('column.due') },
        { key: 'state', title: t('column.state') },
      ]}
      rows={directives.map((directive, place) => ({
        key: directive.slug,
        group:
          page.isGrouped && directive.sessionId !== directives[place - 1]?.sessionId ? titleOf(directive) : undefined,
        cells: {
          words: directiveWords(book, cites, directive),
          to: addresseeWords(book, directive),
          due: dueWords(book, directive) ?? '–',
          state: directiveState(book, steering, directive),
        },
      }))}
      files={page.kind && dataLinks(book, { kind: page.kind, params: page.params }, directives.length)}
    />
  )
}

export function directiveRows(book: Book, steering: Steering, directives: readonly Directive[]): DataRow[] {
  return directives.map((directive) => {
    const session = steering.sessions.find(({ id }) => id === directive.sessionId)
    const views = taskViews(book, steering, ({ directiveId }) => directiveId === directive.id)
    const { done, all, doneOfDue, due } = ratesOf(book, views)
    return {
      directive: directive.slug,
      type: directive.type,
      session: session?.slug ?? null,
      session_date: session?.date ?? null,
      quote: directive.quoteVi ?? directive.quote,
      text_vi: directive.textVi,
      text_en: directive.textEn,
      is_paraphrase: directive.isParaphrase ? 1 : 0,
      addressees: directive.addressees.join(' '),
      due: directive.dueText,
      due_on: directive.dueOn,
      notice: directive.noticeSymbol ?? session?.conclusionSymbol ?? null,
      tasks: all,
      tasks_done: done,
      tasks_due: due,
      tasks_done_of_due: doneOfDue,
      source_line: directive.line,
      release: directive.release,
    }
  })
}

/** Directives only, newest session first. */
export function directivesInOrder({ directives, sessions }: Steering): Directive[] {
  const place = new Map(sessions.map(({ id }, index) => [id, index]))
  return directives
    .filter(({ type }) => type === 'directive')
    .sort((a, b) => (place.get(b.sessionId) ?? 0) - (place.get(a.sessionId) ?? 0) || a.position - b.position)
}

export async function allDirectiveRows(book: Book): Promise<DataRow[]> {
  const steering = await openSteering(book)
  return directiveRows(book, steering, directivesInOrder(steering))
}

export async function oneDirectiveRows(book: Book, { slug }: { slug: string }): Promise<DataRow[] | null> {
  const steering = await openSteering(book)
  const directives = steering.directives.filter((one) => one.slug === slug && one.type === 'directive')
  return directives.length > 0 ? directiveRows(book, steering, directives) : null
}
