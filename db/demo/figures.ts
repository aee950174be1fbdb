// Illustrative figures: drawn from the names of province and indicator, so that every demonstration shows the same ones. They are
// of a plausible size and mean nothing.
import type { TypedAnswer } from '../../lib/indicators.ts'

export const LABEL = 'Số liệu minh họa'

/** How far the year has gone: the later stage never lies below the earlier one. */
export type Stage = 'half' | 'year'
type Draw = (what: string, from: number, to: number) => number
type Recipe = (draw: Draw, stage: Stage) => TypedAnswer

/** What the officer of a province types for an indicator; undefined for one that the demonstration does not know. */
export function illustrate(indicator: string, province: string, stage: Stage): TypedAnswer | undefined {
  return RECIPES[indicator]?.((what, from, to) => drawNumber(`${province} ${what}`, from, to), stage)
}

/** A number from 0 to below `count`, always the same for the same text. */
export function drawIndex(text: string, count: number): number {
  return Math.floor(fraction(text) * count)
}

const RECIPES: Record<string, Recipe> = {
  'provincial-plan-tasks-completed': (draw, stage) =>
    share(draw('tasks', 40, 120), stage === 'half' ? draw('tasks half', 30, 55) : draw('tasks year', 70, 98)),
  'provincial-dx-goals-completed': (draw, stage) =>
    share(draw('goals', 20, 60), stage === 'half' ? draw('goals half', 25, 50) : draw('goals year', 60, 95)),
  'dx-models-replicated': (draw, stage) => flow(stage, draw('models half', 0, 6), draw('models rest', 1, 8)),
  'villages-with-fixed-broadband': (draw, stage) => share(villages(draw), draw('fixed', 88, 97) + later(stage, 2)),
  'electrified-villages-with-4g': (draw, stage) => share(villages(draw), draw('4g', 92, 98) + later(stage, 1)),
  'households-with-fibre-broadband': (draw, stage) =>
    share(draw('households', 180_000, 1_500_000), draw('fibre', 58, 88) + later(stage, 3)),
  'villages-newly-covered-mobile': (draw, stage) => flow(stage, draw('new half', 0, 12), draw('new rest', 0, 15)),
  'integration-data-centre-in-operation': (draw) => choice(draw, 'centre', 85),
  'lgsp-in-operation': (draw) => choice(draw, 'lgsp', 95),
  'community-digital-teams': (draw, stage) => number(villages(draw) + later(stage, 12)),
  'community-digital-team-members': (draw, stage) =>
    number((villages(draw) + later(stage, 12)) * draw('members', 5, 8)),
  'security-operations-centre-in-operation': (draw) => choice(draw, 'soc', 80),
  'ecommerce-platform-accounts': (draw, stage) =>
    flow(stage, draw('accounts half', 20_000, 400_000), draw('accounts rest', 5_000, 60_000)),
  'dx-budget-allocated': (draw, stage) =>
    flow(stage, draw('budget half', 40, 300) * 1_000_000_000, draw('budget rest', 20, 200) * 1_000_000_000),
}

const villages = (draw: Draw) => draw('villages', 600, 3_500)
const later = (stage: Stage, by: number) => (stage === 'year' ? by : 0)
const number = (value: number): TypedAnswer => ({ value: String(value) })
const flow = (stage: Stage, half: number, rest: number) => number(half + later(stage, rest))

function share(denominator: number, percent: number): TypedAnswer {
  const numerator = Math.round((denominator * Math.min(percent, 100)) / 100)
  return { numerator: String(numerator), denominator: String(denominator) }
}

function choice(draw: Draw, what: string, likely: number): TypedAnswer {
  return draw(what, 0, 99) < likely
    ? { choice: 'yes', symbol: `Văn bản minh họa ${draw(`${what} symbol`, 1, 99)}` }
    : { choice: 'no' }
}

function drawNumber(text: string, from: number, to: number): number {
  return from + drawIndex(text, to - from + 1)
}

// FNV-1a, then the finishing steps of MurmurHash3: spreads short texts evenly over [0, 1).
function fraction(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
