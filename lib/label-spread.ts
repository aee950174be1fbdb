// Labels beside a scale: moved apart so that none covers another, in the order of their values.

export type LabelFrame = { gap: number; from: number; to: number }

/** Places for labels whose values are sorted: at least `gap` apart, within the frame as long as all fit into it. */
export function spreadLabels(sorted: readonly number[], { gap, from, to }: LabelFrame): number[] {
  const placed: number[] = []
  for (const value of sorted) placed.push(Math.max(value, from, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + gap))
  let limit = to
  for (let place = placed.length - 1; place >= 0; place -= 1) {
    placed[place] = Math.min(placed[place] as number, limit)
    limit = (placed[place] as number) - gap
  }
  return placed
}
