// What comparable units have for the same period: published, approved here, or submitted and not yet approved. Peers of a figure and
// the effect on the nation both come from it, in a number of queries that does not grow with the form.
import { and, eq, inArray } from 'drizzle-orm'
import type { Part } from '../../lib/rollup.ts'
import { existsOn } from '../../lib/units.ts'
import { type Figure, figuresAsOf } from '../figures.ts'
import { answers, type periods, reports } from '../schema.ts'
import type { Db } from '../store.ts'
import type { UnitRegister } from '../units.ts'
import { latestRelease } from './published-before.ts'

type Period = typeof periods.$inferSelect

/** `settled`: approved here, else published. `told`: the newest, approved or not. */
export type PeerFigure = { settled?: Part; told?: Part }
/** By indicator, then by unit. */
export type PeerFigures = Map<number, Map<number, PeerFigure>>

const TOLD = ['submitted', 'underReview', 'approved'] as const

/** Units of the same kind on the last day of a period, the unit itself among them. */
export function peerUnitsOf(register: UnitRegister, unitId: number, period: Period): number[] {
  const kind = register.units.find(({ id }) => id === unitId)?.kind
  return register.units.filter((unit) => unit.kind === kind && existsOn(unit, period.coversTo)).map(({ id }) => id)
}

export function readPeerFigures(
  db: Db,
  period: Period,
  unitIds: readonly number[],
  indicatorIds: readonly number[],
): PeerFigures {
  const found: PeerFigures = new Map(indicatorIds.map((id) => [id, new Map()]))
  const put = (indicatorId: number, unitId: number, figure: PeerFigure) => {
    const ofIndicator = found.get(indicatorId)
    ofIndicator?.set(unitId, { ...ofIndicator.get(unitId), ...figure })
  }
  for (const figure of publishedFigures(db, period.code, unitIds, indicatorIds)) {
    const part = partOf(figure)
    put(figure.indicatorId, figure.unitId, { settled: part, told: part })
  }
  for (const { answer, unitId, state } of answersOf(db, period.id, unitIds)) {
    if (answer.state !== 'reported' && answer.state !== 'notApplicable') continue
    const part = partOf(answer)
    put(answer.indicatorId, unitId, state === 'approved' ? { settled: part, told: part } : { told: part })
  }
  return found
}

/** What a figure brings to a roll-up. */
export function partOf(figure: Pick<Figure, 'value' | 'numerator' | 'denominator'> & { state: string }): Part {
  const { value, numerator, denominator, state } = figure
  return { value, numerator, denominator, isNotApplicable: state === 'notApplicable' }
}

function publishedFigures(db: Db, period: string, unitIds: readonly number[], indicatorIds: readonly number[]) {
  return figuresAsOf(db, latestRelease(db), { unitIds, indicatorIds }).filter(
    (figure) => figure.period === period && figure.state !== 'withheld',
  )
}

function answersOf(db: Db, periodId: number, unitIds: readonly number[]) {
  return db
    .select({ answer: answers, unitId: reports.unitId, state: reports.state })
    .from(answers)
    .innerJoin(reports, eq(reports.id, answers.reportId))
    .where(
      and(eq(reports.periodId, periodId), inArray(reports.state, [...TOLD]), inArray(reports.unitId, [...unitIds])),
    )
    .all()
}
