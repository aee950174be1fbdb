// Finding: all words first, each also as the beginning of a longer one; where nothing has them all, slips of the keyboard are
// put right; and at last whatever has most of the words.
import { sql } from 'drizzle-orm'
import type { Locale } from '../../lib/messages.ts'
import { canBeSlip, nearestWord, queryWords, wordsOf } from '../../lib/search-query.ts'
import type { Db } from '../store.ts'

export type Found = {
  kind: string
  ref: string
  unitId: number | null
  titleVi: string
  titleEn: string
  bodyVi: string
  bodyEn: string
}
/** `words` are those that were looked for in the end; they differ from the query's where slips were put right. */
export type Findings = { results: Found[]; words: string[]; isCorrected: boolean; isPartial: boolean }

type Candidate = Found & { score: number }

const UNIT_KINDS = ['unit', 'ministry']
const MOST_CANDIDATES = 300
const MOST_RESULTS = 60
/** What people mean first when several kinds of thing bear the words. */
const KIND_WEIGHT: Record<string, number> = {
  unit: 6,
  ministry: 6,
  indicator: 5,
  programme: 3,
  target: 3,
  document: 2,
  session: 2,
  directive: 1,
}

/** Entries that a release knows of, best first. `release` is the number of the release shown. */
export function findEntries(db: Db, query: string, at: { release: number; locale: Locale }): Findings {
  const words = queryWords(query)
  const nothing = { results: [], words, isCorrected: false, isPartial: false }
  if (words.length === 0) return nothing
  const strict = ranked([...match(db, all(words), at.release), ...named(db, words, at.release)], words, at.locale)
  if (strict.length > 0) return { ...nothing, results: strict }
  const corrected = correct(db, words)
  if (corrected.join() !== words.join()) {
    const results = ranked(match(db, all(corrected), at.release), corrected, at.locale)
    if (results.length > 0) return { results, words: corrected, isCorrected: true, isPartial: false }
  }
  const partial = ranked(match(db, any(corrected), at.release), corrected, at.locale)
  return { results: partial, words: corrected, isCorrected: corrected.join() !== words.join(), isPartial: true }
}

// Two letters begin half the dictionary: they stand for themselves.
const quoted = (word: string) => (word.length < 3 ? `"${word}"` : `"${word}"*`)
const all = (words: readonly string[]) => words.map(quoted).join(' ')
const any = (words: readonly string[]) => words.map(quoted).join(' OR ')

function match(db: Db, expression: string, release: number, kinds: readonly string[] = []): Candidate[] {
  const ofKind = kinds.length > 0 ? sql`and e.kind in (select value from json_each(${JSON.stringify(kinds)}))` : sql``
  return db.all(sql`
    select e.kind, e.ref, e.unit_id as unitId, e.title_vi as titleVi, e.title_en as titleEn, e.body_vi as bodyVi,
      e.body_en as bodyEn, bm25(search_index, 8.0, 1.0) as score
    from search_index join search_entries e on e.id = search_index.rowid
    where search_index match ${expression} and e.from_release <= ${release} ${ofKind}
    order by score limit ${MOST_CANDIDATES}`)
}

// “ha giang 33” names a province, whatever else it says: units whose whole name is among the words.
function named(db: Db, words: readonly string[], release: number) {
  return match(db, `title : (${any(words)})`, release, UNIT_KINDS).filter(({ titleVi }) => isNamed(titleVi, words))
}

const isNamed = (title: string, words: readonly string[]) => wordsOf(title).every((word) => words.includes(word))

function ranked(candidates: Candidate[], words: readonly string[], locale: Locale): Found[] {
  const best = candidates
    .map((candidate) => ({ candidate, points: pointsOf(candidate, words, locale) }))
    .sort((a, b) => b.points - a.points)
    .map(({ candidate: { score: _score, ...found } }) => found)
  const seen = new Set<string>()
  return best.filter((found) => !seen.has(keyOf(found)) && seen.add(keyOf(found))).slice(0, MOST_RESULTS)
}

/** What makes two findings the same to a reader: where they lead and what they are called. Units of one slug lead to one page. */
export function keyOf({ kind, ref, titleVi }: Pick<Found, 'kind' | 'ref' | 'titleVi'>): string {
  return UNIT_KINDS.includes(kind) ? `${kind} ${ref}` : `${kind} ${ref} ${titleVi}`
}

// bm25 is negative, better is lower. A title that is the query, begins with it, or has all its words, comes before it.
function pointsOf(found: Candidate, words: readonly string[], locale: Locale): number {
  const titles = [found.titleVi, found.titleEn].map((title) => wordsOf(title))
  const isWhole = titles.some((title) => title.join(' ') === words.join(' '))
  const isStart = titles.some((title) => title.join(' ').startsWith(words.join(' ')))
  const held = Math.max(...titles.map((title) => words.filter((word) => title.some((own) => own === word)).length))
  const own = wordsOf(locale === 'vi' ? found.titleVi : found.titleEn)
  const isOwn = words.every((word) => own.some((candidate) => candidate.startsWith(word)))
  return (
    (isWhole ? 100 : 0) +
    (isStart ? 30 : 0) +
    (UNIT_KINDS.includes(found.kind) && isNamed(found.titleVi, words) ? 50 : 0) +
    (held / words.length) * 40 +
    (isOwn ? 4 : 0) +
    (KIND_WEIGHT[found.kind] ?? 0) -
    found.score
  )
}

/** Each word that begins no known one is replaced by the nearest known one, if any is near. */
function correct(db: Db, words: readonly string[]): string[] {
  return words.map((word) => {
    const begins = db.get(sql`select 1 from search_terms where term >= ${word} and term < ${`${word}\uffff`} limit 1`)
    if (begins || !canBeSlip(word)) return word
    const near = db.all<{ term: string }>(
      sql`select term from search_terms where length(term) between ${word.length - 2} and ${word.length + 2} order by doc desc`,
    )
    return (
      nearestWord(
        word,
        near.map(({ term }) => term),
      ) ?? word
    )
  })
}
