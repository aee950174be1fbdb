// What the unit does: begin a report, save answers, and submit what its leader has confirmed.
import { createHash } from 'node:crypto'
import { and, desc, eq } from 'drizzle-orm'
import { canonicalJson } from '../../lib/audit-chain.ts'
import { isPeriodOpen } from '../../lib/deadlines.ts'
import { parseAnswer, type TypedAnswer } from '../../lib/indicators.ts'
import { reviewAfterEdit } from '../../lib/report-states.ts'
import { fieldsOf, findForm } from '../report-forms.ts'
import {
  answers,
  comments,
  formSections,
  periodForms,
  periods,
  reportEvents,
  reportRevisions,
  reports,
  revisionAnswers,
} from '../schema.ts'
import { store, type Write } from '../store.ts'
import { designationOn, readUnitRegister } from '../units.ts'
import { judgeOn, type Refusal, type Viewer, whoIs } from '../viewers.ts'
import { recipientsOf } from './desk.ts'
import { type AnswerRow, type AnswerView, findDates, findReport, type ReportView } from './report-view.ts'
import { answerRule } from './rules.ts'
import { nameOf, takeStep } from './transition.ts'
import { storableAnswer, storableText } from './typed-text.ts'

/** Begins the report of a unit for a period, or finds the one that is already there. Undefined: not this viewer's unit. */
export async function startReport(
  viewer: Viewer,
  key: { formId: number; periodId: number; unitId: number },
): Promise<{ ok: true; id: number } | Refusal | undefined> {
  const outcome = await store.write(whoIs(viewer, 'officer', key.unitId), (tx) => {
    const verdict = judgeOn(tx.db, viewer, 'report.start', key.unitId)
    if (verdict !== 'allowed') {
      tx.audit({
        action: 'authz.denied',
        objectKind: 'unit',
        objectId: key.unitId,
        after: { action: 'report.start' },
        outcome: 'denied',
      })
      return verdict === 'forbidden' ? ({ ok: false, code: 'forbidden' } as const) : ('notFound' as const)
    }
    const there = tx.db
      .select({ id: reports.id })
      .from(reports)
      .where(and(eq(reports.formId, key.formId), eq(reports.periodId, key.periodId), eq(reports.unitId, key.unitId)))
      .get()
    if (there) {
      tx.audit({ action: 'report.start', objectKind: 'report', objectId: there.id, after: { already: true } })
      return { ok: true as const, id: there.id }
    }
    return begin(tx, viewer, key)
  })
  return outcome === 'notFound' ? undefined : outcome
}

function begin(
  tx: Write,
  viewer: Viewer,
  key: { formId: number; periodId: number; unitId: number },
): { ok: true; id: number } | Refusal {
  const asked = tx.db
    .select()
    .from(periodForms)
    .where(and(eq(periodForms.periodId, key.periodId), eq(periodForms.formId, key.formId)))
    .get()
  const period = tx.db.select().from(periods).where(eq(periods.id, key.periodId)).get()
  // A period that is only planned asks nobody yet.
  const form = asked?.openedAt ? findForm(tx.db, asked.formVersionId) : undefined
  const isAsked =
    form && period && recipientsOf(tx.db, readUnitRegister(tx.db), form.versionId, period.coversTo).includes(key.unitId)
  if (!isAsked || !isPeriodOpen(findDates(tx.db, key, period), tx.now)) {
    tx.audit({
      action: 'report.start',
      objectKind: 'unit',
      objectId: key.unitId,
      after: { code: 'closed' },
      outcome: 'failed',
    })
    return { ok: false, code: 'closed' }
  }
  const stamp = { updatedBy: viewer.userId, updatedAt: tx.now }
  const { id } = tx.db
    .insert(reports)
    .values({ ...key, formVersionId: form.versionId, createdBy: viewer.userId, createdAt: tx.now, ...stamp })
    .returning({ id: reports.id })
    .get()
  for (const { indicator } of fieldsOf(form))
    tx.db
      .insert(answers)
      .values({ reportId: id, indicatorId: indicator.id, ...stamp })
      .run()
  tx.db
    .insert(reportEvents)
    .values({
      reportId: id,
      at: tx.now,
      actorId: viewer.userId,
      action: 'start',
      fromState: 'notStarted',
      toState: 'draft',
      revision: 0,
    })
    .run()
  tx.audit({ action: 'report.start', objectKind: 'report', objectId: id, after: key })
  return { ok: true, id }
}

/** What was typed into one field, with the version of the answer that was seen, and an answer to the office's return if there is one. */
export type TypedField = {
  indicatorId: number
  version: number
  typed: TypedAnswer
  explanation: string
  reply?: string
}
export type SaveConflict = { indicatorId: number; by: string; at: string }

/**
 * Stores everything typed, readable or not; a field that a colleague has changed meanwhile is left as it is and told back.
 * With the `version` of the report that was seen, all or nothing is stored.
 */
export function saveAnswers(viewer: Viewer, reportId: number, posted: readonly TypedField[], version?: number) {
  return takeStep<{ conflicts: SaveConflict[] }>(viewer, reportId, { action: 'save', version }, (tx, view) => {
    const conflicts: SaveConflict[] = []
    const changed = posted.map(storableField).flatMap((field) => {
      const known = view.answers.find(({ answer }) => answer.indicatorId === field.indicatorId)
      return known?.isOpen && !isSame(known, field) ? [{ known, field }] : []
    })
    // Before the first write: a refusal leaves nothing behind.
    const isOfficer = view.roles.includes('officer')
    const open = isOfficer ? null : contributorSections(tx, view)
    if (changed.some(({ known }) => open && !open.has(known.field.sectionId)))
      return { ok: false as const, code: 'forbidden' as const }
    for (const { known, field } of changed) {
      if (known.answer.version !== field.version)
        conflicts.push({
          indicatorId: field.indicatorId,
          by: nameOf(tx.db, known.answer.updatedBy),
          at: known.answer.updatedAt,
        })
      else storeAnswer(tx, viewer, view, known, field)
    }
    return { conflicts }
  })
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

function storableField(field: TypedField): TypedField {
  const { explanation, reply = '' } = field
  const texts = { explanation: storableText(explanation).trim(), reply: storableText(reply).trim() }
  return { ...field, typed: storableAnswer(field.typed), ...texts }
}

function isSame({ typed, answer }: AnswerView, field: TypedField): boolean {
  return (
    canonicalJson(typed) === canonicalJson(field.typed) &&
    (answer.explanation ?? '') === field.explanation &&
    !field.reply
  )
}

function storeAnswer(
  tx: Write,
  viewer: Viewer,
  view: ReportView,
  { field: { indicator }, answer }: AnswerView,
  field: TypedField,
) {
  const parsed = parseAnswer(answerRule(indicator), field.typed)
  const read = parsed.ok
    ? parsed.answer
    : {
        state: 'unanswered' as const,
        value: null,
        textValue: null,
        numerator: null,
        denominator: null,
        documentSymbol: null,
        documentDate: null,
        reason: null,
      }
  if (field.reply) {
    tx.db
      .insert(comments)
      .values({
        reportId: view.report.id,
        indicatorId: indicator.id,
        kind: 'answer',
        body: field.reply,
        authorId: viewer.userId,
        at: tx.now,
        revision: view.report.revision,
      })
      .run()
  }
  tx.db
    .update(answers)
    .set({
      ...read,
      typed: JSON.stringify(field.typed),
      explanation: field.explanation || null,
      reviewState: reviewAfterEdit(answer.reviewState),
      version: answer.version + 1,
      updatedBy: viewer.userId,
      updatedAt: tx.now,
    })
    .where(eq(answers.id, answer.id))
    .run()
}

export type Receipt = { receipt: string; submittedAt: string }

/** Official number, date and signer of the signed paper report; all may be empty. */
export type OfficialReport = { symbol: string | null; date: string | null; signer: string | null }

/** Submits once: the same key gives the same receipt again, the same key with other content is refused (row D5). */
export async function submitReport(
  viewer: Viewer,
  reportId: number,
  submissionKey: string,
  official: OfficialReport,
): Promise<({ ok: true } & Receipt) | Refusal | undefined> {
  const view = await findReport(viewer, reportId)
  if (!view) return undefined
  const earlier = await findReplay(view, submissionKey, official)
  if (earlier) return earlier
  const done = await takeStep(viewer, reportId, { action: 'submit' }, (tx, view) =>
    file(tx, viewer, view, submissionKey, official),
  )
  if (!done) return undefined
  if (done.ok) return { ok: true, ...done.result }
  // Two clicks at once: the second one is told what the first one did.
  return (await findReplay(view, submissionKey, official)) ?? done
}

async function findReplay(
  view: ReportView,
  submissionKey: string,
  official: OfficialReport,
): Promise<({ ok: true } & Receipt) | Refusal | undefined> {
  const held = await store.read((db) =>
    db.select().from(reportRevisions).where(eq(reportRevisions.submissionKey, submissionKey)).get(),
  )
  if (!held) return undefined
  const isSameContent = held.reportId === view.report.id && held.contentHash === hashOf(view, official)
  return isSameContent
    ? { ok: true, receipt: held.receipt, submittedAt: held.submittedAt }
    : { ok: false, code: 'keyUsed' }
}

/** SHA-256 over every answer and what is said of the signed paper report. */
function hashOf({ answers: given }: ReportView, official: OfficialReport): string {
  const content = given.map(({ answer }) => [answer.indicatorId, answer.typed, answer.state, answer.explanation])
  return createHash('sha256').update(canonicalJson({ content, official })).digest('hex')
}

function file(tx: Write, viewer: Viewer, view: ReportView, submissionKey: string, official: OfficialReport): Receipt {
  const { report, answers: given } = view
  const number = report.revision + 1
  const last = tx.db.select({ id: reportRevisions.id }).from(reportRevisions).orderBy(desc(reportRevisions.id)).get()
  const code = designationOn(readUnitRegister(tx.db), report.unitId, view.period.coversTo).code ?? String(report.unitId)
  const receipt = `TDS-${view.period.code}-${code}-${String((last?.id ?? 0) + 1).padStart(4, '0')}`
  const contentHash = hashOf(view, official)
  const { id } = tx.db
    .insert(reportRevisions)
    .values({
      reportId: report.id,
      number,
      receipt,
      submissionKey,
      contentHash,
      submittedBy: viewer.userId,
      submittedAt: tx.now,
    })
    .returning({ id: reportRevisions.id })
    .get()
  for (const { answer } of given) tx.db.insert(revisionAnswers).values(snapshotOf(answer, id)).run()
  tx.db
    .update(reports)
    .set({
      revision: number,
      firstSubmittedAt: report.firstSubmittedAt ?? tx.now,
      officialSymbol: official.symbol,
      officialDate: official.date,
      signerName: official.signer,
    })
    .where(eq(reports.id, report.id))
    .run()
  return { receipt, submittedAt: tx.now }
}

function snapshotOf(answer: AnswerRow, revisionId: number): typeof revisionAnswers.$inferInsert {
  const {
    indicatorId,
    typed,
    state,
    value,
    textValue,
    numerator,
    denominator,
    documentSymbol,
    documentDate,
    reason,
    explanation,
    note,
  } = answer
  return {
    revisionId,
    indicatorId,
    typed,
    state,
    value,
    textValue,
    numerator,
    denominator,
    documentSymbol,
    documentDate,
    reason,
    explanation,
    note,
    authorId: answer.updatedBy,
  }
}
