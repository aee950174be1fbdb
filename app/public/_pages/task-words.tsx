// A task's state in words with its shape, the units it was given to, and the two rates that always stand together.
import type { Status } from '@/components/status-icon.tsx'
import { StatusTag } from '@/components/status-tag.tsx'
import { translator } from '@/lib/messages.ts'
import { formatPercent, percentOf } from '@/lib/numbers.ts'
import type { TaskRates } from '@/lib/task-states.ts'
import { type Book, unitName } from './book.ts'
import type { ShownState, TaskView } from './task-view.ts'
import { unitLink } from './unit-link.tsx'

const ICONS: Record<ShownState, Status> = {
  notStarted: 'open',
  inProgress: 'progress',
  dueSoon: 'soon',
  overdue: 'late',
  doneOnTime: 'done',
  doneLate: 'done',
  done: 'done',
  ongoing: 'extended',
}

export function stateTag({ locale }: Book, state: ShownState) {
  return (
    <StatusTag locale={locale} status={ICONS[state]}>
      {stateWords({ locale }, state)}
    </StatusTag>
  )
}

export function stateWords({ locale }: Pick<Book, 'locale'>, state: ShownState): string {
  return state === 'done' ? translator(locale, 'figure')('status.done') : translator(locale, 'taskStates')(state)
}

/** “3/8 nhiệm vụ đã hoàn thành (37,5%)” and “3/4 nhiệm vụ đến hạn đã hoàn thành (75%)”. */
export function rateWords(
  { locale }: Pick<Book, 'locale'>,
  { done, all, doneOfDue, due }: TaskRates,
): [string, string] {
  const t = translator(locale, 'taskStates')
  const share = (part: number, whole: number) => {
    const percent = percentOf(part, whole)
    return percent === null ? '' : ` (${formatPercent(percent, locale, 1)})`
  }
  return [
    t('rateOfAll', { done: String(done), all: String(all) }) + share(done, all),
    t('rateOfDue', { done: String(doneOfDue), due: String(due) }) + share(doneOfDue, due),
  ]
}

/** The lead units as links; a long list is told by its number. */
export function leadsOf(book: Book, { row }: TaskView) {
  const leads = row.assignments.filter(({ role }) => role === 'lead')
  if (leads.length === 0) return <span className="miss">{translator(book.locale, 'taskPages')('noLead')}</span>
  if (leads.length > 4) return translator(book.locale, 'taskPages')('unitCount', { count: String(leads.length) })
  return leads.map(({ unitId }, place) => (
    <span key={unitId}>
      {place > 0 && ', '}
      {unitLink(book, unitId)}
    </span>
  ))
}

/** The lead units by name, for files. */
export function leadNames(book: Book, { row }: TaskView): string {
  return row.assignments
    .filter(({ role }) => role === 'lead')
    .map(({ unitId }) => unitName(book, unitId))
    .join('; ')
}
