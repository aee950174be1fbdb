// Searching among 100,000 documents besides the real data: how long one search takes, and how long the edit of one entry.

import { eq } from 'drizzle-orm'
import { documents } from '../db/schema.ts'
import { findEntries } from '../db/search/find.ts'
import { store } from '../db/store.ts'
import { openTestDatabase } from '../db/test-database.ts'
import { timed } from './machine.ts'

/** Milliseconds: the 95th percentile of a search, and one edit with the index brought along. */
export type Searching = { documents: number; p95: number; edit: number }

const COUNT = 100_000
const ROUNDS = 20
const QUERIES = [
  'da nang',
  'chuyen doi so',
  'kế hoạch 4711',
  'nghị quyết 57',
  'ha giang 33',
  'chuyne doi',
  'zzqq',
  'so',
]
const WORDS = 'kế hoạch triển khai dữ liệu hạ tầng nhân lực thể chế an toàn dịch vụ công trực tuyến tỉnh năm quý'.split(
  ' ',
)
const WHO = { actorId: null, actorName: 'bench' }

/** Measures once, in a database of its own that is removed afterwards. */
export async function measureSearching(): Promise<Searching> {
  const database = await openTestDatabase({ seeded: true })
  try {
    await addDocuments()
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const query of QUERIES) {
        const { seconds } = await timed(() => store.read((db) => findEntries(db, query, { release: 5, locale: 'vi' })))
        times.push(seconds * 1000)
      }
    }
    const { seconds } = await timed(renameOne)
    return { documents: COUNT, p95: percentile(times, 0.95), edit: seconds * 1000 }
  } finally {
    database.close()
  }
}

function addDocuments() {
  return store.write(WHO, ({ db, audit }) => {
    for (let index = 0; index < COUNT; index += 1) {
      const words = [0, 1, 2, 3, 4].map((step) => WORDS[(index * 7 + step * step * 3) % WORDS.length])
      const row = { slug: `bench-${index}`, kind: 'Kế hoạch', symbol: `${index}/KH-UBND`, release: 5 }
      db.insert(documents)
        .values({ ...row, subjectVi: words.join(' ') })
        .run()
    }
    audit({ action: 'bench', objectKind: 'document' })
  })
}

function renameOne() {
  return store.write(WHO, ({ db, audit }) => {
    db.update(documents).set({ subjectVi: 'tên khác' }).where(eq(documents.slug, 'bench-1')).run()
    audit({ action: 'bench', objectKind: 'document' })
  })
}

function percentile(times: number[], share: number): number {
  const sorted = times.sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
