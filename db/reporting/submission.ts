// Submitting what the unit's leader has confirmed: once, with a receipt and a copy of every answer.
import { createHash } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import { canonicalJson } from '../../lib/audit-chain.ts'
import { reportRevisions, reports, revisionAnswers } from '../schema.ts'
import { store, type Write } from '../store.ts'
import { designationOn, readUnitRegister } from '../units.ts'
import type { Refusal, Viewer } from '../viewers.ts'
import { type AnswerRow, findReport, type ReportView } from './report-view.ts'
import { takeStep } from './transition.ts'

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

/** What is copied of an answer when it is submitted. */
const COPIED = [
  'indicatorId',
  'typed',
  'state',
  'value',
  'textValue',
  'numerator',
  'denominator',
  'documentSymbol',
  'documentDate',
  'reason',
  'explanation',
  'note',
] as const satisfies readonly (keyof AnswerRow)[]

function snapshotOf(answer: AnswerRow, revisionId: number): typeof revisionAnswers.$inferInsert {
  const copy = Object.fromEntries(COPIED.map((column) => [column, answer[column]])) as Pick<
    AnswerRow,
    (typeof COPIED)[number]
  >
  return { revisionId, ...copy, authorId: answer.updatedBy }
}
