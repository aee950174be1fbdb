// How alike two texts are: the share of words that they have in common (Jaccard), marks and case aside. A suggestion, never a verdict.
import { fold } from './search-fold.ts'

/** From here on one text is suggested as a repetition of the other. */
export const SAME_FROM = 0.6

/** 0 nothing in common … 1 the same words. */
export function likeness(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const common = [...left].filter((word) => right.has(word)).length
  const all = left.size + right.size - common
  return all === 0 ? 0 : common / all
}

const wordsOf = (text: string) =>
  new Set(
    fold(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  )
