// Public reading of index rounds: their framework, and what they tell of a unit beyond rank and score.
import { asc, eq, lte } from 'drizzle-orm'
import { indexFrameworks, indexResults, indexRounds } from './schema.ts'
import type { Db } from './store.ts'

export type PillarResult = { score?: number; rank?: number }
export type RoundResult = {
  unitId: number
  /** “32-33” where a source tells no single rank. */
  rankRange: string | null
  pillars: Record<string, PillarResult>
  mainIndices: Record<string, number>
}
export type IndexRound = {
  year: number
  framework: string
  isFrameworkInferred: boolean
  unitCount: number
  publishedOn: string
  release: number
  results: Map<number, RoundResult>
}

/** The rounds that a release knows of, oldest first, each with the newest result of a unit. */
export function listIndexRounds(db: Db, release: number): IndexRound[] {
  const rounds = db
    .select()
    .from(indexRounds)
    .innerJoin(indexFrameworks, eq(indexFrameworks.id, indexRounds.frameworkId))
    .where(lte(indexRounds.release, release))
    .orderBy(asc(indexRounds.year))
    .all()
  const results = db
    .select()
    .from(indexResults)
    .where(lte(indexResults.release, release))
    .orderBy(asc(indexResults.release))
    .all()
  return rounds.map(({ index_rounds: round, index_frameworks: framework }) => ({
    year: round.year,
    framework: framework.symbol,
    isFrameworkInferred: round.isFrameworkInferred,
    unitCount: round.unitCount,
    publishedOn: round.publishedOn,
    release: round.release,
    results: new Map(results.filter(({ roundId }) => roundId === round.id).map((row) => [row.unitId, toResult(row)])),
  }))
}

function toResult({ unitId, rankRange, parts }: typeof indexResults.$inferSelect): RoundResult {
  const { pillars = {}, mainIndices = {} } = JSON.parse(parts)
  return { unitId, rankRange, pillars, mainIndices }
}
