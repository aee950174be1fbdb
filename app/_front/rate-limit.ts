// A rate limit in memory: so many per key in a window; whoever had theirs waits for the next one. Keys are client addresses and
// are forgotten with the window.

export type RateLimit = {
  /** Whether one more is allowed now; it then counts. */
  take(key: string): boolean
}

/** At most `most` per key in each window of `perMs`. */
export function createRateLimit(
  { most, perMs }: { most: number; perMs: number },
  now: () => number = Date.now,
): RateLimit {
  let window = 0
  const taken = new Map<string, number>()
  return {
    take(key) {
      const current = Math.floor(now() / perMs)
      if (current !== window) {
        window = current
        taken.clear()
      }
      const count = (taken.get(key) ?? 0) + 1
      taken.set(key, count)
      return count <= most
    },
  }
}
