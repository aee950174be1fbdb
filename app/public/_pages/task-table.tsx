// Tasks as a table: what, who leads, until when, and the state at the release's day; and the same rows for the files.
import { FigureTable } from '@/components/figure-table.tsx'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { addressOf, type PageKind, type Params } from '@/lib/routes.ts'
import type { Book } from './book.ts'
import { dataLinks } from './figure-list.tsx'
import type { DataRow } from './figure-rows.ts'
import type { TaskView } from './task-view.ts'
import { leadNames, leadsOf, stateTag, stateWords } from './task-words.tsx'
import { textInVietnamese } from './vietnamese-only.tsx'

export function taskTable(
  book: Book,
  views: readonly TaskView[],
  page: { caption: string; kind?: PageKind; params?: Params },
) {
  const { locale, view } = book
  const t = translator(locale, 'taskPages')
  return (
    <FigureTable
      locale={locale}
      caption={page.caption}
      isCaptionHidden
      columns={[
        { key: 'text', title: t('column.task') },
        { key: 'lead', title: t('column.lead') },
        { key: 'due', title: t('column.due') },
        { key: 'state', title: t('column.state') },
      ]}
      rows={views.map((one) => ({
        key: String(one.row.id),
        cells: {
          text: (
            <a href={addressOf('task', { id: one.row.id }, { locale, view })}>
              {one.row.number && `${one.row.number}. `}
              {textInVietnamese(locale, one.row, 'text')}
            </a>
          ),
          lead: leadsOf(book, one),
          due: one.task.dueOn ? formatDay(one.task.dueOn, locale) : '–',
          state: stateTag(book, one.state),
        },
      }))}
      files={page.kind && dataLinks(book, { kind: page.kind, params: page.params }, views.length)}
    />
  )
}

export function taskRows(book: Book, views: readonly TaskView[]): DataRow[] {
  return views.map((one) => ({
    task: one.row.id,
    number: one.row.number,
    text: one.row.textVi,
    text_en: one.row.textEn,
    authority: one.row.authority,
    accountable: one.row.accountable,
    product: one.row.product,
    lead: leadNames(book, one),
    units: one.row.assignments.length,
    due_on: one.task.dueOn,
    state: one.state,
    state_name: stateWords(book, one.state),
    release: one.row.release,
  }))
}
