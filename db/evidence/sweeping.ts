// Sweeping (row F5): what was left half-way — a broken upload, a file whose row was never written, one that was removed — goes after
// a day; what waited for the scanner is looked at again.
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { and, eq, isNull } from 'drizzle-orm'
import { now } from '../clock.ts'
import { connections } from '../connections.ts'
import { incomingFolder } from '../files/incoming.ts'
import { evidenceFiles } from '../schema.ts'
import { store } from '../store.ts'
import { erase, placeFolder, release, storedPath } from './storage.ts'
import { scanFile } from './virus-scan.ts'

const SWEEPER = { actorId: null, actorName: 'sweeper' }
const ORPHAN_AGE_MS = 24 * 3_600_000

/** Removes orphans older than a day; returns their names, each of which is on record. */
export async function sweepUploads(): Promise<string[]> {
  if (connections().isReader) return []
  const live = await store.read((db) =>
    db.select({ name: evidenceFiles.storageName }).from(evidenceFiles).where(isNull(evidenceFiles.removedAt)).all(),
  )
  const named = new Set(live.map(({ name }) => name))
  const folders = [incomingFolder(), placeFolder('kept'), placeFolder('waiting')]
  const orphans = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => !named.has(name))
      .map((name) => join(folder, name))
      .filter((path) => now().getTime() - statSync(path).mtimeMs > ORPHAN_AGE_MS),
  )
  if (orphans.length === 0) return []
  await store.write(SWEEPER, (tx) => {
    const names = orphans.map((path) => path.split('/').slice(-2).join('/'))
    tx.audit({ action: 'evidence.sweep', objectKind: 'uploads', after: { names } })
  })
  for (const path of orphans) rmSync(path, { force: true })
  return orphans
}

/** Looks again at what waits; what is found infected is taken away, and its row says so. */
export async function scanWaiting(): Promise<void> {
  if (connections().isReader) return
  for (const storageName of readdirSync(placeFolder('waiting'))) {
    const scan = await scanFile(storedPath('waiting', storageName))
    if (scan === 'clean') await release(storageName)
    if (scan === 'infected') await takeAway(storageName)
  }
}

async function takeAway(storageName: string) {
  await store.write(SWEEPER, (tx) => {
    const row = and(eq(evidenceFiles.storageName, storageName), isNull(evidenceFiles.removedAt))
    tx.db.update(evidenceFiles).set({ removedAt: tx.now }).where(row).run()
    tx.audit({ action: 'evidence.infected', objectKind: 'uploads', objectId: storageName })
  })
  await erase(storageName)
}
