// The spread of what comparable units report: how many there are, their median and quartiles, so that one figure can be placed.

export type Spread = {
  count: number
  median: number
  low: number
  high: number
  quarter: number
  threeQuarters: number
}

/** Null for fewer than `LEAST_PEERS`: two figures are no spread. Quartiles are Tukey's hinges, the median left out of both halves. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length < LEAST_PEERS) return null
  const sorted = [...values].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return {
    count: sorted.length,
    median: medianOf(sorted),
    low: sorted[0] as number,
    high: sorted.at(-1) as number,
    quarter: medianOf(sorted.slice(0, half)),
    threeQuarters: medianOf(sorted.slice(-half)),
  }
}

export const LEAST_PEERS = 3

/** Of a sorted list; 0 for an empty one. */
function medianOf(sorted: readonly number[]): number {
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return (low + high) / 2
}
