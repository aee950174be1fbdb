// What a reviewer sees beside each answer: the unit's own past, its peers, the effect on the nation, what was submitted and approved
// before. Read for the whole report at once: the number of queries does not grow with the fields.
import { and, desc, eq, inArray } from 'drizzle-orm'
import { type NationalEffect, nationalEffect } from '../../lib/national-effect.ts'
import { comparePeriods } from '../../lib/periods.ts'
import { type Spread, spreadOf } from '../../lib/spread.ts'
import { type Figure, figuresAsOf } from '../figures.ts'
import { listTargets } from '../report-forms.ts'
import { reportEvents, reportRevisions, revisionAnswers } from '../schema.ts'
import { type Db, store } from '../store.ts'
import { readUnitRegister } from '../units.ts'
import { type Viewer, visibleUnits } from '../viewers.ts'
import { type PeerFigures, partOf, peerUnitsOf, readPeerFigures } from './peer-figures.ts'
import { latestRelease } from './published-before.ts'
import { type AnswerView, findReport, type ReportView } from './report-view.ts'
import { settledOf } from './review-queue.ts'

export type StoredAnswer = typeof revisionAnswers.$inferSelect

export type FieldContext = {
  /** Published figures of the unit before this period, oldest first, of today's definition only. */
  history: Figure[]
  peers: { values: number[]; spread: Spread } | null
  effect: NationalEffect | null
  target: { value: number | null; deadline: string | null } | undefined
  /** As it was last approved, and as it was submitted the time before this one. */
  approved: StoredAnswer | undefined
  submitted: StoredAnswer | undefined
}

export type ReviewDesk = { view: ReportView; fields: Map<number, FieldContext>; unitCount: number }

/** The review screen of a report; undefined where there is none for this viewer, or the viewer is not of the office. */
export async function findReviewDesk(viewer: Viewer, reportId: number): Promise<ReviewDesk | undefined> {
  const view = await findReport(viewer, reportId)
  if (!view) return undefined
  return store.read((db) => (visibleUnits(db, viewer) === 'all' ? readDesk(db, view) : undefined))
}

function readDesk(db: Db, view: ReportView): ReviewDesk {
  const { report, period } = view
  const unitIds = peerUnitsOf(readUnitRegister(db), report.unitId, period)
  const indicatorIds = view.answers.map(({ field }) => field.indicator.id)
  const peers = readPeerFigures(db, period, unitIds, indicatorIds)
  const past = figuresAsOf(db, latestRelease(db), { unitIds: [report.unitId], indicatorIds })
    .filter((figure) => comparePeriods(figure.period, period.code) < 0)
    .sort((a, b) => comparePeriods(a.period, b.period))
  const targets = listTargets(db, report.unitId, period.coversTo)
  const earlier = readEarlier(db, view)
  const fieldOf = (one: AnswerView): FieldContext => {
    const { id } = one.field.indicator
    return {
      history: past.filter((f) => f.indicatorId === id && f.definitionVersion === one.field.definitionVersion),
      ...comparisonsOf(one, { unitId: report.unitId, unitIds, peers }),
      target: targets.get(id),
      approved: earlier.approved.get(id),
      submitted: earlier.submitted.get(id),
    }
  }
  const fields = new Map(view.answers.map((one) => [one.field.indicator.id, fieldOf(one)]))
  return { view, fields, unitCount: unitIds.length }
}

type Peers = { unitId: number; unitIds: number[]; peers: PeerFigures }

function comparisonsOf({ field: { indicator }, answer }: AnswerView, { unitId, unitIds, peers }: Peers) {
  const found = peers.get(indicator.id) ?? new Map()
  const values = [...found].flatMap(([id, { told }]) => (id !== unitId && told?.value != null ? [told.value] : []))
  const spread = indicator.kind === 'text' || indicator.kind === 'boolean' ? null : spreadOf(values)
  const one = { unitId, part: partOf(answer) }
  const isCounted = answer.state === 'reported' || answer.state === 'notApplicable'
  return {
    peers: spread && { values, spread },
    effect: isCounted ? nationalEffect(indicator.rollUpNational, unitIds, settledOf(found), one) : null,
  }
}

/** Two revisions of the report: the one last approved, and the one submitted before what is shown now. */
function readEarlier(db: Db, { report }: ReportView) {
  const isSubmittedNow = !['draft', 'returned', 'sentBack', 'signOffAsked', 'signedOff'].includes(report.state)
  const before = isSubmittedNow ? report.revision - 1 : report.revision
  const approved = db
    .select({ revision: reportEvents.revision })
    .from(reportEvents)
    .where(and(eq(reportEvents.reportId, report.id), eq(reportEvents.action, 'approve')))
    .orderBy(desc(reportEvents.id))
    .get()?.revision
  const rows = db
    .select({ number: reportRevisions.number, answer: revisionAnswers })
    .from(revisionAnswers)
    .innerJoin(reportRevisions, eq(reportRevisions.id, revisionAnswers.revisionId))
    .where(and(eq(reportRevisions.reportId, report.id), inArray(reportRevisions.number, [before, approved ?? 0])))
    .all()
  const of = (number: number | undefined) =>
    new Map(rows.filter((row) => row.number === number).map(({ answer }) => [answer.indicatorId, answer]))
  return { approved: of(approved), submitted: of(before) }
}

/** Does the answer say something else than an earlier one? */
export function differs(now: AnswerView['answer'], before: StoredAnswer | undefined): boolean {
  return before !== undefined && (now.typed !== before.typed || now.state !== before.state)
}

/** Worth a look: not approved, and unclear, returned, answered, or changed since the last submission. */
export function isFlagged({ answer, findings, problems }: AnswerView, context: FieldContext | undefined): boolean {
  if (answer.reviewState === 'approved') return false
  const isUnclear = problems.length > 0 || findings.length > 0
  return isUnclear || answer.reviewState !== 'open' || differs(answer, context?.submitted)
}
