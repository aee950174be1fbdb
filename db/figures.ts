// Public reading of figures: what a release knows of them. A figure never says more than its release, and less where it was withdrawn.
import { and, asc, eq, inArray, lte, type SQL, sql } from 'drizzle-orm'
import { citations, observations, sources, withdrawals } from './schema.ts'
import type { Db } from './store.ts'

export type Citation = {
  sourceId: number
  sourceSlug: string
  quote: string | null
  line: number | null
  toldValue: number | null
  toldDecimals: number | null
  qualifier: string
  change: {
    value: number
    unit: string
    direction: string
    qualifier: string
    basis: string | null
    basisPeriod: string | null
  } | null
  noteVi: string | null
  noteEn: string | null
}

/** A published figure as of a release. Percent as percent, money in đồng (or dollars), yes/no as 1/0. */
export type Figure = {
  indicatorId: number
  unitId: number
  period: string
  /** The release it first stood in. */
  release: number
  definitionVersion: number
  state: 'reported' | 'notApplicable' | 'takenBack' | 'withheld'
  value: number | null
  textValue: string | null
  numerator: number | null
  denominator: number | null
  qualifier: 'exact' | 'over' | 'nearly' | 'estimate' | 'forecast' | 'preliminary'
  isPeriodInferred: boolean
  noteVi: string | null
  noteEn: string | null
  amendmentNoteVi: string | null
  amendmentNoteEn: string | null
  withdrawal: { documentSymbol: string; documentDate: string } | null
  citations: Citation[]
}

export type FigureFilter = { indicatorIds?: readonly number[]; unitIds?: readonly number[] }

/** Figures as of a release: of each (indicator, unit, period) the newest vintage with release ≤ N (domain.md section 3). */
export function figuresAsOf(db: Db, release: number, filter: FigureFilter = {}): Figure[] {
  const newest = new Map<string, Figure>()
  for (const figure of vintagesAsOf(db, release, filter)) newest.set(figureKey(figure), figure)
  return [...newest.values()]
}

/** Every vintage with release ≤ N, oldest first: what the revision triangle shows. */
export function vintagesAsOf(db: Db, release: number, filter: FigureFilter = {}): Figure[] {
  const conditions: SQL[] = [lte(observations.release, release)]
  if (filter.indicatorIds) conditions.push(inArray(observations.indicatorId, [...filter.indicatorIds]))
  if (filter.unitIds) conditions.push(inArray(observations.unitId, [...filter.unitIds]))
  const rows = db
    .select()
    .from(observations)
    .where(and(...conditions))
    .orderBy(asc(observations.release))
    .all()
  const cited = citationsOf(db, release, filter)
  const tombstones = tombstonesByKey(db)
  return rows.map((row) => toFigure(row, cited.get(vintageKey(row)) ?? [], tombstones.get(figureKey(row))))
}

/** One text per (indicator, unit, period). */
export function figureKey(key: { indicatorId: number; unitId: number; period: string }): string {
  return `${key.indicatorId}|${key.unitId}|${key.period}`
}

type Row = typeof observations.$inferSelect
type Tombstone = { throughRelease: number; documentSymbol: string; documentDate: string }

function toFigure(row: Row, cited: Citation[], tombstone: Tombstone | undefined): Figure {
  const { recordedAt: _recordedAt, universeId: _universeId, ...figure } = row
  if (!tombstone || row.release > tombstone.throughRelease) return { ...figure, withdrawal: null, citations: cited }
  const { documentSymbol, documentDate } = tombstone
  return {
    ...figure,
    state: 'withheld',
    value: null,
    textValue: null,
    numerator: null,
    denominator: null,
    qualifier: 'exact',
    noteVi: null,
    noteEn: null,
    amendmentNoteVi: null,
    amendmentNoteEn: null,
    withdrawal: { documentSymbol, documentDate },
    citations: [],
  }
}

function vintageKey(key: { indicatorId: number; unitId: number; period: string; release: number }): string {
  return `${figureKey(key)}|${key.release}`
}

function citationsOf(db: Db, release: number, filter: FigureFilter): Map<string, Citation[]> {
  const conditions: SQL[] = [lte(citations.release, release)]
  if (filter.indicatorIds) conditions.push(inArray(citations.indicatorId, [...filter.indicatorIds]))
  if (filter.unitIds) conditions.push(inArray(citations.unitId, [...filter.unitIds]))
  const rows = db
    .select({ citation: citations, sourceSlug: sources.slug })
    .from(citations)
    .innerJoin(sources, eq(sources.id, citations.sourceId))
    .where(and(...conditions))
    .orderBy(asc(citations.position))
    .all()
  const byVintage = new Map<string, Citation[]>()
  for (const { citation, sourceSlug } of rows) {
    const list = byVintage.get(vintageKey(citation)) ?? []
    list.push({ ...citation, sourceSlug, change: citation.change ? JSON.parse(citation.change) : null })
    byVintage.set(vintageKey(citation), list)
  }
  return byVintage
}

function tombstonesByKey(db: Db): Map<string, Tombstone> {
  const rows = db.select().from(withdrawals).orderBy(sql`${withdrawals.throughRelease}`).all()
  return new Map(rows.map((row) => [figureKey(row), row]))
}
