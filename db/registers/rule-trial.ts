// Trying a check rule on what is published, before it is kept: which points would it have raised? One set of figures is what one unit
// has for one period.
import { desc, eq } from 'drizzle-orm'
import type { CheckContext, CheckedFigure } from '../../lib/checks/operands.ts'
import type { CheckRule } from '../../lib/checks/rules.ts'
import { evaluate } from '../../lib/checks.ts'
import { type Finding, findingSentence } from '../../lib/findings.ts'
import { comparePeriods } from '../../lib/periods.ts'
import { type Figure, figuresAsOf } from '../figures.ts'
import { indicators, releases, universes } from '../schema.ts'
import { type Db, store } from '../store.ts'
import { designationOn, readUnitRegister } from '../units.ts'
import { today, type Viewer } from '../viewers.ts'
import { figuresOf } from './importing.ts'
import { mayRead } from './reading.ts'

export type Trial = { ok: true; sets: number; points: { unitName: string; period: string; sentence: string }[] }

/** Evaluates a rule over the newest release; `unknown` names a figure that is no indicator. */
export function tryRule(viewer: Viewer, rule: CheckRule): Promise<Trial | { ok: false; unknown: string } | undefined> {
  return store.read((db) => {
    if (!mayRead(viewer)) return undefined
    const ids = new Map<string, number>()
    for (const slug of new Set(figuresOf(rule))) {
      const found = db.select({ id: indicators.id }).from(indicators).where(eq(indicators.slug, slug)).get()
      if (!found) return { ok: false, unknown: slug }
      ids.set(slug, found.id)
    }
    return judgeSets(db, rule, ids)
  })
}

function judgeSets(db: Db, rule: CheckRule, ids: ReadonlyMap<string, number>): Trial {
  const latest = db.select({ number: releases.number }).from(releases).orderBy(desc(releases.number)).get()?.number ?? 0
  const figures = figuresAsOf(db, latest, { indicatorIds: [...ids.values()] }).filter(({ value }) => value !== null)
  const sets = Map.groupBy(figures, ({ unitId, period }) => `${unitId} ${period}`)
  const counts = Object.fromEntries(
    db
      .select()
      .from(universes)
      .all()
      .map(({ slug, count }) => [slug, count]),
  )
  const register = readUnitRegister(db)
  const points = [...sets.values()].flatMap((set) => {
    const [first] = set
    if (!first) return []
    const told = evaluate([rule], contextOf(set, figures, ids, counts))
    const unitName = designationOn(register, first.unitId, today()).nameVi
    return told.map((finding: Finding) => ({
      unitName,
      period: first.period,
      sentence: findingSentence(finding, 'vi'),
    }))
  })
  return { ok: true, sets: sets.size, points }
}

function contextOf(
  set: readonly Figure[],
  all: readonly Figure[],
  ids: ReadonlyMap<string, number>,
  counts: Record<string, number>,
): CheckContext {
  const figures = [...ids].flatMap(([slug, id]): [string, CheckedFigure][] => {
    const figure = set.find(({ indicatorId }) => indicatorId === id)
    return figure ? [[slug, checkedFigure(figure, all)]] : []
  })
  return { figures: Object.fromEntries(figures), universes: counts }
}

/** With what was published of it before, and of its peers, under the same definition. */
function checkedFigure(figure: Figure, all: readonly Figure[]): CheckedFigure {
  const { value, numerator, denominator, qualifier } = figure
  const same = all.filter(
    (one) => one.indicatorId === figure.indicatorId && one.definitionVersion === figure.definitionVersion,
  )
  const history = same
    .filter((one) => one.unitId === figure.unitId && comparePeriods(one.period, figure.period) < 0)
    .sort((a, b) => comparePeriods(a.period, b.period))
    .map((one) => one.value as number)
  const peers = same
    .filter((one) => one.period === figure.period && one.unitId !== figure.unitId)
    .map((one) => one.value as number)
  const told = figure.citations.find((citation) => citation.toldValue !== null)
  return {
    value,
    numerator,
    denominator,
    qualifier,
    told: told ? { value: told.toldValue as number, decimals: told.toldDecimals ?? 0 } : null,
    previous: history.at(-1) ?? null,
    history,
    peers,
  }
}
