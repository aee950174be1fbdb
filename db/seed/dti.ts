// DTI frameworks and rounds, and what a round tells beyond rank and score: pillars, main indices, ranges of ranks.
import { indexFrameworks, indexResults, indexRounds } from '../schema.ts'
import { place } from './place.ts'
import { found, type Seed } from './seed-run.ts'

/** Loads frameworks, rounds and what a round tells beyond rank and score. */
export function loadDti(seed: Seed) {
  const { name, content } = seed.data.dti
  const frameworks = new Map<string, number>()
  for (const { decision, date, usedFor: _usedFor, ...structure } of content.frameworks) {
    const slug = decision
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .replaceAll('đ', 'd')
      .replaceAll(/[^a-z0-9]+/g, '-')
    frameworks.set(
      decision,
      place(
        seed,
        name,
        indexFrameworks,
        { slug },
        { symbol: decision, issuedOn: date, structure: JSON.stringify(structure) },
      ),
    )
  }
  for (const round of content.rounds) {
    const row = String(round.year)
    const roundId = place(
      seed,
      name,
      indexRounds,
      { year: round.year },
      {
        frameworkId: found(frameworks.get(round.framework), name, row, `unknown framework ${round.framework}`),
        isFrameworkInferred: round.frameworkBasis === 'inferred',
        unitCount: round.ranked,
        publishedOn: round.publishedOn,
        release: found(
          seed.firstReleaseFrom(round.publishedOn) === round.release ? round.release : null,
          name,
          row,
          `release is not the first on or after ${round.publishedOn}`,
        ),
      },
    )
    for (const one of content.provincial[row] ?? []) {
      const { pillars, mainIndices, rankRange } = one
      if (!pillars && !mainIndices && !rankRange) continue
      const unitId = seed.unitId(name, one.province, one.province, round.unitSet)
      place(
        seed,
        name,
        indexResults,
        { roundId, unitId, release: one.release },
        {
          rankRange: rankRange ?? null,
          parts: JSON.stringify({ ...(pillars && { pillars }), ...(mainIndices && { mainIndices }) }),
          sourceId: seed.source(name, one.province, one.source).id,
        },
      )
    }
    if (round.year === 2024) loadBeforeReorganisation(seed, roundId)
  }
}

// The round of 2024 also told ranks among the 63 provinces of before: beside the official 34, not an observation of the round.
function loadBeforeReorganisation(seed: Seed, roundId: number) {
  const { name, content } = seed.data.dti
  for (const one of content.provincialPreMerger2024) {
    if (one.rank === null) continue
    const unitId = seed.unitId(name, one.province, one.province, one.unitSet ?? null)
    place(
      seed,
      name,
      indexResults,
      { roundId, unitId, release: one.release },
      {
        parts: JSON.stringify({ rank: one.rank, rankedOf: seed.universes.get(one.unitSet ?? '')?.count ?? null }),
        sourceId: seed.source(name, one.province, one.source).id,
        noteVi: 'Tính trên các tỉnh, thành phố trước sắp xếp.',
      },
    )
  }
}
