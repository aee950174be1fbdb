// A league table as rows: the page, its charts and its files all show these.

import type { Figure } from '@/db/figures.ts'
import { type IndexRound, listIndexRounds, type RoundResult } from '@/db/league.ts'
import { store } from '@/db/store.ts'
import { type Comparison, comparisonOf, type Move, moveBetween, sharedRanks } from '@/lib/league.ts'
import { translator } from '@/lib/messages.ts'
import { predecessorIds, successorIds } from '@/lib/units.ts'
import { type Book, unitName } from './book.ts'
import type { DataRow } from './figure-rows.ts'

export type LeagueLine = {
  unitId: number
  name: string
  rank: Figure | undefined
  isShared: boolean
  score: Figure | undefined
  result: RoundResult | undefined
  /** The rank of the round before, of this very unit. */
  before: Figure | undefined
  move: Move | undefined
  /** Ranks of the round before of the units that became this one; never a rank of its own. */
  ofPredecessors: { unitId: number; name: string; rank: Figure }[]
  /** What it belongs to since the reorganisation. */
  since: number[]
}

export type LeagueView = {
  round: IndexRound
  before: IndexRound | undefined
  comparison: Comparison | undefined
  lines: LeagueLine[]
  /** For how many units there is a rank. */
  ranked: number
}

/** Rounds of the release, oldest first. */
export function openRounds({ release }: Book): Promise<IndexRound[]> {
  return store.read((db) => listIndexRounds(db, release.number))
}

/** The table of a year; undefined where the release knows of no such round. */
export function leagueOf(book: Book, rounds: readonly IndexRound[], year: number): LeagueView | undefined {
  const round = rounds.find((one) => one.year === year)
  if (!round) return undefined
  const before = rounds.findLast((one) => one.year < year)
  const comparison = before && comparisonOf(before, round)
  const lines = linesOf(book, round, before, comparison)
  return { round, before, comparison, lines, ranked: lines.filter(({ rank }) => rank).length }
}

function linesOf(book: Book, round: IndexRound, before: IndexRound | undefined, comparison: Comparison | undefined) {
  const ranks = figuresOf(book, 'dti-rank-province', round.year)
  const scores = figuresOf(book, 'dti-score-province', round.year)
  const earlier = before ? figuresOf(book, 'dti-rank-province', before.year) : new Map<number, Figure>()
  const shared = sharedRanks([...ranks.values()].map(({ value }) => value ?? 0))
  const ranged = [...round.results.values()].filter(({ rankRange }) => rankRange).map(({ unitId }) => unitId)
  const ids = [...new Set([...ranks.keys(), ...scores.keys(), ...ranged])]
  const day = round.unitCount === 34 ? book.day : LAST_DAY_OF_63
  return ids
    .map((unitId): LeagueLine => {
      const [rank, then] = [ranks.get(unitId), earlier.get(unitId)]
      const isComparable = comparison === 'same' && rank && then
      return {
        unitId,
        name: unitName(book, unitId, day),
        rank,
        isShared: shared.has(rank?.value ?? 0),
        score: scores.get(unitId),
        result: round.results.get(unitId),
        before: then,
        move: isComparable ? moveBetween(then.value ?? 0, rank.value ?? 0) : undefined,
        ofPredecessors: predecessorRanks(book, unitId, earlier),
        since: successorIds(book.register.successions, unitId).filter((id) => isOn(book, id)),
      }
    })
    .sort((a, b) => orderOf(a) - orderOf(b) || a.name.localeCompare(b.name, 'vi'))
}

const LAST_DAY_OF_63 = '2025-06-30'

function figuresOf(book: Book, slug: string, year: number): Map<number, Figure> {
  const id = book.indicators.find((indicator) => indicator.slug === slug)?.id
  const wanted = book.figures.filter(
    (figure) => figure.indicatorId === id && figure.period === String(year) && figure.value !== null,
  )
  return new Map(wanted.map((figure) => [figure.unitId, figure]))
}

function predecessorRanks(book: Book, unitId: number, earlier: Map<number, Figure>) {
  return predecessorIds(book.register.successions, unitId).flatMap((id) => {
    const rank = earlier.get(id)
    return rank ? [{ unitId: id, name: unitName(book, id, LAST_DAY_OF_63), rank }] : []
  })
}

function isOn(book: Book, unitId: number): boolean {
  const unit = book.register.units.find(({ id }) => id === unitId)
  return (unit?.validFrom ?? '') <= book.day
}

/** A unit of which only a range of ranks is told stands at the range's first. */
function orderOf({ rank, result }: LeagueLine): number {
  return rank?.value ?? Number(result?.rankRange?.split('-')[0] ?? Number.POSITIVE_INFINITY)
}

/** “18”, “=15”, “32–33”. */
export function rankWords({ rank, isShared, result }: LeagueLine): string {
  if (rank) return `${isShared ? '=' : ''}${rank.value}`
  return result?.rankRange?.replace('-', '–') ?? ''
}

/** The file of a year. */
export async function leagueRows(book: Book, { number }: { number: string }): Promise<DataRow[] | null> {
  const view = leagueOf(book, await openRounds(book), Number(number))
  return view ? rowsOf(book, view) : null
}

/** The files of all years together. */
export async function allLeagueRows(book: Book): Promise<DataRow[]> {
  const rounds = await openRounds(book)
  return rounds.flatMap(({ year }) => {
    const view = leagueOf(book, rounds, year)
    return view ? rowsOf(book, view) : []
  })
}

function rowsOf(book: Book, { round, before, comparison, lines }: LeagueView): DataRow[] {
  const t = translator(book.locale, 'league')
  const slugs = new Map(book.register.units.map(({ id, slug }) => [id, slug]))
  return lines.map((line) => ({
    year: round.year,
    unit: slugs.get(line.unitId) ?? '',
    unit_name: line.name,
    rank: line.rank?.value ?? null,
    rank_range: line.result?.rankRange ?? null,
    ranked_units: round.unitCount,
    framework: round.framework,
    score: line.score?.value ?? null,
    year_before: before?.year ?? null,
    rank_before: line.before?.value ?? null,
    change: line.move ? (line.before?.value ?? 0) - (line.rank?.value ?? 0) : null,
    change_note: line.before && comparison && comparison !== 'same' ? t(`why.${comparison}`) : null,
    pillars: Object.keys(line.result?.pillars ?? {}).length > 0 ? JSON.stringify(line.result?.pillars) : null,
    main_indices:
      Object.keys(line.result?.mainIndices ?? {}).length > 0 ? JSON.stringify(line.result?.mainIndices) : null,
    source: [line.rank, line.score]
      .flatMap((one) => one?.citations.map(({ sourceSlug }) => sourceSlug) ?? [])
      .join(' '),
  }))
}
