// League tables: what may be said of two ranks. They are subtracted only where framework and units are the same in both rounds;
// otherwise the difference would be that of two rulers, and only the reason is told.

export type League = { year: number; framework: string; unitCount: number }

export type Comparison = 'same' | 'framework' | 'units' | 'both'

/** Whether ranks of two rounds may be subtracted (`same`), or what stands between them. */
export function comparisonOf(before: League, after: League): Comparison {
  const isSameFramework = before.framework === after.framework
  const isSameUnits = before.unitCount === after.unitCount
  if (isSameFramework) return isSameUnits ? 'same' : 'units'
  return isSameUnits ? 'framework' : 'both'
}

export type Move = { direction: 'up' | 'down' | 'level'; places: number }

/** A smaller rank is better: from 33 to 57 is a fall of 24 places. */
export function moveBetween(before: number, after: number): Move {
  const places = Math.abs(after - before)
  return { direction: after < before ? 'up' : after > before ? 'down' : 'level', places }
}

/** Ranks that several units share. */
export function sharedRanks(ranks: readonly number[]): Set<number> {
  return new Set(ranks.filter((rank, place) => ranks.indexOf(rank) !== place))
}

/** How far up a list a rank stands: 1 for the first of N, 1/N for the last. */
export function standingOf(rank: number, unitCount: number): number {
  return (unitCount - rank + 1) / unitCount
}
