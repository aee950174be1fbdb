// What the consistency checks of a report work with: the rules of its form, the figures as they stand, and what is known besides — the
// unit's earlier figures, its peers, and how many there are of what is counted on the report's day.
import { and, eq, gte, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm'
import type { CheckContext, CheckedFigure } from '../../lib/checks/operands.ts'
import type { CheckRule } from '../../lib/checks/rules.ts'
import { rulesOf } from '../../lib/checks.ts'
import { comparePeriods, parsePeriod } from '../../lib/periods.ts'
import { type Form, type FormField, fieldsOf } from '../report-forms.ts'
import {
  observations,
  periods,
  reportRevisions,
  reports,
  revisionAnswers,
  units,
  universes,
  withdrawals,
} from '../schema.ts'
import type { Db } from '../store.ts'
import type { AnswerRow, ReportRow } from './report-view.ts'
import { answerRule } from './rules.ts'

/** The last figure of the unit before the report's period: published, or of an earlier report of its own. */
export type EarlierFigure = {
  indicatorId: number
  unitId: number
  period: string
  definitionVersion: number
  value: number | null
  textValue: string | null
  numerator: number | null
  denominator: number | null
}

export type FormChecks = { rules: CheckRule[]; context: CheckContext; previous: Map<number, EarlierFigure> }

type Asked = {
  report: Pick<ReportRow, 'id' | 'unitId'>
  period: { code: string; coversTo: string }
  form: Form
  answers: readonly AnswerRow[]
}

export function readFormChecks(db: Db, { report, period, form, answers }: Asked): FormChecks {
  const fields = fieldsOf(form)
  const published = listPublished(db, report.unitId, fields)
  const earlier = [
    ...listOwnReported(db, report, fields),
    // Later in the list, so that of one period the published figure counts.
    ...published.filter(({ unitId }) => unitId === report.unitId),
  ].filter((figure) => comparePeriods(figure.period, period.code) < 0)
  const series = Map.groupBy(
    earlier.sort((a, b) => comparePeriods(a.period, b.period)),
    ({ indicatorId }) => indicatorId,
  )
  const peers = published.filter((figure) => figure.unitId !== report.unitId)
  const figures = Object.fromEntries(
    fields.flatMap((field) => {
      const answer = answers.find(({ indicatorId }) => indicatorId === field.indicator.id)
      const known = series.get(field.indicator.id) ?? []
      return answer ? [[field.indicator.slug, figureOf(field, answer, period.code, known, peers)]] : []
    }),
  )
  return {
    rules: fields.flatMap(({ indicator }) =>
      rulesOf({ ...answerRule(indicator), checks: JSON.parse(indicator.checks) as CheckRule[] }),
    ),
    context: { figures, universes: countsOn(db, period.coversTo) },
    previous: new Map([...series].flatMap(([id, known]) => known.slice(-1).map((figure) => [id, figure] as const))),
  }
}

function figureOf(
  { indicator, definitionVersion }: FormField,
  answer: AnswerRow,
  code: string,
  series: readonly EarlierFigure[],
  peers: readonly EarlierFigure[],
): CheckedFigure {
  const isReported = answer.state === 'reported'
  const comparable = series.filter((figure) => isComparable(figure, code, definitionVersion, indicator.accumulation))
  const { value, numerator, denominator } = isReported ? answer : { value: null, numerator: null, denominator: null }
  return {
    value,
    numerator,
    denominator,
    previous: comparable.at(-1)?.value ?? null,
    history: comparable.flatMap(({ value }) => value ?? []),
    peers: latestOfEach(peers.filter((figure) => figure.indicatorId === indicator.id))
      .filter((figure) => isComparable(figure, code, definitionVersion, indicator.accumulation))
      .flatMap(({ value }) => value ?? []),
  }
}

/** Same definition; and what flows in a quarter is not held against a year. */
function isComparable(figure: EarlierFigure, code: string, version: number, accumulation: string): boolean {
  if (figure.definitionVersion !== version) return false
  return accumulation !== 'flow' || parsePeriod(figure.period)?.kind === parsePeriod(code)?.kind
}

function latestOfEach(figures: readonly EarlierFigure[]): EarlierFigure[] {
  const byUnit = new Map<number, EarlierFigure>()
  for (const figure of figures) {
    const held = byUnit.get(figure.unitId)
    if (!held || comparePeriods(held.period, figure.period) < 0) byUnit.set(figure.unitId, figure)
  }
  return [...byUnit.values()]
}

/** The newest vintage of each figure of the form, of the unit and of its kind; nothing that was withdrawn. */
function listPublished(db: Db, unitId: number, fields: readonly FormField[]): EarlierFigure[] {
  const ids = fields.map(({ indicator }) => indicator.id)
  const isWithdrawn = sql`exists (select 1 from ${withdrawals} w where w.indicator_id = ${observations.indicatorId}
    and w.unit_id = ${observations.unitId} and w.period = ${observations.period} and w.through_release >= ${observations.release})`
  const ofKind = sql`${observations.unitId} in (select id from ${units} where kind = (select kind from ${units} where id = ${unitId}))`
  return db
    .select({
      indicatorId: observations.indicatorId,
      unitId: observations.unitId,
      period: observations.period,
      definitionVersion: observations.definitionVersion,
      value: observations.value,
      textValue: observations.textValue,
      numerator: observations.numerator,
      denominator: observations.denominator,
      // With max(), SQLite takes the other columns from the row that has it.
      release: sql<number>`max(${observations.release})`,
    })
    .from(observations)
    .where(and(inArray(observations.indicatorId, ids), ofKind, sql`not ${isWithdrawn}`))
    .groupBy(observations.indicatorId, observations.unitId, observations.period)
    .all()
    .filter(({ value, textValue }) => value !== null || textValue !== null)
}

/** What the unit has submitted in its other reports, also where it is not published yet. */
function listOwnReported(db: Db, report: Asked['report'], fields: readonly FormField[]): EarlierFigure[] {
  const versions = new Map(fields.map(({ indicator, definitionVersion }) => [indicator.id, definitionVersion]))
  return db
    .select({
      indicatorId: revisionAnswers.indicatorId,
      unitId: reports.unitId,
      period: periods.code,
      value: revisionAnswers.value,
      textValue: revisionAnswers.textValue,
      numerator: revisionAnswers.numerator,
      denominator: revisionAnswers.denominator,
    })
    .from(reports)
    .innerJoin(periods, eq(periods.id, reports.periodId))
    .innerJoin(
      reportRevisions,
      and(eq(reportRevisions.reportId, reports.id), eq(reportRevisions.number, reports.revision)),
    )
    .innerJoin(revisionAnswers, eq(revisionAnswers.revisionId, reportRevisions.id))
    .where(and(eq(reports.unitId, report.unitId), ne(reports.id, report.id), eq(revisionAnswers.state, 'reported')))
    .all()
    .flatMap((figure) => {
      const definitionVersion = versions.get(figure.indicatorId)
      return definitionVersion === undefined ? [] : [{ ...figure, definitionVersion }]
    })
}

/** Counts of the universes that hold on a day, under their name without the number: `provinces` is 34. */
function countsOn(db: Db, day: string): Record<string, number> {
  const holding = db
    .select({ slug: universes.slug, count: universes.count })
    .from(universes)
    .where(
      and(
        or(isNull(universes.validFrom), lte(universes.validFrom, day)),
        or(isNull(universes.validTo), gte(universes.validTo, day)),
      ),
    )
    .all()
  return Object.fromEntries(holding.map(({ slug, count }) => [slug.replace(/-\d+$/, ''), count]))
}
