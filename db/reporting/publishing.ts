// Publishing: out of the approved reports a numbered release, in one transaction; and the urgent withdrawal, by two persons.
import { and, desc, eq } from 'drizzle-orm'
import { isDay } from '../../lib/dates.ts'
import { can } from '../../lib/permissions.ts'
import { LEAST_REASON } from '../../lib/report-states.ts'
import { canConfirmWithdrawal, conflictInPublishing } from '../../lib/separation-of-duties.ts'
import { cleanText } from '../../lib/text.ts'
import {
  citations,
  observations,
  releases,
  reportEvents,
  reports,
  sources,
  withdrawalRequests,
  withdrawals,
} from '../schema.ts'
import { type Db, store, type Write } from '../store.ts'
import { type Refusal, today, type Viewer, visibleUnits, whoIs } from '../viewers.ts'
import { type ReportView, readReport } from './report-view.ts'
import { storableText } from './typed-text.ts'

/** What stands ready: whole approved reports, and what stands in the way of each for this viewer. */
export type Staged = { view: ReportView; conflict: 'author' | 'approver' | null; isRevised: boolean }

export function listStaged(viewer: Viewer): Promise<Staged[]> {
  return store.read((db) => readStaged(db, viewer))
}

function readStaged(db: Db, viewer: Viewer): Staged[] {
  if (visibleUnits(db, viewer) !== 'all') return []
  const rows = db.select().from(reports).where(eq(reports.state, 'approved')).all()
  return rows.map((report) => {
    const view = readReport(db, viewer, report)
    return {
      view,
      conflict: conflictInPublishing(viewer.userId, {
        authorIds: view.authorIds,
        approverIds: [report.approvedBy ?? 0],
      }),
      isRevised: report.release !== null,
    }
  })
}

export type ReleaseText = { titleVi: string; titleEn: string; noteVi: string; noteEn: string; submissionKey: string }

/** Publishes everything staged as the next release. The same key gives the same release again. */
export async function publishRelease(
  viewer: Viewer,
  posted: ReleaseText,
): Promise<{ ok: true; number: number } | Refusal> {
  return store.write(whoIs(viewer, 'publisher'), (tx) => {
    if (!can(viewer, 'release.publish', { unitIds: null }, today()))
      return told(tx, { ok: false as const, code: 'forbidden' as const }, 'denied')
    const text = storableWords(posted)
    const earlier = tx.db.select().from(releases).where(eq(releases.submissionKey, text.submissionKey)).get()
    if (earlier && WORDS.some((part) => (earlier[part] ?? '') !== text[part]))
      return told(tx, { ok: false as const, code: 'keyUsed' as const }, 'failed')
    if (earlier) return told(tx, { ok: true as const, number: earlier.number }, 'ok')
    const staged = readStaged(tx.db, viewer)
    if (staged.length === 0) return told(tx, { ok: false as const, code: 'empty' as const }, 'failed')
    if (staged.some(({ conflict }) => conflict))
      return told(tx, { ok: false as const, code: 'ownWork' as const }, 'failed')
    if (!isWritten(text.titleVi) || !isWritten(text.titleEn))
      return told(tx, { ok: false as const, code: 'reason' as const }, 'failed')
    // An amendment is published with a public note, in both languages.
    if (staged.some(({ isRevised }) => isRevised) && !(text.noteVi && text.noteEn))
      return told(tx, { ok: false as const, code: 'reason' as const }, 'failed')
    const number = insertRelease(tx, viewer, text)
    for (const { view } of staged) publishReport(tx, viewer, view, number, text)
    return told(tx, { ok: true as const, number }, 'ok')
  })
}

const WORDS = ['titleVi', 'titleEn', 'noteVi', 'noteEn'] as const

function storableWords(text: ReleaseText): ReleaseText {
  const cleaned = WORDS.map((part) => [part, storableText(text[part]).trim()])
  return { ...text, ...Object.fromEntries(cleaned) }
}

function told<R extends { ok: boolean; number?: number; code?: string }>(
  tx: Write,
  result: R,
  outcome: 'ok' | 'denied' | 'failed',
): R {
  tx.audit({
    action: 'release.publish',
    objectKind: 'release',
    objectId: result.number ?? null,
    after: { code: result.code ?? null },
    outcome,
  })
  return result
}

const isWritten = (text: string) => {
  const cleaned = cleanText(text, 300)
  return cleaned.ok && cleaned.text !== ''
}

function insertRelease(tx: Write, viewer: Viewer, text: ReleaseText): number {
  const last = tx.db.select({ number: releases.number }).from(releases).orderBy(desc(releases.number)).get()
  const number = (last?.number ?? 0) + 1
  tx.db
    .insert(releases)
    .values({ ...text, number, kind: 'reports', publishedAt: tx.now, publishedBy: viewer.userId })
    .run()
  return number
}

function publishReport(tx: Write, viewer: Viewer, view: ReportView, number: number, text: ReleaseText) {
  const { report } = view
  const sourceId = insertSource(tx, view, number)
  for (const { field, answer } of view.answers) {
    if (answer.state !== 'reported' && answer.state !== 'notApplicable') continue
    const key = { indicatorId: field.indicator.id, unitId: report.unitId, period: view.period.code, release: number }
    const { value, textValue, numerator, denominator } = answer
    const before = newestObservation(tx.db, key)
    const amendment = before && { amendmentNoteVi: text.noteVi || null, amendmentNoteEn: text.noteEn || null }
    // An amended report brings its changed figures; those that stand as published are not published again.
    if (before && isSameFigure(before, { ...answer, definitionVersion: field.definitionVersion })) continue
    tx.db
      .insert(observations)
      .values({
        ...key,
        definitionVersion: field.definitionVersion,
        state: answer.state,
        value,
        textValue,
        numerator,
        denominator,
        noteVi: answer.isExplanationPublic ? answer.explanation : null,
        ...amendment,
        recordedAt: tx.now,
      })
      .run()
    tx.db
      .insert(citations)
      .values({ ...key, position: 1, sourceId, qualifier: 'exact' })
      .run()
  }
  tx.db
    .update(reports)
    .set({
      state: 'published',
      release: number,
      version: report.version + 1,
      updatedBy: viewer.userId,
      updatedAt: tx.now,
    })
    .where(and(eq(reports.id, report.id), eq(reports.version, report.version)))
    .run()
  tx.db
    .insert(reportEvents)
    .values({
      reportId: report.id,
      at: tx.now,
      actorId: viewer.userId,
      action: 'publish',
      fromState: 'approved',
      toState: 'published',
      revision: report.revision,
    })
    .run()
}

type Published = typeof observations.$inferSelect
type FigureKey = Pick<Published, 'indicatorId' | 'unitId' | 'period'>

function newestObservation(db: Db, { indicatorId, unitId, period }: FigureKey): Published | undefined {
  const same = [
    eq(observations.indicatorId, indicatorId),
    eq(observations.unitId, unitId),
    eq(observations.period, period),
  ]
  return db
    .select()
    .from(observations)
    .where(and(...same))
    .orderBy(desc(observations.release))
    .get()
}

function isSameFigure(before: Published, now: { [Part in (typeof FIGURE_PARTS)[number]]: unknown }): boolean {
  return FIGURE_PARTS.every((part) => before[part] === now[part])
}

const FIGURE_PARTS = ['definitionVersion', 'state', 'value', 'textValue', 'numerator', 'denominator'] as const

// No name of a person: the public sees the unit, the period and which submission it was (row P2).
function insertSource(tx: Write, view: ReportView, number: number): number {
  const { report, form, fullUnitName, receipt } = view
  const official = report.officialSymbol ? ` (${report.officialSymbol})` : ''
  return tx.db
    .insert(sources)
    .values({
      slug: `bao-cao-${report.id}-${report.revision}-${number}`,
      kind: 'report',
      titleVi: `${form.titleVi}, ${fullUnitName}${official}`,
      titleEn: `${form.titleEn}, ${fullUnitName}${official}`,
      publisher: receipt?.receipt,
      publishedOn: today(),
      unitId: report.unitId,
      reportId: report.id,
      release: number,
    })
    .returning({ id: sources.id })
    .get().id
}

export type WithdrawalOrder = {
  indicatorId: number
  unitId: number
  period: string
  documentSymbol: string
  documentDate: string
  reason: string
}

/** The first of two persons asks for a withdrawal, naming the document that orders it. */
export async function requestWithdrawal(
  viewer: Viewer,
  order: WithdrawalOrder,
): Promise<{ ok: true; id: number } | Refusal> {
  return store.write(whoIs(viewer), (tx) => {
    if (!can(viewer, 'withdrawal.request', { unitIds: null }, today())) {
      tx.audit({ action: 'withdrawal.request', objectKind: 'figure', after: order, outcome: 'denied' })
      return { ok: false as const, code: 'forbidden' as const }
    }
    const symbol = storableText(order.documentSymbol).trim()
    const reason = storableText(order.reason).trim()
    const isComplete = symbol !== '' && isDay(order.documentDate) && [...reason].length >= LEAST_REASON
    const refused = (code: 'reason' | 'state') => {
      tx.audit({ action: 'withdrawal.request', objectKind: 'figure', after: { ...order, code }, outcome: 'failed' })
      return { ok: false as const, code }
    }
    if (!isComplete) return refused('reason')
    if (!newestObservation(tx.db, order)) return refused('state')
    const { id } = tx.db
      .insert(withdrawalRequests)
      .values({ ...order, documentSymbol: symbol, reason, requestedBy: viewer.userId, requestedAt: tx.now })
      .returning({ id: withdrawalRequests.id })
      .get()
    tx.audit({ action: 'withdrawal.request', objectKind: 'withdrawal', objectId: id, after: order })
    return { ok: true as const, id }
  })
}

/** The second person confirms: from now on every page of every release up to the latest shows the tombstone. */
export async function confirmWithdrawal(viewer: Viewer, requestId: number): Promise<{ ok: true } | Refusal> {
  return store.write(whoIs(viewer), (tx) => {
    const request = tx.db.select().from(withdrawalRequests).where(eq(withdrawalRequests.id, requestId)).get()
    const confirmed = tx.db.select().from(withdrawals).where(eq(withdrawals.requestId, requestId)).get()
    const isAllowed =
      request &&
      !confirmed &&
      request.cancelledAt === null &&
      can(viewer, 'withdrawal.confirm', { unitIds: null }, today()) &&
      canConfirmWithdrawal(viewer.userId, request.requestedBy)
    tx.audit({
      action: 'withdrawal.confirm',
      objectKind: 'withdrawal',
      objectId: requestId,
      outcome: isAllowed ? 'ok' : 'denied',
    })
    if (!isAllowed) return { ok: false as const, code: 'forbidden' as const }
    const last = tx.db.select({ number: releases.number }).from(releases).orderBy(desc(releases.number)).get()
    const { indicatorId, unitId, period, documentSymbol, documentDate, requestedBy } = request
    tx.db
      .insert(withdrawals)
      .values({
        requestId,
        indicatorId,
        unitId,
        period,
        documentSymbol,
        documentDate: documentDate as string,
        requestedBy,
        confirmedBy: viewer.userId,
        confirmedAt: tx.now,
        throughRelease: last?.number ?? 0,
      })
      .run()
    return { ok: true as const }
  })
}
