// The one writer of report state: a row of the table in lib/report-states.ts, applied by one conditional UPDATE with one event and
// one audit row, in one transaction.
import { and, eq } from 'drizzle-orm'
import { isPeriodOpen } from '../../lib/deadlines.ts'
import { blockingFindings } from '../../lib/findings.ts'
import type { Action } from '../../lib/permissions.ts'
import {
  actionExists,
  findTransition,
  type Guard,
  LEAST_REASON,
  type ReportAction,
  type Transition,
} from '../../lib/report-states.ts'
import { conflictInApproving, conflictInPublishing } from '../../lib/separation-of-duties.ts'
import { cleanText } from '../../lib/text.ts'
import { answers, reportEvents, reports, users } from '../schema.ts'
import { type Db, store, type Write } from '../store.ts'
import { judgeOn, type Refusal, type Viewer, whoIs } from '../viewers.ts'
import { announceStep } from './announcements.ts'
import { recordObstacles } from './obstacles.ts'
import { type ReportView, readReport } from './report-view.ts'

export type { Refusal } from '../viewers.ts'

/** A step on a report: which version was seen, why, and at which figure it is taken. */
export type Step = { action: ReportAction; version?: number; reason?: string; indicatorId?: number }
export type Done<T> = { ok: true; view: ReportView; result: T }

/**
 * Takes a step, and `apply` with it. Undefined: for this viewer there is no such report (404). Expected trouble is a Refusal.
 */
export async function takeStep<T = undefined>(
  viewer: Viewer,
  reportId: number,
  step: Step,
  apply?: (tx: Write, view: ReportView) => T | Refusal | Promise<T | Refusal>,
): Promise<Done<T> | Refusal | undefined> {
  const outcome = await store.write(whoIs(viewer), async (tx) => {
    const report = tx.db.select().from(reports).where(eq(reports.id, reportId)).get()
    const verdict = report && judgeOn(tx.db, viewer, `report.${step.action}` as Action, report.unitId)
    if (!report || verdict !== 'allowed') return denied(tx, reportId, step, report ? verdict : 'notFound')
    const view = readReport(tx.db, viewer, report)
    const transition = findTransition(report.state, step.action, view.roles)
    const refusal = transition ? refusalOf(tx, view, viewer, step, transition) : missing(view, step)
    if (refusal || !transition) return note(tx, view, step, refusal ?? { ok: false, code: 'state' })
    const result = apply ? await apply(tx, view) : (undefined as T)
    if (isRefusal(result)) return note(tx, view, step, result)
    record(tx, view, viewer, step, transition)
    return { ok: true as const, view, result }
  })
  return outcome === 'notFound' ? undefined : outcome
}

/** The report's row moves on only from the version and state that were read. */
function record(tx: Write, view: ReportView, viewer: Viewer, step: Step, transition: Transition) {
  const { report } = view
  const isSave = step.action === 'save'
  const changed = tx.db
    .update(reports)
    .set({
      state: transition.to as ReportView['report']['state'],
      version: report.version + 1,
      updatedBy: viewer.userId,
      updatedAt: tx.now,
      ...marksOf(step.action, viewer),
    })
    .where(and(eq(reports.id, report.id), eq(reports.version, report.version), eq(reports.state, report.state)))
    .run()
  if (changed.changes !== 1) throw new Error('The report moved inside its own transaction.')
  if (step.action === 'reopen' || step.action === 'amend' || step.action === 'return')
    openWhereNothingIs(tx, view, step)
  if (step.action === 'approve') recordObstacles(tx, view)
  const { revision } =
    tx.db.select({ revision: reports.revision }).from(reports).where(eq(reports.id, report.id)).get() ?? report
  if (!isSave) {
    tx.db
      .insert(reportEvents)
      .values({
        reportId: report.id,
        at: tx.now,
        actorId: viewer.userId,
        action: step.action,
        fromState: report.state,
        toState: transition.to,
        indicatorId: step.indicatorId,
        reason: step.reason,
        revision,
      })
      .run()
  }
  announceStep(tx, view, step.action, viewer.userId)
  tx.audit({
    action: `report.${step.action}`,
    objectKind: 'report',
    objectId: report.id,
    before: { state: report.state },
    after: { state: transition.to, indicatorId: step.indicatorId ?? null, reason: step.reason ?? null },
  })
}

/** To reopen or amend, or to return a report whose figures are all approved, voids the approvals: else no field could be edited. */
function openWhereNothingIs(tx: Write, view: ReportView, step: Step) {
  const isAnyOpen = view.answers.some(({ answer }) => answer.reviewState !== 'approved')
  if (step.action === 'return' && isAnyOpen) return
  for (const { answer } of view.answers) {
    const set = { reviewState: 'open' as const, reviewedBy: null, version: answer.version + 1 }
    tx.db.update(answers).set(set).where(eq(answers.id, answer.id)).run()
  }
}

function marksOf(action: ReportAction, viewer: Viewer): Partial<ReportView['report']> {
  if (action === 'signOff') return { signedOffBy: viewer.userId }
  if (action === 'approve') return { approvedBy: viewer.userId }
  if (action === 'takeUp') return { reviewerId: viewer.userId }
  if (action === 'reopen' || action === 'return' || action === 'amend') return { approvedBy: null, signedOffBy: null }
  if (action === 'sendBack' || action === 'withdraw') return { signedOffBy: null }
  return {}
}

function refusalOf(
  tx: Write,
  view: ReportView,
  viewer: Viewer,
  step: Step,
  transition: Transition,
): Refusal | undefined {
  const reason = cleanText(step.reason ?? '')
  if (transition.needsReason && (!reason.ok || [...reason.text].length < LEAST_REASON))
    return { ok: false, code: 'reason' }
  for (const guard of transition.guards) {
    const refusal = GUARDS[guard]({ tx, view, viewer, step })
    if (refusal) return refusal
  }
  return undefined
}

type Facts = { tx: Write; view: ReportView; viewer: Viewer; step: Step }

const GUARDS: Record<Guard, (facts: Facts) => Refusal | undefined> = {
  periodOpen: ({ tx, view }) => (isPeriodOpen(view.dates, tx.now) ? undefined : { ok: false, code: 'closed' }),
  versionMatches: ({ tx, view, step }) =>
    step.version === undefined || step.version === view.report.version
      ? undefined
      : { ok: false, code: 'conflict', by: nameOf(tx.db, view.report.updatedBy), at: view.report.updatedAt },
  answerOpen: () => undefined,
  // The reviewer has judged the explanations by approving the figures; what blocks still blocks.
  noBlockingFinding: ({ view, step }) =>
    unsettled(view.answers.filter(step.action === 'approve' ? isBlocked : isStuck)),
  returnedAnswered: ({ view }) => unsettled(view.answers.filter(({ answer }) => answer.reviewState === 'returned')),
  notAuthor: ({ view, viewer }) =>
    conflictInApproving(viewer.userId, { authorIds: view.authorIds, approverIds: [] })
      ? { ok: false, code: 'ownWork' }
      : undefined,
  notApprover: ({ view, viewer }) =>
    conflictInPublishing(viewer.userId, { authorIds: view.authorIds, approverIds: [view.report.approvedBy ?? 0] })
      ? { ok: false, code: 'ownWork' }
      : undefined,
  everyAnswerSettled: ({ view }) =>
    unsettled(view.answers.filter(({ answer }) => answer.state !== 'unanswered' && answer.reviewState !== 'approved')),
  reportOrAnswerReason: ({ view, step }) => {
    const reason = cleanText(step.reason ?? '')
    const hasReason = reason.ok && [...reason.text].length >= LEAST_REASON
    return hasReason || view.answers.some(({ answer }) => answer.reviewState === 'returned')
      ? undefined
      : { ok: false, code: 'reason' }
  },
  checklistClear: () => undefined,
}

const isBlocked = ({ problems, findings }: ReportView['answers'][number]) =>
  problems.length > 0 || blockingFindings(findings).length > 0

const isStuck = (one: ReportView['answers'][number]) =>
  isBlocked(one) ||
  isUnexplained(one.findings, one.answer) ||
  (one.field.isRequired && one.answer.state === 'unanswered')

const isUnexplained = (findings: ReportView['answers'][number]['findings'], answer: { explanation: string | null }) =>
  findings.some(({ severity }) => severity === 'explain') && !answer.explanation

function unsettled(left: ReportView['answers']): Refusal | undefined {
  return left.length === 0
    ? undefined
    : { ok: false, code: 'unsettled', indicatorIds: left.map(({ field }) => field.indicator.id) }
}

function missing(view: ReportView, step: Step): Refusal {
  return { ok: false, code: actionExists(view.report.state, step.action) ? 'forbidden' : 'state' }
}

// A refused step changes nothing, and that it was tried is itself on record.
function note(tx: Write, view: ReportView, step: Step, refusal: Refusal): Refusal {
  tx.audit({
    action: `report.${step.action}`,
    objectKind: 'report',
    objectId: view.report.id,
    after: { code: refusal.code },
    outcome: 'failed',
  })
  return refusal
}

function denied(tx: Write, reportId: number, step: Step, verdict: string | undefined): Refusal | 'notFound' {
  tx.audit({
    action: 'authz.denied',
    objectKind: 'report',
    objectId: reportId,
    after: { action: step.action },
    outcome: 'denied',
  })
  return verdict === 'forbidden' ? { ok: false, code: 'forbidden' } : 'notFound'
}

export function isRefusal(result: unknown): result is Refusal {
  return typeof result === 'object' && result !== null && 'ok' in result && result.ok === false
}

export function nameOf(db: Db, userId: number): string {
  return db.select({ name: users.name }).from(users).where(eq(users.id, userId)).get()?.name ?? ''
}
