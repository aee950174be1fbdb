// The review queue: reports from submission to approval with what makes each worth a look, read in a number of queries that does not
// grow with the reports.
import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { dayInVietnam, daysBetween } from '../../lib/dates.ts'
import { datesOfUnit, timeliness } from '../../lib/deadlines.ts'
import { type Movement, movementOf } from '../../lib/movement.ts'
import { changeOf, nationalEffect } from '../../lib/national-effect.ts'
import { type Named, QUEUE_STATES, type QueueItem, type QueueState } from '../../lib/review-queue.ts'
import type { Part } from '../../lib/rollup.ts'
import { nowText } from '../clock.ts'
import { type Figure, figuresAsOf } from '../figures.ts'
import { type Form, type FormField, fieldsOf, findForm } from '../report-forms.ts'
import { answers, extensions, periods, regions, reportRevisions, reports, users } from '../schema.ts'
import { type Db, store } from '../store.ts'
import { designationOn, readUnitRegister, type UnitRegister } from '../units.ts'
import { type Viewer, visibleUnits } from '../viewers.ts'
import { type PeerFigures, partOf, peerUnitsOf, readPeerFigures } from './peer-figures.ts'
import { findPoints, latestRelease, newestBefore } from './published-before.ts'
import type { AnswerRow, ReportRow } from './report-view.ts'

export type QueuedReport = QueueItem & {
  version: number
  title: string
  periodCode: string
  reviewerName: string | null
}

/** The whole queue, for those of the office who read all units; what of it a filter shows, lib/review-queue.ts says. */
export function readReviewQueue(viewer: Viewer): Promise<QueuedReport[]> {
  return store.read((db) => (visibleUnits(db, viewer) === 'all' ? itemsOf(readMaterial(db)) : []))
}

type PeriodRow = typeof periods.$inferSelect
type Row = { report: ReportRow; period: PeriodRow; reviewerName: string | null; submittedAt: string | null }
type Material = {
  rows: Row[]
  register: UnitRegister
  forms: Map<number, Form>
  answers: Map<number, AnswerRow[]>
  figures: Map<number, Figure[]>
  dueOn: (row: Row) => string
  peers: Map<string, { unitIds: number[]; figures: PeerFigures }>
  now: string
}

function readMaterial(db: Db): Material {
  const rows = db
    .select({ report: reports, period: periods, reviewerName: users.name, submittedAt: reportRevisions.submittedAt })
    .from(reports)
    .innerJoin(periods, eq(periods.id, reports.periodId))
    .leftJoin(users, eq(users.id, reports.reviewerId))
    .leftJoin(
      reportRevisions,
      and(eq(reportRevisions.reportId, reports.id), eq(reportRevisions.number, reports.revision)),
    )
    .where(inArray(reports.state, [...QUEUE_STATES]))
    .orderBy(asc(reports.firstSubmittedAt))
    .all()
  const ids = rows.map(({ report }) => report.id)
  const unitIds = [...new Set(rows.map(({ report }) => report.unitId))]
  const register = readUnitRegister(db)
  const versions = [...new Set(rows.map(({ report }) => report.formVersionId))]
  const forms = new Map(versions.map((id) => [id, findForm(db, id) as Form]))
  return {
    rows,
    register,
    forms,
    answers: Map.groupBy(
      db.select().from(answers).where(inArray(answers.reportId, ids)).all(),
      ({ reportId }) => reportId,
    ),
    figures: Map.groupBy(figuresAsOf(db, latestRelease(db), { unitIds }), ({ unitId }) => unitId),
    dueOn: readDueDays(db),
    peers: readPeers(db, rows, register, forms),
    now: nowText(),
  }
}

/** One reading of peers for each period and kind of unit in the queue. */
function readPeers(db: Db, rows: Row[], register: UnitRegister, forms: Map<number, Form>): Material['peers'] {
  const groups = Map.groupBy(rows, ({ report, period }) => peerKey(register, report.unitId, period))
  return new Map(
    [...groups].map(([key, [first]]) => {
      const { report, period } = first as Row
      const unitIds = peerUnitsOf(register, report.unitId, period)
      const indicatorIds = [...forms.values()].flatMap(fieldsOf).map(({ indicator }) => indicator.id)
      return [key, { unitIds, figures: readPeerFigures(db, period, unitIds, [...new Set(indicatorIds)]) }]
    }),
  )
}

function peerKey(register: UnitRegister, unitId: number, period: PeriodRow): string {
  return `${period.id}|${register.units.find(({ id }) => id === unitId)?.kind}`
}

function readDueDays(db: Db): (row: Row) => string {
  const granted = db.select().from(extensions).orderBy(desc(extensions.id)).all()
  return ({ report, period }) => {
    const own = granted.find(
      ({ periodId, formId, unitId }) =>
        periodId === report.periodId && formId === report.formId && unitId === report.unitId,
    )
    return datesOfUnit(period, own ?? null).dueOn
  }
}

function itemsOf(material: Material): QueuedReport[] {
  return material.rows.map((row) => {
    const { report, period } = row
    const { register } = material
    const form = material.forms.get(report.formVersionId) as Form
    const own = material.answers.get(report.id) ?? []
    const before = newestBefore(material.figures.get(report.unitId) ?? [], period.code)
    const designation = designationOn(register, report.unitId, period.coversTo)
    return {
      reportId: report.id,
      version: report.version,
      unitName: designation.nameVi,
      unitKind: register.units.find(({ id }) => id === report.unitId)?.kind ?? '',
      regionId: designation.regionId,
      formId: report.formId,
      periodId: report.periodId,
      title: form.titleVi,
      periodCode: period.code,
      state: report.state as QueueState,
      reviewerId: report.reviewerId,
      reviewerName: row.reviewerName,
      submittedAt: row.submittedAt,
      waitingDays: row.submittedAt ? daysBetween(dayInVietnam(row.submittedAt), dayInVietnam(material.now)) : 0,
      isLate: timeliness(material.dueOn(row), report.firstSubmittedAt) === 'late',
      revision: report.revision,
      ...pointsOf(form, own, before),
      movement: largest(form, own, (field, answer) => movedSince(field, answer.value, before.get(answer.indicatorId))),
      effect: largest(form, own, (field, answer) => effectOf(material, row, field, answer)),
    }
  })
}

/** Figures that are not approved and raise more than a note; and every kind of point in the report. */
function pointsOf(form: Form, own: AnswerRow[], before: Map<number, Figure>) {
  const slugs = new Map(fieldsOf(form).map(({ indicator }) => [indicator.slug, indicator.id]))
  const findings = findPoints(form, own, before)
  const isOpen = (slug: string | undefined) => {
    const answer = own.find(({ indicatorId }) => indicatorId === slugs.get(slug ?? ''))
    return answer !== undefined && answer.reviewState !== 'approved'
  }
  const grave = findings.filter(({ severity, figures }) => severity !== 'note' && isOpen(figures[0]))
  return {
    openFindings: new Set(grave.map(({ figures }) => figures[0])).size,
    codes: [...new Set(findings.map(({ code }) => code))],
  }
}

function largest(form: Form, own: AnswerRow[], measure: (field: FormField, answer: AnswerRow) => Movement | null) {
  const moved = fieldsOf(form).flatMap((field): Named[] => {
    const answer = own.find(({ indicatorId }) => indicatorId === field.indicator.id)
    const movement = answer?.state === 'reported' ? measure(field, answer) : null
    return movement && movement.size > 0 ? [{ ...movement, indicator: field.indicator.shortVi }] : []
  })
  return moved.sort((a, b) => b.size - a.size)[0] ?? null
}

function effectOf({ peers, register }: Material, { report, period }: Row, { indicator }: FormField, answer: AnswerRow) {
  const group = peers.get(peerKey(register, report.unitId, period))
  const found = group?.figures.get(indicator.id)
  if (!group || !found || report.state === 'approved') return null
  const settled = settledOf(found)
  const one = { unitId: report.unitId, part: partOf(answer) }
  const effect = nationalEffect(indicator.rollUpNational, group.unitIds, settled, one)
  const change = effect && changeOf(effect)
  return change && movementOf(indicator.kind === 'boolean' ? 'percent' : indicator.kind, change.to, change.from)
}

/** What is published or approved, by unit. */
export function settledOf(figures: ReadonlyMap<number, { settled?: Part }>): Map<number, Part> {
  return new Map([...figures].flatMap(([unitId, { settled }]) => (settled ? [[unitId, settled] as const] : [])))
}

/** Against the last published figure; a change of definition in between leaves nothing to compare. */
export function movedSince(
  { indicator, definitionVersion }: FormField,
  value: number | null,
  previous?: Pick<Figure, 'definitionVersion' | 'value'>,
) {
  if (previous?.definitionVersion !== definitionVersion) return null
  return movementOf(indicator.kind, value, previous.value)
}

/** Regions to filter by. */
export function listRegions(): Promise<{ id: number; nameVi: string }[]> {
  return store.read((db) => db.select({ id: regions.id, nameVi: regions.nameVi }).from(regions).all())
}
