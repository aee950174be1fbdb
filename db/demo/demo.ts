// The demonstration: illustrative reports of all provinces in two periods and many states, published and unpublished, and one
// account for each role. Made once per database; begun and broken off, it goes on where it stopped.
import { eq } from 'drizzle-orm'
import { connections } from '../connections.ts'
import { publishRelease } from '../reporting/publishing.ts'
import { auditEvents } from '../schema.ts'
import { store } from '../store.ts'
import type { Viewer } from '../viewers.ts'
import { type Account, makeAccounts, WHO, writeAccounts } from './accounts.ts'
import { drawIndex } from './figures.ts'
import { assertDemoAllowed } from './gate.ts'
import { openPeriods } from './periods.ts'
import { listProvinces, type Province } from './provinces.ts'
import { bringTo, done, type Goal } from './reports.ts'

export type DemoMade = { file: string; accounts: Account[]; reports: number }

const MADE = 'demo.make'

/** Provinces that a visitor signs in for each have something to do; the others are shared out below. */
const YEAR_GOALS: Record<string, Goal> = {
  'lai-chau': 'draft',
  'son-la': 'signOffAsked',
  'ha-noi': 'returned',
  'da-nang': 'published',
}
const YEAR_SHARES: readonly [Goal, number][] = [
  ['draft', 3],
  ['signOffAsked', 2],
  ['signedOff', 1],
  ['sentBack', 1],
  ['submitted', 5],
  ['underReview', 4],
  ['returned', 2],
  ['approved', 3],
]
/** Not even the last period is complete: so that “chưa báo cáo” can be seen. */
const HALF_UNFINISHED: Record<string, Goal> = { 'ca-mau': 'draft', 'cao-bang': 'returned' }

/** Makes the demonstration; undefined if this database has it already. Throws DemoRefused where none may be. */
export async function makeDemo(env: Readonly<Record<string, string | undefined>>): Promise<DemoMade | undefined> {
  await assertDemoAllowed(env)
  if (await isMade()) return undefined
  // A thousand small writes: what a power failure takes of them is simply made again.
  connections().writing.pragma('synchronous = NORMAL')
  const provinces = await listProvinces()
  const { accounts, cast } = await makeAccounts(provinces)
  const { half, year } = await openPeriods()
  for (const province of provinces) {
    await bringTo(cast, { asked: half, stage: 'half', province, goal: HALF_UNFINISHED[province.slug] ?? 'approved' })
  }
  await publish(cast.publisher, 'half', ['báo cáo 6 tháng đầu năm 2026', 'reports for the first half of 2026'])
  const goals = yearGoals(provinces)
  const isFirst = ({ slug }: Province) => goals.get(slug) === 'published'
  for (const province of provinces.filter(isFirst))
    await bringTo(cast, { asked: year, stage: 'year', province, goal: 'approved' })
  await publish(cast.publisher, 'year', ['báo cáo năm 2026, đợt đầu', 'annual reports 2026, first part'])
  for (const province of provinces.filter((one) => !isFirst(one)))
    await bringTo(cast, { asked: year, stage: 'year', province, goal: goals.get(province.slug) ?? 'draft' })
  const file = writeAccounts(accounts)
  await store.write(WHO, ({ audit }) => audit({ action: MADE, objectKind: 'database' }))
  return { file, accounts, reports: provinces.length * 2 }
}

async function isMade(): Promise<boolean> {
  const row = await store.read((db) => db.select().from(auditEvents).where(eq(auditEvents.action, MADE)).get())
  return row !== undefined
}

/** A state for every province: the fixed ones, then the shares, dealt out all over the country; whoever is left is published. */
function yearGoals(provinces: readonly Province[]): Map<string, Goal> {
  const shared = YEAR_SHARES.flatMap(([goal, count]) => Array<Goal>(count).fill(goal))
  const dealt = provinces.toSorted((a, b) => drawIndex(a.slug, 1_000_000) - drawIndex(b.slug, 1_000_000))
  return new Map(
    dealt.map(({ slug }) => [slug, YEAR_GOALS[slug] ?? shared.shift() ?? 'published'] satisfies [string, Goal]),
  )
}

async function publish(publisher: Viewer, key: string, [vi, en]: [string, string]) {
  await done(
    publishRelease(publisher, {
      titleVi: `SỐ LIỆU MINH HỌA: ${vi}`,
      titleEn: `ILLUSTRATIVE DATA: ${en}`,
      noteVi: 'Đợt công bố của bản trình diễn. Mọi số liệu trong đợt này đều do máy sinh ra, không phải số liệu thật.',
      noteEn: 'A release of the demonstration. Every figure in it was generated; none is real.',
      submissionKey: `demo-${key}`,
    }),
  )
}
