// Whatever is entered, approved, released, amended and withdrawn in whatever order: the value as of every release is what a naive
// bookkeeper would say, the page's rows, its CSV and the database agree, and no earlier permalink ever changes, but for what was
// withdrawn, and exactly there.
import fc from 'fast-check'
import { afterEach, expect, it } from 'vitest'
import { type FactPost, saveFact, takeFactStep } from '@/db/facts/fact-desk.ts'
import { figureKey, figuresAsOf } from '@/db/figures.ts'
import { must, REASON, type Stage, setStage } from '@/db/reporting/cast.ts'
import { publishRelease } from '@/db/reporting/publishing.ts'
import { confirmWithdrawal, requestWithdrawal } from '@/db/reporting/withdrawal.ts'
import { indicators, releases, sources } from '@/db/schema.ts'
import { store } from '@/db/store.ts'
import { openBook } from './book.ts'
import { csvOf } from './data-files.ts'
import { allRows } from './selections.ts'

let stage: Stage
afterEach(() => stage.database.close())

type Key = { indicatorId: number; unitId: number; period: string }
type Told = { state: 'reported' | 'notApplicable' | 'withheld'; value: number | null }
type Op = { do: 'tell'; key: number; value: number | null } | { do: 'release' } | { do: 'withdraw'; key: number }

const ops: fc.Arbitrary<Op> = fc.oneof(
  { weight: 5, arbitrary: tell() },
  { weight: 3, arbitrary: fc.constant<Op>({ do: 'release' }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), key: fc.nat(3) }) },
)

function tell() {
  const value = fc.oneof(fc.nat(4), fc.constant(null))
  return fc.record({ do: fc.constant('tell' as const), key: fc.nat(3), value })
}

it('equals the naive bookkeeping, and earlier permalinks stay', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(ops, { minLength: 4, maxLength: 12 }), async (sequence) => {
      stage?.database.close()
      stage = await setStage()
      const keys = await keysOfTest()
      const book = new Bookkeeper(keys)
      for (const op of sequence) {
        await carryOut(op, keys, book)
        await expectAgreement(keys, book)
      }
    }),
    { numRuns: 8 },
  )
})

/** What was told and released, kept in plain maps. */
class Bookkeeper {
  /** Vintages by key: what each release brought. */
  readonly vintages: Map<string, { release: number; told: Told }[]>
  readonly withdrawnThrough = new Map<string, number>()
  pending = new Map<string, Told>()
  latest = 5
  /** The file of every release as it was when last allowed to change. */
  readonly files = new Map<number, string[]>()

  constructor(keys: readonly Key[]) {
    this.vintages = new Map(keys.map((key) => [figureKey(key), []]))
  }

  release() {
    this.latest += 1
    for (const [key, told] of this.pending) {
      const before = this.vintages.get(key)?.at(-1)
      const isSame = before?.told.state === told.state && before.told.value === told.value
      if (!isSame) this.vintages.get(key)?.push({ release: this.latest, told })
    }
    this.pending = new Map()
  }

  asOf(key: string, release: number): Told | undefined {
    const known = this.vintages.get(key)?.findLast((one) => one.release <= release)
    if (!known) return undefined
    const isWithdrawn = known.release <= (this.withdrawnThrough.get(key) ?? 0)
    return isWithdrawn ? { state: 'withheld', value: null } : known.told
  }
}

async function carryOut(op: Op, keys: readonly Key[], book: Bookkeeper) {
  if (op.do === 'release') return releaseAll(book)
  const key = keys[op.key] as Key
  if (op.do === 'withdraw') return withdraw(key, book)
  if (book.pending.has(figureKey(key))) return
  const id = await tellFact(key, op.value)
  if (id) book.pending.set(figureKey(key), { state: op.value === null ? 'notApplicable' : 'reported', value: op.value })
}

/** Entered by one reviewer, approved by another; undefined where the checks stand in the way. */
async function tellFact(key: Key, value: number | null): Promise<number | undefined> {
  const { reviewer, secondReviewer } = stage.cast
  const { id } = await must(saveFact(reviewer, await postOf(key, value)))
  const submitted = await takeFactStep(reviewer, { id, version: 1, action: 'submit' })
  if (!submitted.ok) return undefined
  await must(takeFactStep(secondReviewer, { id, version: 2, action: 'approve' }))
  return id
}

async function postOf(key: Key, value: number | null): Promise<FactPost> {
  const source = await store.read((db) => db.select({ id: sources.id }).from(sources).get())
  return {
    ...key,
    source: { id: source?.id ?? 0 },
    typed: value === null ? { state: 'notApplicable', reason: 'Không có đối tượng.' } : { value: String(value) },
    qualifier: 'exact',
    quote: 'câu trích thử',
    noteVi: '',
    noteEn: '',
    explanation: 'Theo văn bản.',
    isExplanationPublic: false,
  }
}

async function releaseAll(book: Bookkeeper) {
  const words = { titleVi: 'Đợt thử', titleEn: 'Test', noteVi: 'Ghi chú thử.', noteEn: 'Test note.' }
  const result = await publishRelease(stage.cast.publisher, { ...words, submissionKey: `release-${book.latest + 1}` })
  if (result.ok) book.release()
  else expect(result.code).toBe('empty')
}

async function withdraw(key: Key, book: Bookkeeper) {
  const order = { ...key, documentSymbol: '99/CV-VPCP', documentDate: '2026-12-21', reason: REASON }
  const asked = await requestWithdrawal(stage.cast.publisher, order)
  if (!asked.ok) return expect(book.vintages.get(figureKey(key))).toEqual([])
  await must(confirmWithdrawal(stage.cast.secondPublisher, asked.id))
  book.withdrawnThrough.set(figureKey(key), book.latest)
  for (const [number, lines] of book.files) {
    const slug = slugs.get(key.indicatorId) as string
    book.files.set(
      number,
      lines.filter((line) => !line.startsWith(`${slug},`)),
    )
  }
}

async function expectAgreement(keys: readonly Key[], book: Bookkeeper) {
  const newest = await store.read((db) => db.select().from(releases).all())
  expect(newest.at(-1)?.number).toBe(book.latest)
  for (let release = 5; release <= book.latest; release += 1) {
    const figures = await store.read((db) => figuresAsOf(db, release))
    const page = await openBook({ locale: 'vi', view: { release, permalink: true } })
    if (!page) throw new Error(`There is no page of release ${release}.`)
    const rows = allRows(page)
    for (const key of keys) {
      const naive = book.asOf(figureKey(key), release)
      const stored = figures.find((figure) => figureKey(figure) === figureKey(key))
      expect(stored && { state: stored.state, value: stored.value }).toEqual(naive)
      const slug = slugs.get(key.indicatorId)
      const row = rows.find((one) => one.indicator === slug && one.unit === UNIT && one.period === key.period)
      expect(row && { state: row.state, value: row.value }).toEqual(naive)
      const line = csvOf(rows)
        .split('\r\n')
        .find((one) => one.startsWith(`${slug},`) && one.includes(`,${UNIT},`) && one.includes(`,${key.period},`))
      if (naive) expect(line).toContain(`,${naive.state},${naive.value ?? ''},`)
    }
    expectUnchanged(book, release, csvOf(rows).split('\r\n'))
  }
}

/** Every line that stood in the file of a release still stands there; what was withdrawn is no longer among them. */
function expectUnchanged(book: Bookkeeper, release: number, lines: string[]) {
  const before = book.files.get(release)
  if (before) expect(lines.filter((line) => before.includes(line))).toEqual(before)
  book.files.set(release, before ?? lines)
}

const UNIT = 'lai-chau'
const slugs = new Map<number, string>()
/** Four keys that no data file has a figure for. */
async function keysOfTest(): Promise<Key[]> {
  const known = await store.read((db) => ({
    rows: db.select().from(indicators).all(),
    told: new Set(figuresAsOf(db, 5, { unitIds: [stage.key.unitId] }).map(({ indicatorId }) => indicatorId)),
  }))
  const free = known.rows.filter(({ id, kind }) => kind === 'number' && !known.told.has(id))
  const [one, two] = free as [(typeof free)[0], (typeof free)[0]]
  for (const { id, slug } of [one, two]) slugs.set(id, slug)
  return [one, two].flatMap(({ id }) =>
    ['2024', '2025'].map((period) => ({ indicatorId: id, unitId: stage.key.unitId, period })),
  )
}
