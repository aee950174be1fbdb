// The page cache: answers that were rendered once, kept by internal path and edition, bounded in entries and bytes.
// It is the only cache of public pages. Requests for a page that is being rendered wait for that one rendering.

export type Bounds = { entries: number; bytes: number }

export type PageCache<T> = {
  /** The kept answer, or the one that `make` gives; only what `isKept` accepts stays. */
  find(key: string, make: () => Promise<T>): Promise<T>
  clear(): void
  readonly entries: number
  readonly bytes: number
}

/** A cache of answers; `sizeOf` in bytes, `isKept` says which answers may be given again. */
export function createPageCache<T>(
  bounds: Bounds,
  sizeOf: (answer: T) => number,
  isKept: (answer: T) => boolean,
): PageCache<T> {
  // A Map keeps the order of insertion: the first key is the one that was used longest ago.
  const kept = new Map<string, T>()
  const underway = new Map<string, Promise<T>>()
  let bytes = 0
  let generation = 0

  function keep(key: string, answer: T) {
    const size = sizeOf(answer)
    if (size > bounds.bytes) return
    kept.set(key, answer)
    bytes += size
    while (kept.size > bounds.entries || bytes > bounds.bytes) drop(kept.keys().next().value as string)
  }

  function drop(key: string) {
    bytes -= sizeOf(kept.get(key) as T)
    kept.delete(key)
  }

  async function render(key: string, make: () => Promise<T>): Promise<T> {
    const startedIn = generation
    try {
      const answer = await make()
      // What was rendered before the cache was cleared may show what is gone since.
      if (isKept(answer) && startedIn === generation) keep(key, answer)
      return answer
    } finally {
      if (startedIn === generation) underway.delete(key)
    }
  }

  return {
    find(key, make) {
      const answer = kept.get(key)
      if (answer !== undefined) {
        kept.delete(key)
        kept.set(key, answer)
        return Promise.resolve(answer)
      }
      let rendering = underway.get(key)
      if (!rendering) {
        rendering = render(key, make)
        underway.set(key, rendering)
      }
      return rendering
    },
    clear() {
      kept.clear()
      underway.clear()
      bytes = 0
      generation += 1
    },
    get entries() {
      return kept.size
    },
    get bytes() {
      return bytes
    },
  }
}
