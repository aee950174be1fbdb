// A report as somebody who may see it sees it: what is asked, what is answered, what is to be clarified, and what may be done next.
import { and, asc, desc, eq } from 'drizzle-orm'
import { evaluate } from '../../lib/checks.ts'
import { type Dates, datesOfUnit, type Extension } from '../../lib/deadlines.ts'
import { type Finding, findingsForUnit } from '../../lib/findings.ts'
import { type AnswerProblem, parseAnswer, type TypedAnswer } from '../../lib/indicators.ts'
import { datesWhenClosed } from '../../lib/period-plans.ts'
import type { Role } from '../../lib/permissions.ts'
import { allowedActions, isAnswerOpen, type ReportAction } from '../../lib/report-states.ts'
import { type Form, type FormField, fieldsOf, findForm, listTargets } from '../report-forms.ts'
import {
  answers,
  comments,
  extensions,
  periodForms,
  periods,
  reportEvents,
  reportRevisions,
  reports,
  revisionAnswers,
  users,
} from '../schema.ts'
import { type Db, store } from '../store.ts'
import { designationOn, readUnitRegister } from '../units.ts'
import { auditDenied, judgeOn, rolesTowards, type Viewer } from '../viewers.ts'
import { type EarlierFigure, type FormChecks, readFormChecks } from './form-checks.ts'
import { type KeptText, listWaiting } from './kept-texts.ts'
import { answerRule } from './rules.ts'

export type ReportRow = typeof reports.$inferSelect
export type AnswerRow = typeof answers.$inferSelect

/** One field with its answer: as typed, as read, and what is to be said about it. */
export type AnswerView = {
  field: FormField
  answer: AnswerRow
  typed: TypedAnswer
  problems: AnswerProblem[]
  findings: Finding[]
  previous: EarlierFigure | undefined
  target: Target | undefined
  isOpen: boolean
  thread: ThreadEntry[]
  /** What the unit has replied since the office returned the figure last. */
  reply: string | null
  /** What the viewer typed here and could not store, the newest last. */
  kept: KeptText[]
}

/** One entry of a thread; internal notes are the office's own (row Z8). */
export type ThreadEntry = {
  id: number
  indicatorId: number | null
  body: string
  kind: string
  at: string
  author: string
  isInternal: boolean
}

type Target = ReturnType<typeof listTargets> extends Map<number, infer One> ? One : never

export type ReportView = {
  report: ReportRow
  unitName: string
  fullUnitName: string
  period: typeof periods.$inferSelect
  dates: Dates
  form: Form
  answers: AnswerView[]
  /** Rules and context of the consistency checks, as the form in the browser runs them. */
  checks: FormChecks
  comments: ThreadEntry[]
  events: { at: string; action: string; actor: string; reason: string | null }[]
  receipt: { receipt: string; submittedAt: string; number: number } | undefined
  authorIds: number[]
  roles: Role[]
  actions: ReportAction[]
}

/** The report, if it exists for this viewer; an attempt at another unit's report is audited (row Z3). */
export async function findReport(viewer: Viewer, id: number): Promise<ReportView | undefined> {
  const found = await store.read((db) => {
    const report = db.select().from(reports).where(eq(reports.id, id)).get()
    if (!report) return undefined
    return judgeOn(db, viewer, 'report.read', report.unitId) === 'allowed' ? readReport(db, viewer, report) : 'denied'
  })
  if (found !== 'denied') return found
  await auditDenied(viewer, 'report.read', 'report', id)
  return undefined
}

/** Reads a report for a viewer whose right to it has been judged. */
export function readReport(db: Db, viewer: Viewer, report: ReportRow): ReportView {
  const form = findForm(db, report.formVersionId) as Form
  const period = db.select().from(periods).where(eq(periods.id, report.periodId)).get() as typeof periods.$inferSelect
  const rows = db.select().from(answers).where(eq(answers.reportId, report.id)).all()
  const roles = rolesTowards(db, viewer, report.unitId)
  const designation = designationOn(readUnitRegister(db), report.unitId, period.coversTo)
  const events = listEvents(db, report.id)
  const threads = Map.groupBy(listEntries(db, report.id, isOffice(roles)), ({ indicatorId }) => indicatorId)
  const checks = readFormChecks(db, { report, period, form, answers: rows })
  const seen = { report, form, rows, roles, threads, checks }
  return {
    report,
    unitName: designation.nameVi,
    fullUnitName: designation.fullNameVi,
    period,
    dates: findDates(db, report, period),
    form,
    answers: viewAnswers(seen, {
      targets: listTargets(db, report.unitId, period.coversTo),
      kept: listWaiting(db, viewer.userId, report.id),
    }),
    checks,
    comments: threads.get(null) ?? [],
    events: isOffice(roles) ? events : events.map(withoutOfficer),
    receipt: db
      .select()
      .from(reportRevisions)
      .where(eq(reportRevisions.reportId, report.id))
      .orderBy(desc(reportRevisions.number))
      .get(),
    authorIds: [
      ...new Set([
        report.createdBy,
        ...rows.map(({ updatedBy }) => updatedBy),
        ...listSubmitters(db, report.id),
        ...listTypists(db, report.id),
      ]),
    ],
    roles,
    actions: allowedActions(report.state, roles),
  }
}

/** The dates that count for the unit of a report: its extension included, and that the office has closed the period before. */
export function findDates(db: Db, report: Pick<ReportRow, 'periodId' | 'formId' | 'unitId'>, period: Dates): Dates {
  const extension = db
    .select()
    .from(extensions)
    .where(
      and(
        eq(extensions.periodId, report.periodId),
        eq(extensions.formId, report.formId),
        eq(extensions.unitId, report.unitId),
      ),
    )
    .orderBy(desc(extensions.id))
    .get()
  return datesCounted(period, extension, findClosing(db, report))
}

/** The newest extension moves a unit's dates; an earlier closing by the office then still counts, unless it was granted after it. */
export function datesCounted(
  { opensOn, dueOn, closesOn }: Dates,
  extension: (Extension & { grantedAt: string }) | undefined,
  closedAt: string | null,
): Dates {
  const dates = datesOfUnit({ opensOn, dueOn, closesOn }, extension ?? null)
  const isGrantedSince = extension && (!closedAt || extension.grantedAt > closedAt)
  return isGrantedSince ? dates : datesWhenClosed(dates, closedAt)
}

function findClosing(db: Db, { periodId, formId }: Pick<ReportRow, 'periodId' | 'formId'>): string | null {
  const asked = and(eq(periodForms.periodId, periodId), eq(periodForms.formId, formId))
  return db.select({ closedAt: periodForms.closedAt }).from(periodForms).where(asked).get()?.closedAt ?? null
}

type Seen = {
  report: ReportRow
  form: Form
  rows: AnswerRow[]
  roles: readonly Role[]
  threads: Map<number | null, AnswerView['thread']>
  checks: FormChecks
}

function viewAnswers(
  { report, form, rows, roles, threads, checks }: Seen,
  beside: { targets: Map<number, Target>; kept: KeptText[] },
): AnswerView[] {
  const hasReturnedAnswers = rows.some(({ reviewState }) => reviewState === 'returned' || reviewState === 'answered')
  const findings = evaluate(checks.rules, checks.context)
  const shown = isOffice(roles) ? findings : findingsForUnit(findings)
  return fieldsOf(form).flatMap((field) => {
    const { id, slug } = field.indicator
    const answer = rows.find(({ indicatorId }) => indicatorId === id)
    if (!answer) return []
    const typed: TypedAnswer = JSON.parse(answer.typed)
    const parsed = parseAnswer(answerRule(field.indicator), typed)
    const thread = threads.get(id) ?? []
    return [
      {
        field,
        answer,
        typed,
        problems: parsed.ok ? [] : parsed.problems,
        findings: shown.filter(({ figures }) => figures[0] === slug),
        previous: checks.previous.get(id),
        target: beside.targets.get(id),
        isOpen: isAnswerOpen({ state: report.state, hasReturnedAnswers }, answer.reviewState),
        thread,
        reply: replyIn(thread),
        kept: beside.kept.filter(({ indicatorId }) => indicatorId === id),
      },
    ]
  })
}

function replyIn(thread: AnswerView['thread']): string | null {
  const since = thread.slice(thread.findLastIndex(({ kind }) => kind === 'return') + 1)
  return since.findLast(({ kind }) => kind === 'answer')?.body ?? null
}

const isOffice = (roles: readonly Role[]) =>
  roles.some((role) => role === 'reviewer' || role === 'publisher' || role === 'auditor')

const UNIT_ACTIONS = ['start', 'save', 'askSignOff', 'signOff', 'sendBack', 'submit', 'withdraw']

/** Row Z8: the unit learns what the office did, not which person of it. */
function withoutOfficer(event: ReportView['events'][number]) {
  return UNIT_ACTIONS.includes(event.action) ? event : { ...event, actor: '' }
}

/** What was said about a report, in one query; the unit does not learn who of the office wrote, and sees no internal note. */
function listEntries(db: Db, reportId: number, isForOffice: boolean): ThreadEntry[] {
  return db
    .select({
      id: comments.id,
      body: comments.body,
      kind: comments.kind,
      at: comments.at,
      author: users.name,
      indicatorId: comments.indicatorId,
      isInternal: comments.isInternal,
    })
    .from(comments)
    .innerJoin(users, eq(users.id, comments.authorId))
    .where(and(eq(comments.reportId, reportId), isForOffice ? undefined : eq(comments.isInternal, false)))
    .orderBy(asc(comments.id))
    .all()
    .map((comment) => (isForOffice || comment.kind === 'answer' ? comment : { ...comment, author: '' }))
}

function listEvents(db: Db, reportId: number): ReportView['events'] {
  return db
    .select({ at: reportEvents.at, action: reportEvents.action, actor: users.name, reason: reportEvents.reason })
    .from(reportEvents)
    .innerJoin(users, eq(users.id, reportEvents.actorId))
    .where(eq(reportEvents.reportId, reportId))
    .orderBy(asc(reportEvents.id))
    .all()
}

/** Who typed what was ever submitted, also where a colleague has typed over it since. */
function listTypists(db: Db, reportId: number): number[] {
  return db
    .selectDistinct({ id: revisionAnswers.authorId })
    .from(revisionAnswers)
    .innerJoin(reportRevisions, eq(reportRevisions.id, revisionAnswers.revisionId))
    .where(eq(reportRevisions.reportId, reportId))
    .all()
    .map(({ id }) => id)
}

function listSubmitters(db: Db, reportId: number): number[] {
  return db
    .select({ id: reportRevisions.submittedBy })
    .from(reportRevisions)
    .where(eq(reportRevisions.reportId, reportId))
    .all()
    .map(({ id }) => id)
}
