// A fact as the office sees it: a figure that somebody of the office took from a document, with the quote that proves it, what is
// to be clarified about it, and who may do what with it next.
import { desc, eq, inArray } from 'drizzle-orm'
import type { CheckRule } from '../../lib/checks/rules.ts'
import { evaluate, rulesOf } from '../../lib/checks.ts'
import type { Finding } from '../../lib/findings.ts'
import { type AnswerProblem, parseAnswer, type TypedAnswer } from '../../lib/indicators.ts'
import { comparePeriods, lastDay } from '../../lib/periods.ts'
import { type Figure, figuresAsOf } from '../figures.ts'
import { answerRule } from '../reporting/rules.ts'
import { facts, indicators, indicatorVersions, releases, sources, units, users } from '../schema.ts'
import { type Db, store } from '../store.ts'
import { designationOn, readUnitRegister } from '../units.ts'
import { type Viewer, visibleUnits } from '../viewers.ts'
import { factRule, toldPercent } from './fact-rule.ts'

export type FactRow = typeof facts.$inferSelect
export type FactView = {
  fact: FactRow
  indicator: typeof indicators.$inferSelect
  definitionVersion: number
  source: typeof sources.$inferSelect
  unitName: string
  unitKind: (typeof units.$inferSelect)['kind']
  enteredBy: string
  typed: TypedAnswer
  problems: AnswerProblem[]
  findings: Finding[]
  /** The newest published figure of the unit before the period. */
  previous: Figure | undefined
}

/** The facts in some states, the newest first; nothing for who may not read all units. */
export function listFacts(viewer: Viewer, states?: readonly FactRow['state'][]): Promise<FactView[]> {
  return store.read((db) => (visibleUnits(db, viewer) === 'all' ? readFacts(db, { states }) : []))
}

export async function findFact(viewer: Viewer, id: number): Promise<FactView | undefined> {
  return store.read((db) => (visibleUnits(db, viewer) === 'all' ? readFacts(db, { id })[0] : undefined))
}

/** Reads facts for a viewer whose right to them has been judged. */
export function readFacts(db: Db, wanted: { states?: readonly FactRow['state'][]; id?: number }): FactView[] {
  const condition =
    wanted.id !== undefined
      ? eq(facts.id, wanted.id)
      : wanted.states
        ? inArray(facts.state, [...wanted.states])
        : undefined
  const rows = db.select().from(facts).where(condition).orderBy(desc(facts.id)).all()
  const named = readNamed(db, rows)
  const register = readUnitRegister(db)
  const history = figuresOfUnits(db, [...new Set(rows.map(({ unitId }) => unitId))])
  const versions = newestVersions(db)
  return rows.map((fact) => {
    const { indicator, source, unit, author } = named(fact)
    const typed: TypedAnswer = JSON.parse(fact.typed)
    const parsed = parseAnswer(factRule(indicator, typed), typed)
    const definitionVersion = versions.get(indicator.id) ?? 1
    const previous = previousOf(history, fact)
    return {
      fact,
      indicator,
      definitionVersion,
      source,
      unitName: designationOn(register, unit.id, lastDay(fact.period)).nameVi,
      unitKind: unit.kind,
      enteredBy: author.name,
      typed,
      problems: parsed.ok ? [] : parsed.problems,
      findings: findPoints(
        { indicator, fact, typed },
        previous?.definitionVersion === definitionVersion ? previous : undefined,
      ),
      previous,
    }
  })
}

type Named = Pick<FactView, 'indicator' | 'source'> & { unit: typeof units.$inferSelect; author: { name: string } }

/** What facts name, each read once however many facts name it: ten thousand facts name some hundred things. */
function readNamed(db: Db, rows: readonly FactRow[]): (fact: FactRow) => Named {
  const indicator = byId(
    db
      .select()
      .from(indicators)
      .where(inArray(indicators.id, idsOf(rows, 'indicatorId')))
      .all(),
  )
  const source = byId(
    db
      .select()
      .from(sources)
      .where(inArray(sources.id, idsOf(rows, 'sourceId')))
      .all(),
  )
  const unit = byId(
    db
      .select()
      .from(units)
      .where(inArray(units.id, idsOf(rows, 'unitId')))
      .all(),
  )
  const author = byId(
    db
      .select()
      .from(users)
      .where(inArray(users.id, idsOf(rows, 'enteredBy')))
      .all(),
  )
  return (fact) => ({
    indicator: indicator(fact.indicatorId),
    source: source(fact.sourceId),
    unit: unit(fact.unitId),
    author: author(fact.enteredBy),
  })
}

const idsOf = (rows: readonly FactRow[], key: 'indicatorId' | 'sourceId' | 'unitId' | 'enteredBy') => [
  ...new Set(rows.map((row) => row[key])),
]

function byId<T extends { id: number }>(rows: readonly T[]): (id: number) => T {
  const held = new Map(rows.map((row) => [row.id, row]))
  // Every fact points at rows that are there: the database keeps it so.
  return (id) => held.get(id) as T
}

type History = Map<string, Figure[]>

/** Published figures with a value, by unit and indicator, in the order of their periods. */
function figuresOfUnits(db: Db, unitIds: number[]): History {
  const history: History = new Map()
  if (unitIds.length === 0) return history
  const latest = db.select({ number: releases.number }).from(releases).orderBy(desc(releases.number)).get()
  for (const figure of figuresAsOf(db, latest?.number ?? 0, { unitIds })) {
    if (figure.value === null) continue
    const key = seriesKey(figure)
    const series = history.get(key)
    if (series) series.push(figure)
    else history.set(key, [figure])
  }
  for (const series of history.values()) series.sort((a, b) => comparePeriods(a.period, b.period))
  return history
}

const seriesKey = ({ unitId, indicatorId }: { unitId: number; indicatorId: number }) => `${unitId}|${indicatorId}`

function previousOf(history: History, fact: FactRow): Figure | undefined {
  return history.get(seriesKey(fact))?.findLast(({ period }) => comparePeriods(period, fact.period) < 0)
}

// The same engine as in a report; what it compares with is the unit's own published figure.
function findPoints(
  { indicator, fact, typed }: Pick<FactView, 'indicator' | 'fact' | 'typed'>,
  previous: Figure | undefined,
): Finding[] {
  if (fact.figureState !== 'reported') return []
  const { value, numerator, denominator, qualifier } = fact
  const told = toldPercent(indicator, typed)
  const rules = rulesOf({ ...answerRule(indicator), checks: JSON.parse(indicator.checks) as CheckRule[] })
  const figure = { value, numerator, denominator, qualifier, told }
  const figures = { [indicator.slug]: { ...figure, previous: previous?.value ?? null } }
  return evaluate(rules, { figures, universes: {} })
}

function newestVersions(db: Db): Map<number, number> {
  const rows = db.select({ id: indicatorVersions.indicatorId, version: indicatorVersions.version })
  const newest = new Map<number, number>()
  for (const { id, version } of rows.from(indicatorVersions).all())
    newest.set(id, Math.max(newest.get(id) ?? 0, version))
  return newest
}
