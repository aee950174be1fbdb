// Which figures of a report the address shows and which one is open; the way from one figure that wants a look to the next.
import type { AnswerView } from '@/db/reporting/report-view.ts'
import { differs, isFlagged, type ReviewDesk } from '@/db/reporting/review-context.ts'
import { staffAddress } from '@/lib/routes.ts'

export const DESK_VIEWS = ['flagged', 'changed', 'approved', 'all'] as const
export type DeskView = (typeof DESK_VIEWS)[number]

export type Shown = {
  view: DeskView
  counts: Record<DeskView, number>
  rows: AnswerView[]
  /** The one row that is open. */
  open: AnswerView | undefined
  /** The figures that want a look after and before the open one. */
  next: AnswerView | undefined
  previous: AnswerView | undefined
}

type Query = Readonly<Record<string, string | string[] | undefined>>

export function readShown({ view: report, fields }: ReviewDesk, query: Query): Shown {
  const flagged = report.answers.filter((one) => isFlagged(one, fields.get(idOf(one))))
  const lists: Record<DeskView, AnswerView[]> = {
    flagged,
    changed: report.answers.filter((one) => differs(one.answer, fields.get(idOf(one))?.submitted)),
    approved: report.answers.filter(({ answer }) => answer.reviewState === 'approved'),
    all: report.answers,
  }
  const view = DESK_VIEWS.find((name) => name === query.xem) ?? (flagged.length > 0 ? 'flagged' : 'all')
  const asked = report.answers.find((one) => String(idOf(one)) === query['so-lieu'])
  const rows =
    asked && !lists[view].includes(asked)
      ? report.answers.filter((one) => one === asked || lists[view].includes(one))
      : lists[view]
  const open = asked ?? rows.find((one) => flagged.includes(one)) ?? rows[0]
  const place = open ? report.answers.indexOf(open) : -1
  return {
    view,
    counts: Object.fromEntries(DESK_VIEWS.map((name) => [name, lists[name].length])) as Shown['counts'],
    rows,
    open,
    next: flagged.find((one) => report.answers.indexOf(one) > place),
    previous: flagged.findLast((one) => report.answers.indexOf(one) < place),
  }
}

/** The screen with one figure open. */
export function deskAddress(reportId: number, view: DeskView, one?: AnswerView): string {
  const address = `${staffAddress('review', { id: reportId })}?xem=${view}`
  return one ? `${address}&so-lieu=${idOf(one)}#row-${idOf(one)}` : address
}

const idOf = ({ field }: AnswerView) => field.indicator.id
