// What a line chart draws. A series belongs to one definition; nothing is joined across definitions or across a gap.

/** How sure a value is, as its qualifier says: solid, hollow, or hollow and dashed. */
export type Certainty = 'measured' | 'estimate' | 'forecast'

/** `at` is a year, with a fraction inside it (2022.5 = mid-2022); `words` is the value as shown. */
export type SeriesPoint = { at: number; value: number; words: string; certainty?: Certainty; isJoined?: boolean }

export type Series = { key: string; name: string; isOld?: boolean; points: readonly SeriesPoint[] }
export type TargetMark = { at: number; value: number; words: string }

export type LineData = {
  series: readonly Series[]
  targets?: readonly TargetMark[]
  /** Required path from the last value to the targets. */
  path?: readonly { at: number; value: number }[]
  pathWords?: string
  /** Stretch without data. */
  gap?: { from: number; to: number; words: string }
  /** Change of definition at this time. */
  breaks?: readonly { at: number; words: string }[]
  /** A value that was revised: a mark from the old to the new one. */
  revisions?: readonly { at: number; from: number; to: number }[]
  years: { from: number; to: number }
  /** Highest value of the axis; without it, the highest value drawn. */
  top?: number
  /** Unit on the top tick, such as “%”. */
  tickUnit?: string
}
