// The shelf: what has been read for the pages of a release, kept until something that shows on public pages changes. A published
// release never changes and every other change moves the edition, so (release, edition) names one content for good.
import { eq } from 'drizzle-orm'
import type { Connection } from './connections.ts'
import { edition } from './schema.ts'
import type { Db } from './store.ts'

type Kept = { edition: number; byRelease: Map<number, object> }

// A page and its neighbours in time, and the two sides of a comparison.
const RELEASES_KEPT = 4

// Next loads this module several times in one process: what must be single lives on globalThis.
const KEY = Symbol.for('tien-do-so.shelf')
const shared = globalThis as { [KEY]?: WeakMap<Connection, Kept> }

/** What `read` tells of a release, read once per edition; undefined (there is no such release) is not kept. Never change it. */
export function onShelf<T extends object>(db: Db, release: number, read: () => T | undefined): T | undefined {
  shared[KEY] ??= new WeakMap()
  const connection = (db as Db & { $client: Connection }).$client
  // What a transaction has not committed may still be undone.
  if (connection.inTransaction) return read()
  const counter = db.select().from(edition).where(eq(edition.id, 1)).get()?.counter ?? 0
  let kept = shared[KEY].get(connection)
  if (kept?.edition !== counter) {
    kept = { edition: counter, byRelease: new Map() }
    shared[KEY].set(connection, kept)
  }
  const found = (kept.byRelease.get(release) as T | undefined) ?? read()
  if (!found) return undefined
  // A Map keeps the order of insertion: the first key is the one that was used longest ago.
  kept.byRelease.delete(release)
  kept.byRelease.set(release, found)
  if (kept.byRelease.size > RELEASES_KEPT) kept.byRelease.delete(kept.byRelease.keys().next().value as number)
  return found
}
