// Receipts: the number that proves a submission, readable over the telephone: LCH-2026-N-0001.
import { parsePeriod } from './periods.ts'

const DIGRAPHS = /^(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr)/

/** Unit (initials, the last syllable with its whole initial consonant), period (N: whole year), running number of that start. */
export function receiptStart(unitSlug: string, period: string): string {
  const syllables = unitSlug.split('-')
  const last = syllables.at(-1) ?? ''
  const initials = syllables.slice(0, -1).map((syllable) => syllable.charAt(0))
  const ending = DIGRAPHS.exec(last)?.[0] ?? last.charAt(0)
  return `${[...initials, ending].join('').toUpperCase()}-${periodPart(period)}-`
}

export function receiptNumber(start: string, sequence: number): string {
  return `${start}${String(sequence).padStart(4, '0')}`
}

function periodPart(period: string) {
  return parsePeriod(period)?.kind === 'year' ? `${period}-N` : period.replace('@', '')
}
