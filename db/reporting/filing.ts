// Saving what the unit types: everything is stored, readable or not; where a colleague was first, both texts are kept.
import { and, eq } from 'drizzle-orm'
import { parseAnswer, type TypedAnswer } from '../../lib/indicators.ts'
import { reviewAfterEdit } from '../../lib/report-states.ts'
import { answers, comments, formSections } from '../schema.ts'
import type { Write } from '../store.ts'
import type { Viewer } from '../viewers.ts'
import { keepText } from './kept-texts.ts'
import type { AnswerView, ReportView } from './report-view.ts'
import { answerRule } from './rules.ts'
import { nameOf, takeStep } from './transition.ts'
import { isSameText, storableField, type TypedField } from './typed-text.ts'

export type { TypedField } from './typed-text.ts'

/** A field in which a colleague was first: who, when, and what stands there now. */
export type SaveConflict = { indicatorId: number; by: string; at: string; version: number; theirs: TypedAnswer }
/** `versions`: of each posted field as it stands now, by indicator. */
export type Saved = { conflicts: SaveConflict[]; versions: Record<number, number> }

/**
 * Stores everything typed, readable or not; a field that a colleague has changed meanwhile is left as it is, and both texts are kept.
 * With the `version` of the report that was seen, all or nothing is stored.
 */
export function saveAnswers(viewer: Viewer, reportId: number, posted: readonly TypedField[], version?: number) {
  return takeStep<Saved>(viewer, reportId, { action: 'save', version }, (tx, view) => {
    const known = posted.map(storableField).flatMap((field) => {
      const answer = view.answers.find(({ answer }) => answer.indicatorId === field.indicatorId)
      return answer?.isOpen ? [{ known: answer, field }] : []
    })
    const changed = known.filter(({ known, field }) => !isSameText(known, field))
    // Before the first write: a refusal leaves nothing behind.
    const open = view.roles.includes('officer') ? null : contributorSections(tx, view)
    if (changed.some(({ known }) => open && !open.has(known.field.sectionId)))
      return { ok: false as const, code: 'forbidden' as const }
    const saved: Saved = {
      conflicts: [],
      versions: Object.fromEntries(known.map(({ known: { answer } }) => [answer.indicatorId, answer.version])),
    }
    for (const { known, field } of changed) {
      if (known.answer.version !== field.version) saved.conflicts.push(conflictOf(tx, viewer, view, known, field))
      else saved.versions[field.indicatorId] = storeAnswer(tx, viewer, view, known, field)
    }
    return saved
  })
}

function conflictOf(tx: Write, viewer: Viewer, view: ReportView, known: AnswerView, field: TypedField): SaveConflict {
  keepText(tx, viewer.userId, view.report.id, field, 'conflict')
  const { indicatorId, updatedBy, updatedAt, version } = known.answer
  return { indicatorId, by: nameOf(tx.db, updatedBy), at: updatedAt, version, theirs: known.typed }
}

function contributorSections(tx: Write, { form }: ReportView): Set<number> {
  const open = and(eq(formSections.formVersionId, form.versionId), eq(formSections.isOpenToContributors, true))
  return new Set(
    tx.db
      .select({ id: formSections.id })
      .from(formSections)
      .where(open)
      .all()
      .map(({ id }) => id),
  )
}

/** Writes one field; returns its new version. */
function storeAnswer(tx: Write, viewer: Viewer, view: ReportView, known: AnswerView, field: TypedField): number {
  const { answer } = known
  const parsed = parseAnswer(answerRule(known.field.indicator), field.typed)
  if (field.reply && field.reply !== known.reply) storeReply(tx, viewer, view, field)
  const version = answer.version + 1
  tx.db
    .update(answers)
    .set({
      ...(parsed.ok ? parsed.answer : UNREAD),
      typed: JSON.stringify(field.typed),
      explanation: field.explanation || null,
      reviewState: reviewAfterEdit(answer.reviewState, Boolean(field.reply || known.reply)),
      version,
      updatedBy: viewer.userId,
      updatedAt: tx.now,
    })
    .where(eq(answers.id, answer.id))
    .run()
  return version
}

// Saving goes on while a reply is typed: until the next submission it stays one reply.
function storeReply(tx: Write, viewer: Viewer, { report }: ReportView, { indicatorId, reply = '' }: TypedField) {
  const own = and(
    eq(comments.reportId, report.id),
    eq(comments.indicatorId, indicatorId),
    eq(comments.kind, 'answer'),
    eq(comments.revision, report.revision),
    eq(comments.authorId, viewer.userId),
  )
  const rewritten = tx.db.update(comments).set({ body: reply, at: tx.now }).where(own).run()
  if (rewritten.changes > 0) return
  const key = { reportId: report.id, indicatorId, kind: 'answer' as const, revision: report.revision }
  tx.db
    .insert(comments)
    .values({ ...key, body: reply, authorId: viewer.userId, at: tx.now })
    .run()
}

/** An answer that cannot be read yet. */
const UNREAD = {
  state: 'unanswered',
  value: null,
  textValue: null,
  numerator: null,
  denominator: null,
  documentSymbol: null,
  documentDate: null,
  reason: null,
} as const
