// What the reviewer does: approve figures one by one or all that raise no question, return figures with a reason.
import { and, eq } from 'drizzle-orm'
import { answers, comments } from '../schema.ts'
import type { Write } from '../store.ts'
import type { Refusal, Viewer } from '../viewers.ts'
import type { AnswerView, ReportView } from './report-view.ts'
import { nameOf, takeStep } from './transition.ts'

type Seen = { indicatorId: number; version: number }

/** Approves one figure, if it is still the one that was seen; its explanation becomes a public note where the reviewer says so. */
export function approveAnswer(viewer: Viewer, reportId: number, seen: Seen, isExplanationPublic?: boolean) {
  return takeStep(viewer, reportId, { action: 'approveAnswer', indicatorId: seen.indicatorId }, (tx, view) => {
    const refusal = judgeAnswer(tx, viewer, view, seen, 'approved')
    if (refusal || isExplanationPublic === undefined) return refusal
    const own = and(eq(answers.reportId, reportId), eq(answers.indicatorId, seen.indicatorId))
    tx.db.update(answers).set({ isExplanationPublic }).where(own).run()
    return undefined
  })
}

/** Approves every figure that is answered and has no open point to clarify. */
export function approveClearAnswers(viewer: Viewer, reportId: number, version: number) {
  return takeStep(viewer, reportId, { action: 'approveAnswer', version }, (tx, view) => {
    const clear = view.answers.filter(isClear)
    for (const { answer } of clear) mark(tx, viewer, answer, 'approved')
    return { approved: clear.length }
  })
}

/** Returns one figure; the reason stands at the field for the officer. */
export function returnAnswer(viewer: Viewer, reportId: number, seen: Seen, reason: string) {
  return takeStep(viewer, reportId, { action: 'returnAnswer', indicatorId: seen.indicatorId, reason }, (tx, view) => {
    const refusal = judgeAnswer(tx, viewer, view, seen, 'returned')
    if (refusal) return refusal
    tx.db
      .insert(comments)
      .values({
        reportId,
        indicatorId: seen.indicatorId,
        kind: 'return',
        body: reason.trim(),
        authorId: viewer.userId,
        at: tx.now,
        revision: view.report.revision,
      })
      .run()
    return undefined
  })
}

/** Answered, not yet approved, and nothing left to clarify. */
export function isClear({ answer, findings }: AnswerView): boolean {
  return (
    answer.state !== 'unanswered' &&
    answer.reviewState !== 'approved' &&
    answer.reviewState !== 'returned' &&
    (findings.every(({ severity }) => severity === 'note') || Boolean(answer.explanation))
  )
}

function judgeAnswer(
  tx: Write,
  viewer: Viewer,
  view: ReportView,
  seen: Seen,
  to: 'approved' | 'returned',
): Refusal | undefined {
  const known = view.answers.find(({ answer }) => answer.indicatorId === seen.indicatorId)
  if (!known) return { ok: false, code: 'state' }
  if (known.answer.version !== seen.version)
    return { ok: false, code: 'conflict', by: nameOf(tx.db, known.answer.updatedBy), at: known.answer.updatedAt }
  mark(tx, viewer, known.answer, to)
  return undefined
}

function mark(tx: Write, viewer: Viewer, answer: AnswerView['answer'], reviewState: 'approved' | 'returned') {
  tx.db
    .update(answers)
    .set({ reviewState, reviewedBy: viewer.userId, version: answer.version + 1 })
    .where(and(eq(answers.id, answer.id), eq(answers.version, answer.version)))
    .run()
}
