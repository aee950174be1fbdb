// What a reader types into the search box: cleaned, folded into words, carried in an internal path segment, and shown again in
// the texts that it was found in.
import { fold } from './search-fold.ts'

export const LONGEST_QUERY = 100
const MOST_WORDS = 12
const SNIPPET_WORDS = 24
const WORDS_BEFORE = 6

/** NFC, one space between words, no control or invisible characters, at most 100 code points. */
export function cleanQuery(typed: string): string {
  const visible = typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return [...visible].slice(0, LONGEST_QUERY).join('').trim()
}

/** The query as a path segment: `q` and base64url of its UTF-8. */
export function encodeQuery(query: string): string {
  const bytes = Array.from(new TextEncoder().encode(query), (byte) => String.fromCharCode(byte)).join('')
  return `q${btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`
}

/** The query of a segment made by `encodeQuery`; empty for anything else. */
export function decodeQuery(segment: string): string {
  try {
    const bytes = atob(segment.slice(1).replaceAll('-', '+').replaceAll('_', '/'))
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)))
    return cleanQuery(text)
  } catch {
    return ''
  }
}

/** Folded words of a text: letters and digits, nothing else. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[a-z0-9]+/g) ?? []
}

/** The words that are looked for; the first twelve, each once. */
export function queryWords(query: string): string[] {
  return [...new Set(wordsOf(query))].slice(0, MOST_WORDS)
}

/** Short words and numbers are what they are. */
export function canBeSlip(word: string): boolean {
  return word.length >= 4 && !/\d/.test(word)
}

/** The nearest of some known words: one slip for words of four to seven letters, two for longer ones; else undefined. */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  if (!canBeSlip(word)) return undefined
  const allowed = word.length < 8 ? 1 : 2
  let best: string | undefined
  let fewest = allowed + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > allowed) continue
    const slips = distance(word, candidate, fewest)
    if (slips < fewest) [best, fewest] = [candidate, slips]
  }
  return best
}

export type SnippetPart = { text: string; isMatch: boolean }

/** A whole text with the matching words marked. */
export function markedText(text: string, words: readonly string[]): SnippetPart[] {
  return joined(text.split(/(\s+)/).map((piece) => ({ text: piece, isMatch: hasMatch(piece, words) })))
}

/** The part of a text around the first word that matches, with the matching words marked; null if none does. */
export function snippetOf(text: string, words: readonly string[]): SnippetPart[] | null {
  const pieces = text.split(/(\s+)/)
  const first = pieces.findIndex((piece) => hasMatch(piece, words))
  if (first < 0) return null
  const from = Math.max(0, first - 2 * WORDS_BEFORE)
  const shown = pieces.slice(from, from + 2 * SNIPPET_WORDS)
  const parts = shown.map((piece) => ({ text: piece, isMatch: hasMatch(piece, words) }))
  if (from > 0) parts.unshift({ text: '… ', isMatch: false })
  if (from + 2 * SNIPPET_WORDS < pieces.length) parts.push({ text: ' …', isMatch: false })
  return joined(parts)
}

const hasMatch = (piece: string, words: readonly string[]) =>
  wordsOf(piece).some((own) => words.some((word) => own.startsWith(word)))

function joined(parts: readonly SnippetPart[]): SnippetPart[] {
  const result: SnippetPart[] = []
  for (const part of parts) {
    const last = result.at(-1)
    if (last && last.isMatch === part.isMatch) last.text += part.text
    else result.push({ ...part })
  }
  return result
}

/** Insertions, deletions, replacements and swaps of neighbours between two words; `enough` or more is not counted further. */
function distance(a: string, b: string, enough: number): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, place) => place)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (last[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let best = Math.min(replaced, (last[j] as number) + 1, (row[j - 1] as number) + 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (isSwap) best = Math.min(best, (beforeLast[j - 2] as number) + 1)
      row.push(best)
    }
    if (Math.min(...row) >= enough) return enough
    ;[beforeLast, last] = [last, row]
  }
  return last[b.length] as number
}
