// The review queue as the office works through it: how urgent a report is, and which reports a filter shows. Pure: the list comes
// from db/reporting/review-queue.ts, the words of a filter from the address.
import { FINDING_CODES, type FindingCode } from './findings.ts'
import type { Movement } from './movement.ts'
import { fold } from './search-fold.ts'

export const QUEUE_STATES = ['submitted', 'underReview', 'returned', 'approved'] as const
export type QueueState = (typeof QUEUE_STATES)[number]

/** What the chips above the list show. */
export const QUEUE_VIEWS = ['toHandle', 'clarify', 'again', 'mine', 'late', 'returned', 'approved', 'all'] as const
export type QueueView = (typeof QUEUE_VIEWS)[number]

export type QueueItem = {
  reportId: number
  unitName: string
  unitKind: string
  regionId: number | null
  formId: number
  periodId: number
  state: QueueState
  reviewerId: number | null
  submittedAt: string | null
  waitingDays: number
  isLate: boolean
  /** Which submission it is; from the second on it has come back. */
  revision: number
  /** Figures with a point that is neither approved nor a mere note. */
  openFindings: number
  codes: readonly FindingCode[]
  /** The largest against the last period. */
  movement: Named | null
  /** The largest on a national figure that is whole before and after. */
  effect: Named | null
}

/** A movement and the indicator that it is of. */
export type Named = Movement & { indicator: string }

export type QueueFilter = {
  view: QueueView
  formId?: number
  periodId?: number
  regionId?: number
  unitKind?: string
  finding?: FindingCode
  state?: QueueState
  unit?: string
  order: 'urgency' | 'waiting'
}

export const URGENCY_RULE_VERSION = 1

/**
 * Points to clarify (10 each); how far the largest figure moved and how far a national figure would (in per cent, at most 100 each);
 * days waiting (3 each, at most 30); 15 for what came back after it was returned, 10 for what came late. What is approved or lies with
 * the unit is not urgent.
 */
export function urgencyOf(item: QueueItem): number {
  if (!isToHandle(item, 0)) return 0
  const moved = percentOf(item.movement) + percentOf(item.effect)
  const waited = Math.min(30, 3 * item.waitingDays)
  return 10 * item.openFindings + moved + waited + (item.revision > 1 ? 15 : 0) + (item.isLate ? 10 : 0)
}

/** The list that a filter shows, in its order; the longest waiting first where urgency is the same. */
export function showQueue<I extends QueueItem>(items: readonly I[], filter: QueueFilter, viewerId: number): I[] {
  const byWaiting = (a: I, b: I) => ((a.submittedAt ?? '') < (b.submittedAt ?? '') ? -1 : 1)
  return items
    .filter((item) => isNarrowed(item, filter) && VIEWS[filter.view](item, viewerId))
    .sort((a, b) => (filter.order === 'urgency' ? urgencyOf(b) - urgencyOf(a) : 0) || byWaiting(a, b))
}

/** How many reports each chip would show, the other filters as they are. */
export function countViews(
  items: readonly QueueItem[],
  filter: QueueFilter,
  viewerId: number,
): Record<QueueView, number> {
  const narrowed = items.filter((item) => isNarrowed(item, filter))
  return Object.fromEntries(
    QUEUE_VIEWS.map((view) => [view, narrowed.filter((item) => VIEWS[view](item, viewerId)).length]),
  ) as Record<QueueView, number>
}

/** The filter of an address; what it does not understand it leaves out. */
export function readQueueFilter(query: Readonly<Record<string, string | string[] | undefined>>): QueueFilter {
  const text = (name: string) => (typeof query[name] === 'string' && query[name] !== '' ? query[name] : undefined)
  const id = (name: string) => (/^[1-9]\d{0,8}$/.test(text(name) ?? '') ? Number(text(name)) : undefined)
  const among = <T extends string>(values: readonly T[], name: string) => values.find((value) => value === text(name))
  return {
    view: among(QUEUE_VIEWS, 'xem') ?? 'toHandle',
    formId: id('bieu-mau'),
    periodId: id('ky'),
    regionId: id('vung'),
    unitKind: text('loai'),
    finding: among(FINDING_CODES, 'diem'),
    state: among(QUEUE_STATES, 'trang-thai'),
    unit: text('tim')?.slice(0, 100),
    order: text('sap-xep') === 'waiting' ? 'waiting' : 'urgency',
  }
}

/** The same filter as a query; `view` may be another one. */
export function queueQuery(filter: QueueFilter, view: QueueView = filter.view): string {
  const { formId, periodId, regionId, unitKind, finding, state, unit, order } = filter
  const words: [string, string | number | undefined][] = [
    ['xem', view === 'toHandle' ? undefined : view],
    ['bieu-mau', formId],
    ['ky', periodId],
    ['vung', regionId],
    ['loai', unitKind],
    ['diem', finding],
    ['trang-thai', state],
    ['tim', unit],
    ['sap-xep', order === 'urgency' ? undefined : order],
  ]
  const query = new URLSearchParams(words.flatMap(([name, value]) => (value ? [[name, String(value)]] : [])))
  return query.size > 0 ? `?${query}` : ''
}

const percentOf = (moved: Named | null) => Math.min(100, Math.round((moved?.size ?? 0) * 100))

type Test = (item: QueueItem, viewerId: number) => boolean

const isToHandle: Test = ({ state }) => state === 'submitted' || state === 'underReview'

const VIEWS: Record<QueueView, Test> = {
  toHandle: isToHandle,
  clarify: (item, viewerId) => isToHandle(item, viewerId) && item.openFindings > 0,
  again: (item, viewerId) => isToHandle(item, viewerId) && item.revision > 1,
  mine: (item, viewerId) => item.reviewerId === viewerId && item.state !== 'approved',
  late: ({ isLate }) => isLate,
  returned: ({ state }) => state === 'returned',
  approved: ({ state }) => state === 'approved',
  all: () => true,
}

function isNarrowed(item: QueueItem, filter: QueueFilter): boolean {
  const { formId, periodId, regionId, unitKind, finding, state, unit } = filter
  return (
    (formId === undefined || item.formId === formId) &&
    (periodId === undefined || item.periodId === periodId) &&
    (regionId === undefined || item.regionId === regionId) &&
    (unitKind === undefined || item.unitKind === unitKind) &&
    (finding === undefined || item.codes.includes(finding)) &&
    (state === undefined || item.state === state) &&
    (unit === undefined || fold(item.unitName).includes(fold(unit)))
  )
}
