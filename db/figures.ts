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

/** A figure as it is stored. */
export type Observation = typeof observations.$inferSelect

export type FigureFilter = { indicatorIds?: readonly number[]; unitIds?: readonly number[] }

/** Figures as of a release: of each (indicator, unit, period) the newest vintage with release ≤ N (domain.md section 3). */
export function figuresAsOf(db: Db, release: number, filter: FigureFilter = {}): Figure[] {
  return figuresOf(db, observationsAsOf(db, release, filter), release, filter)
}

/** As figuresAsOf, as they are stored: what was withdrawn since stands in them. Not for the public. */
export function observationsAsOf(db: Db, release: number, filter: FigureFilter = {}): Observation[] {
  return db
    .select()
    .from(observations)
    .where(and(...within(observations, release, filter), newestOf(observations, release)))
    .orderBy(asc(observations.release))
    .all()
}

/** Every vintage with release ≤ N, oldest first: what the revision triangle shows. */
export function vintagesAsOf(db: Db, release: number, filter: FigureFilter = {}): Figure[] {
  const rows = db
    .select()
    .from(observations)
    .where(and(...within(observations, release, filter)))
    .orderBy(asc(observations.release))
    .all()
  return asShown(db, rows, { release, filter, isNewestOnly: false })
}

/** The newest observations as the public sees them: with their citations, and without what was withdrawn. */
export function figuresOf(
  db: Db,
  newest: readonly Observation[],
  release: number,
  filter: FigureFilter = {},
): Figure[] {
  return asShown(db, newest, { release, filter, isNewestOnly: true })
}

type Asked = { release: number; filter: FigureFilter; isNewestOnly: boolean }

function asShown(db: Db, rows: readonly Observation[], asked: Asked): Figure[] {
  const cited = citationsOf(db, asked)
  const tombstones = tombstonesByKey(db)
  return rows.map((row) => toFigure(row, cited.get(vintageKey(row)) ?? [], tombstones.get(figureKey(row))))
}

type Vintages = typeof observations | typeof citations

function within(table: Vintages, release: number, { indicatorIds, unitIds }: FigureFilter): SQL[] {
  const conditions: SQL[] = [lte(table.release, release)]
  if (indicatorIds) conditions.push(inArray(table.indicatorId, [...indicatorIds]))
  if (unitIds) conditions.push(inArray(table.unitId, [...unitIds]))
  return conditions
}

/** True of a row than which its key has no newer one in the release: one step in the index of the primary key. */
function newestOf(table: Vintages, release: number): SQL {
  return sql`not exists (select 1 from observations newer where newer.indicator_id = ${table.indicatorId}
    and newer.unit_id = ${table.unitId} and newer.period = ${table.period}
    and newer.release > ${table.release} and newer.release <= ${release})`
}

/** One text per (indicator, unit, period). */
export function figureKey(key: { indicatorId: number; unitId: number; period: string }): string {
  return `${key.indicatorId}|${key.unitId}|${key.period}`
}

type Tombstone = { throughRelease: number; documentSymbol: string; documentDate: string }

function toFigure(row: Observation, cited: Citation[], tombstone: Tombstone | undefined): Figure {
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

function citationsOf(db: Db, { release, filter, isNewestOnly }: Asked): Map<string, Citation[]> {
  const conditions = [...within(citations, release, filter), ...(isNewestOnly ? [newestOf(citations, release)] : [])]
  const rows = db
    .select({ citation: citations, sourceSlug: sources.slug })
    .from(citations)
    .innerJoin(sources, eq(sources.id, citations.sourceId))
    .where(and(...conditions))
    .orderBy(asc(citations.position))
    .all()
  const byVintage = new Map<string, Citation[]>()
  for (const { citation, sourceSlug } of rows) {
    const key = vintageKey(citation)
    const list = byVintage.get(key) ?? []
    list.push({ ...citation, sourceSlug, change: citation.change ? JSON.parse(citation.change) : null })
    byVintage.set(key, list)
  }
  return byVintage
}

function tombstonesByKey(db: Db): Map<string, Tombstone> {
  const rows = db.select().from(withdrawals).orderBy(sql`${withdrawals.throughRelease}`).all()
  return new Map(rows.map((row) => [figureKey(row), row]))
}
