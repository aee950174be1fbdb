// What the check list looks at, read from the staging: every check's lines name the unit and the figure they mean.
import { and, eq } from 'drizzle-orm'
import { blockingFindings } from '../../lib/findings.ts'
import { comparePeriods, lastDay, periodName } from '../../lib/periods.ts'
import type { StagedFacts } from '../../lib/release-checklist.ts'
import { type Part, rollUp } from '../../lib/rollup.ts'
import { existsOn } from '../../lib/units.ts'
import { figureKey, figuresAsOf } from '../figures.ts'
import { reports } from '../schema.ts'
import type { Db } from '../store.ts'
import { designationOn, readUnitRegister, type UnitRegister } from '../units.ts'
import { totalCarried } from './carried.ts'
import { recipientsOf } from './desk.ts'
import type { PlannedFigure } from './planned-figures.ts'
import type { AnswerView } from './report-view.ts'
import type { StagedFact, StagedReport, Staging } from './staging.ts'

export type Words = Pick<StagedFacts, 'titleVi' | 'titleEn' | 'noteVi' | 'noteEn'>

const RANK_JUMP = 10

export function stagedFacts(db: Db, staging: Staging, words: Words): StagedFacts {
  const register = readUnitRegister(db)
  const going = staging.reports.filter(({ isLeftOut }) => !isLeftOut)
  const ofAnswers = (isMeant: (answer: AnswerView) => boolean) => [
    ...going.flatMap(({ view }) =>
      view.answers.filter(isMeant).map(({ field }) => line(view.unitName, field.indicator)),
    ),
    ...staging.facts
      .filter(({ view }) => isMeant(asAnswer(view)))
      .map(({ view }) => line(view.unitName, view.indicator)),
  ]
  const nameOf = (figure: PlannedFigure) => line(unitNameOf(register, figure), figure.indicator)
  return {
    ...words,
    reportCount: going.length,
    factCount: staging.facts.length,
    carriedCount: totalCarried(staging.carried),
    ownWork: ownWork(going, staging.facts),
    revised: staging.figures.filter(({ before }) => before).map(nameOf),
    blocking: ofAnswers(({ problems, findings }) => problems.length > 0 || blockingFindings(findings).length > 0),
    contradictory: contradictions(staging.figures).map(nameOf),
    unexplained: ofAnswers(
      ({ findings, answer }) => findings.some(({ severity }) => severity === 'explain') && !answer.explanation,
    ),
    unansweredComments: ofAnswers(({ thread }) => thread.length > 0 && thread.at(-1)?.kind !== 'answer'),
    missingUnits: missingUnits(db, register, going),
    emptyTotals: emptyTotals(db, register, staging),
    withdrawnBefore: staging.figures.filter(({ before }) => before?.withdrawal).map(nameOf),
    rankJumps: rankJumps(staging).map(nameOf),
  }
}

const line = (unit: string, indicator: { shortVi: string }) => `${unit}: ${indicator.shortVi}`

const unitNameOf = (register: UnitRegister, { unitId, period }: PlannedFigure) =>
  designationOn(register, unitId, lastDay(period)).nameVi

// A fact has the same things to say of itself as an answer, but no thread.
function asAnswer(view: StagedFact['view']): AnswerView {
  return { ...view, answer: view.fact, thread: [] } as unknown as AnswerView
}

function ownWork(going: readonly StagedReport[], facts: readonly StagedFact[]): string[] {
  return [
    ...going.filter(({ conflict }) => conflict).map(({ view }) => `${view.unitName}: ${view.form.titleVi}`),
    ...facts.filter(({ conflict }) => conflict).map(({ view }) => line(view.unitName, view.indicator)),
  ]
}

/** One key, told twice and differently. The same figure from two sources is one figure with two citations. */
function contradictions(figures: readonly PlannedFigure[]): PlannedFigure[] {
  const first = new Map<string, PlannedFigure>()
  return figures.filter((figure) => {
    const known = first.get(figureKey(figure))
    if (!known) first.set(figureKey(figure), figure)
    return (
      known && (known.value !== figure.value || known.textValue !== figure.textValue || known.state !== figure.state)
    )
  })
}

function missingUnits(db: Db, register: UnitRegister, going: readonly StagedReport[]): string[] {
  const asked = new Map(going.map(({ view }) => [`${view.report.formId}|${view.report.periodId}`, view]))
  return [...asked.values()].flatMap(({ report, period }) => {
    const out = going
      .filter(({ view }) => view.report.formId === report.formId && view.report.periodId === report.periodId)
      .map(({ view }) => view.report.unitId)
    const published = db
      .select({ unitId: reports.unitId, release: reports.release })
      .from(reports)
      .where(and(eq(reports.formId, report.formId), eq(reports.periodId, report.periodId)))
      .all()
    const known = new Set([...out, ...published.filter(({ release }) => release !== null).map(({ unitId }) => unitId)])
    return recipientsOf(db, register, report.formVersionId, period.coversTo)
      .filter((unitId) => !known.has(unitId))
      .map((unitId) => designationOn(register, unitId, period.coversTo).nameVi)
  })
}

/** Indicators whose national total stays empty after this release, each with its coverage. */
function emptyTotals(db: Db, register: UnitRegister, staging: Staging): string[] {
  const planned = staging.figures.filter(
    ({ indicator }) => indicator.isProvincial && indicator.rollUpNational !== 'none',
  )
  const keys = new Map(planned.map((figure) => [`${figure.indicatorId}|${figure.period}`, figure]))
  if (keys.size === 0) return []
  const known = new Map<string, Part>()
  const indicatorIds = [...new Set(planned.map(({ indicatorId }) => indicatorId))]
  for (const figure of figuresAsOf(db, staging.latest, { indicatorIds })) known.set(figureKey(figure), figure)
  for (const figure of planned)
    known.set(figureKey(figure), { ...figure, isNotApplicable: figure.state === 'notApplicable' })
  return [...keys.values()].flatMap(({ indicator, indicatorId, period }) => {
    const provinces = register.units.filter((unit) => unit.kind === 'province' && existsOn(unit, lastDay(period)))
    const parts = provinces.map(
      ({ id }) => known.get(figureKey({ indicatorId, unitId: id, period })) ?? { value: null },
    )
    const rolled = rollUp(indicator.rollUpNational, parts)
    return rolled.kind === 'partial'
      ? [`${indicator.shortVi}, ${periodName(period, 'vi')}: ${rolled.coverage.k}/${rolled.coverage.n}`]
      : []
  })
}

/** Ranks that moved by more than ten places since the unit's last one. */
function rankJumps({ figures, published }: Staging): PlannedFigure[] {
  const ranks = figures.filter(({ indicator, value }) => indicator.kind === 'rank' && value !== null)
  return ranks.filter((figure) => {
    const last = [...published.shown.values()]
      .filter((one) => one.indicatorId === figure.indicatorId && one.unitId === figure.unitId && one.value !== null)
      .sort((a, b) => comparePeriods(a.period, b.period))
      .findLast((one) => comparePeriods(one.period, figure.period) <= 0)
    return last?.value != null && Math.abs(last.value - (figure.value ?? 0)) > RANK_JUMP
  })
}
