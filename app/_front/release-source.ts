// What the front door must know of the database at every request: the latest release and the edition. Both are remembered
// and read again when the database says that somebody has written to it; a release is seen within a tenth of a second.

export type ReleaseSource = {
  /** Number of the latest published release; 0 when there is none. */
  latest(): number
  /** Number of the release in force on a day; undefined before the first. */
  inForceOn(day: string): number | undefined
  /** Counts changes of what shows on public pages without being a figure. */
  edition(): number
  /** True once after the database was written to, by this process or another. */
  changed(): boolean
}

export type ReleaseState = { readonly latest: number; readonly edition: number; refresh(): void; stop(): void }

const POLL_MS = 100

/** Follows the source; `onEdition` is called when pages rendered so far must go. */
export function followReleases(source: ReleaseSource, onEdition: () => void, everyMs = POLL_MS): ReleaseState {
  let latest = source.latest()
  let edition = source.edition()
  const refresh = () => {
    if (!source.changed()) return
    latest = source.latest()
    const before = edition
    edition = source.edition()
    if (edition !== before) onEdition()
  }
  const timer = setInterval(refresh, everyMs)
  timer.unref()
  return {
    get latest() {
      return latest
    },
    get edition() {
      return edition
    },
    refresh,
    stop: () => clearInterval(timer),
  }
}
