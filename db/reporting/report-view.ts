// A report as somebody who may see it sees it: what is asked, what is answered, what is to be clarified, and what may be done next.
import { and, asc, desc, eq } from 'drizzle-orm'
import type { CheckRule } from '../../lib/checks/rules.ts'
import { evaluate, rulesOf } from '../../lib/checks.ts'
import { type Dates, datesOfUnit, type Extension } from '../../lib/deadlines.ts'
import { type Finding, findingsForUnit } from '../../lib/findings.ts'
import { type AnswerProblem, parseAnswer, type TypedAnswer } from '../../lib/indicators.ts'
import { datesWhenClosed } from '../../lib/period-plans.ts'
import { comparePeriods } from '../../lib/periods.ts'
import type { Role } from '../../lib/permissions.ts'
import { allowedActions, isAnswerOpen, type ReportAction } from '../../lib/report-states.ts'
import { type Figure, figuresAsOf } from '../figures.ts'
import { type Form, type FormField, fieldsOf, findForm } from '../report-forms.ts'
import {
  answers,
  comments,
  extensions,
  periodForms,
  periods,
  releases,
  reportEvents,
  reportRevisions,
  reports,
  revisionAnswers,
  users,
} from '../schema.ts'
import { type Db, store } from '../store.ts'
import { designationOn, readUnitRegister } from '../units.ts'
import { auditDenied, judgeOn, rolesTowards, type Viewer } from '../viewers.ts'
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
  previous: Figure | undefined
  isOpen: boolean
  thread: ThreadEntry[]
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

export type ReportView = {
  report: ReportRow
  unitName: string
  fullUnitName: string
  period: typeof periods.$inferSelect
  dates: Dates
  form: Form
  answers: AnswerView[]
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
  const entries = listEntries(db, report.id, isOffice(roles))
  return {
    report,
    unitName: designation.nameVi,
    fullUnitName: designation.fullNameVi,
    period,
    dates: findDates(db, report, period),
    form,
    answers: viewAnswers({ db, report, periodCode: period.code, form, rows, roles, entries }),
    comments: entries.filter(({ indicatorId }) => indicatorId === null),
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

type Given = {
  db: Db
  report: ReportRow
  periodCode: string
  form: Form
  rows: AnswerRow[]
  roles: readonly Role[]
  entries: ThreadEntry[]
}

function viewAnswers({ db, report, periodCode, form, rows, roles, entries }: Given): AnswerView[] {
  const previous = previousFigures(db, report.unitId, periodCode)
  const hasReturnedAnswers = rows.some(({ reviewState }) => reviewState === 'returned' || reviewState === 'answered')
  const findings = findPoints(form, rows, previous)
  const shown = isOffice(roles) ? findings : findingsForUnit(findings)
  return fieldsOf(form).flatMap((field) => {
    const answer = rows.find(({ indicatorId }) => indicatorId === field.indicator.id)
    if (!answer) return []
    const typed: TypedAnswer = JSON.parse(answer.typed)
    const parsed = parseAnswer(answerRule(field.indicator), typed)
    return [
      {
        field,
        answer,
        typed,
        problems: parsed.ok ? [] : parsed.problems,
        findings: shown.filter(({ figures }) => figures[0] === field.indicator.slug),
        previous: previous.get(field.indicator.id),
        isOpen: isAnswerOpen({ state: report.state, hasReturnedAnswers }, answer.reviewState),
        thread: entries.filter(({ indicatorId }) => indicatorId === field.indicator.id),
      },
    ]
  })
}

/** The newest published figure of the unit before a period, per indicator. */
function previousFigures(db: Db, unitId: number, periodCode: string): Map<number, Figure> {
  const figures = figuresAsOf(db, latestRelease(db), { unitIds: [unitId] })
  return newestBefore(figures, periodCode)
}

/** Of the figures of one unit the newest before a period, per indicator. */
export function newestBefore(figures: readonly Figure[], periodCode: string): Map<number, Figure> {
  const earlier = figures
    .filter(({ period, value }) => value !== null && comparePeriods(period, periodCode) < 0)
    .sort((a, b) => comparePeriods(a.period, b.period))
  return new Map(earlier.map((figure) => [figure.indicatorId, figure]))
}

export function latestRelease(db: Db): number {
  return db.select({ number: releases.number }).from(releases).orderBy(desc(releases.number)).get()?.number ?? 0
}

/** The points to clarify of a report's answers, with what was published before. */
export function findPoints(form: Form, rows: AnswerRow[], previous: Map<number, Figure>): Finding[] {
  const fields = fieldsOf(form)
  const figures = Object.fromEntries(
    fields.flatMap(({ indicator, definitionVersion }) => {
      const answer = rows.find(({ indicatorId }) => indicatorId === indicator.id)
      if (answer?.state !== 'reported') return []
      const before = previous.get(indicator.id)
      const { value, numerator, denominator } = answer
      return [
        [
          indicator.slug,
          {
            value,
            numerator,
            denominator,
            previous: before?.definitionVersion === definitionVersion ? before.value : null,
          },
        ],
      ]
    }),
  )
  const rules = fields.flatMap(({ indicator }) =>
    rulesOf({ ...answerRule(indicator), checks: JSON.parse(indicator.checks) as CheckRule[] }),
  )
  return evaluate(rules, { figures, universes: {} })
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
