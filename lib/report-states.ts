// Report states: one machine, as a table (domain.md section 4). A row says from where, by which action, to where, by whom and
// under which guards; the one writer of state applies it with one conditional UPDATE and one event.
import type { Role } from './permissions.ts'

/** States of a report that has a row; before it is started there is none. */
export const STORED_STATES = [
  'draft',
  'signOffAsked',
  'signedOff',
  'submitted',
  'underReview',
  'approved',
  'published',
  'returned',
  'sentBack',
] as const
export const REPORT_STATES = ['notStarted', ...STORED_STATES] as const
export type ReportState = (typeof REPORT_STATES)[number]

export const REPORT_ACTIONS = [
  'start',
  'save',
  'askSignOff',
  'signOff',
  'sendBack',
  'submit',
  'withdraw',
  'takeUp',
  'approveAnswer',
  'returnAnswer',
  'approve',
  'return',
  'reopen',
  'publish',
  'amend',
] as const
export type ReportAction = (typeof REPORT_ACTIONS)[number]

/** Facts that the caller establishes inside the transaction; all guards of a row must hold. */
export const GUARDS = [
  'periodOpen',
  'versionMatches',
  'answerOpen',
  'noBlockingFinding',
  'returnedAnswered',
  'notAuthor',
  'notApprover',
  'everyAnswerSettled',
  'reportOrAnswerReason',
  'checklistClear',
] as const
export type Guard = (typeof GUARDS)[number]

export type Transition = {
  from: ReportState
  action: ReportAction
  to: ReportState
  by: readonly Role[]
  guards: readonly Guard[]
  /** A reason of at least `LEAST_REASON` characters goes into the event. */
  needsReason: boolean
}

/** Security row Z6: a word is no reason. */
export const LEAST_REASON = 10

const OFFICER: Role[] = ['officer']
const UNIT_STATES = ['draft', 'sentBack', 'returned'] as const

export const TRANSITIONS: readonly Transition[] = [
  row('notStarted', 'start', 'draft', OFFICER, ['periodOpen']),

  row('draft', 'save', 'draft', ['officer', 'contributor'], ['periodOpen', 'versionMatches']),
  row('sentBack', 'save', 'sentBack', ['officer', 'contributor'], ['versionMatches', 'answerOpen']),
  row('returned', 'save', 'returned', ['officer', 'contributor'], ['versionMatches', 'answerOpen']),
  ...UNIT_STATES.map((from) => row(from, 'askSignOff', 'signOffAsked', OFFICER, askGuards(from))),

  row('signOffAsked', 'signOff', 'signedOff', ['leader'], ['versionMatches']),
  row('signOffAsked', 'sendBack', 'sentBack', ['leader'], [], 'reason'),
  row('signedOff', 'submit', 'submitted', ['officer', 'leader'], ['versionMatches']),
  row('signedOff', 'withdraw', 'sentBack', ['leader'], [], 'reason'),
  row('submitted', 'withdraw', 'sentBack', ['leader'], [], 'reason'),

  row('submitted', 'takeUp', 'underReview', ['reviewer'], []),
  row('underReview', 'approveAnswer', 'underReview', ['reviewer'], ['notAuthor', 'versionMatches']),
  row('underReview', 'returnAnswer', 'underReview', ['reviewer'], ['notAuthor', 'versionMatches'], 'reason'),
  row(
    'underReview',
    'approve',
    'approved',
    ['reviewer'],
    ['notAuthor', 'versionMatches', 'everyAnswerSettled', 'noBlockingFinding'],
  ),
  row('underReview', 'return', 'returned', ['reviewer'], ['versionMatches', 'reportOrAnswerReason']),

  row('approved', 'reopen', 'returned', ['reviewer', 'publisher'], [], 'reason'),
  row('approved', 'publish', 'published', ['publisher'], ['notAuthor', 'notApprover', 'checklistClear']),
  row('published', 'amend', 'returned', ['officer', 'reviewer'], [], 'reason'),
]

/** The row for this step, or undefined: then the step does not exist (409), or these roles may not take it (403). */
export function findTransition(
  from: ReportState,
  action: ReportAction,
  roles: readonly Role[],
): Transition | undefined {
  const transition = TRANSITIONS.find((candidate) => candidate.from === from && candidate.action === action)
  return transition?.by.some((role) => roles.includes(role)) ? transition : undefined
}

/** What the holder of these roles may try in this state, in the order of the table; the guards come on top. */
export function allowedActions(from: ReportState, roles: readonly Role[]): ReportAction[] {
  return TRANSITIONS.filter((t) => t.from === from && t.by.some((role) => roles.includes(role))).map((t) => t.action)
}

export function actionExists(from: ReportState, action: ReportAction): boolean {
  return TRANSITIONS.some((transition) => transition.from === from && transition.action === action)
}

/** May the unit still write in it? */
export function isEditable(state: ReportState): boolean {
  return (UNIT_STATES as readonly ReportState[]).includes(state)
}

export const REVIEW_STATES = ['open', 'approved', 'returned', 'answered'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

/**
 * Where the office returned single fields, only those are open (also while the unit's leader sends the report back once more);
 * otherwise all but the approved ones. `hasReturnedAnswers`: some answer of the report is `returned` or `answered`.
 */
export function isAnswerOpen(
  report: { state: ReportState; hasReturnedAnswers: boolean },
  review: ReviewState,
): boolean {
  if (!isEditable(report.state)) return false
  return report.hasReturnedAnswers ? review === 'returned' || review === 'answered' : review !== 'approved'
}

/** The review state of an answer after an edit: what came back stays so until it is replied to; otherwise an edit voids the approval. */
export function reviewAfterEdit(review: ReviewState, isReplied: boolean): ReviewState {
  if (review === 'returned' || review === 'answered') return isReplied ? 'answered' : 'returned'
  return 'open'
}

function row(
  from: ReportState,
  action: ReportAction,
  to: ReportState,
  by: readonly Role[],
  guards: readonly Guard[],
  reason?: 'reason',
): Transition {
  return { from, action, to, by, guards, needsReason: reason === 'reason' }
}

/** A closed period locks drafts; what the office returned stays open. */
function askGuards(from: (typeof UNIT_STATES)[number]): Guard[] {
  const guards: Guard[] = ['versionMatches', 'noBlockingFinding', 'returnedAnswered']
  return from === 'draft' ? ['periodOpen', ...guards] : guards
}
