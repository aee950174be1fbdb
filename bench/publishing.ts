// From “publish” to the changed figure on the public page: a release of 10,000 figures, published beside a running portal, until
// the page that a reader asks for shows the new one.
import { and, eq, isNull } from 'drizzle-orm'
import { must } from '../db/reporting/cast.ts'
import { publishRelease } from '../db/reporting/publishing.ts'
import { facts, indicators, sources, units } from '../db/schema.ts'
import { store } from '../db/store.ts'
import { grantRole, insertUser } from '../db/users.ts'
import type { Viewer } from '../db/viewers.ts'
import { addressOf } from '../lib/routes.ts'
import { ask, quantile } from './asking.ts'
import { timed } from './machine.ts'

export type Publishing = { figures: number; releases: number; publish: number; seen: number; seenP99: number }

const BENCH = { actorId: null, actorName: 'bench' }
const FIGURES = 10_000
const RELEASES = 5
const PERIODS = Array.from({ length: 10 }, (_, place) => String(2010 + place))
const MARK = 987_000

/** Seconds: of publishing alone, and from its beginning to the page that shows the figure (median and p99 of the releases). */
export async function measurePublishing(port: number): Promise<Publishing> {
  const [reviewer, second, publisher] = [await enter('reviewer'), await enter('reviewer'), await enter('publisher')]
  const keys = await keysOfBench()
  const page = addressOf('indicator', { slug: keys[0]?.slug ?? '' }, { locale: 'vi' })
  const published: number[] = []
  const seen: number[] = []
  for (let turn = 1; turn <= RELEASES; turn += 1) {
    await approve(keys, turn, [reviewer, second])
    const begun = performance.now()
    const { seconds } = await timed(() => must(publishRelease(publisher, wordsOf(turn))))
    published.push(seconds)
    await untilShown(port, page, (MARK + turn).toLocaleString('vi-VN'))
    seen.push((performance.now() - begun) / 1000)
  }
  return {
    figures: FIGURES,
    releases: RELEASES,
    publish: quantile(published, 0.5),
    seen: quantile(seen, 0.5),
    seenP99: quantile(seen, 0.99),
  }
}

async function untilShown(port: number, page: string, words: string) {
  while (!(await ask(port, page, 'identity')).body.includes(words)) await new Promise((done) => setTimeout(done, 10))
}

const wordsOf = (turn: number) => ({
  titleVi: `Đợt đo số ${turn}`,
  titleEn: `Measured release ${turn}`,
  noteVi: 'Số liệu đo, không phải số liệu thật.',
  noteEn: 'Figures of a measurement; none is real.',
  submissionKey: `bench-${turn}`,
})

// No range and no rule of its own: any figure may stand there.
const UNBOUNDED = and(eq(indicators.kind, 'number'), isNull(indicators.maximum), eq(indicators.checks, '[]'))

type Key = { indicatorId: number; slug: string; unitId: number; period: string }

/** Ten thousand keys, the first of them on the page that is asked for. */
async function keysOfBench(): Promise<Key[]> {
  const { asked, all } = await store.read((db) => ({
    asked: db.select().from(indicators).where(UNBOUNDED).limit(12).all(),
    all: db.select({ id: units.id }).from(units).limit(100).all(),
  }))
  const keys = asked.flatMap(({ id, slug }) =>
    PERIODS.flatMap((period) => all.map((unit) => ({ indicatorId: id, slug, unitId: unit.id, period }))),
  )
  return keys.slice(0, FIGURES)
}

/** Facts as two reviewers would leave them, written at once: the way there is measured elsewhere. */
async function approve(keys: readonly Key[], turn: number, [author, approver]: [Viewer, Viewer]) {
  const source = await store.read((db) => db.select({ id: sources.id }).from(sources).get())
  await store.write(BENCH, (tx) => {
    for (const { slug: _slug, ...key } of keys) {
      const value = MARK + turn
      const told = {
        typed: JSON.stringify({ value: String(value) }),
        value,
        quote: 'số liệu đo',
        explanation: 'Số liệu đo.',
      }
      const people = {
        enteredBy: author.userId,
        enteredAt: tx.now,
        approvedBy: approver.userId,
        state: 'approved' as const,
      }
      tx.db
        .insert(facts)
        .values({ ...key, ...told, ...people, sourceId: source?.id ?? 0 })
        .run()
    }
    tx.audit({ action: 'bench', objectKind: 'fact' })
  })
}

let people = 0

async function enter(role: 'reviewer' | 'publisher'): Promise<Viewer> {
  people += 1
  const name = `bench-${role}-${people}`
  const userId = await store.write(BENCH, async (tx) => {
    const id = await insertUser(tx, { email: `${name}@example.vn`, name })
    if (id === undefined) throw new Error(`${name} is there already.`)
    await grantRole(tx, id, { role, unitId: null }, null)
    return id
  })
  return { userId, name, grants: [{ role, unitId: null, from: null, to: null }] }
}
