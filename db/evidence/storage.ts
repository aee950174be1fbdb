// Where evidence lies (rows F4, F5): below the data folder, under a random name that says nothing, readable by the server alone.
// A file gets its final name only when it is whole on the disk, and its row only after that: no row names a missing file.
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { open, rename, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { dataFolder } from '../data-folder.ts'
import type { Incoming } from '../files/incoming.ts'

/** `kept` may be read by whoever may see the report; `waiting` is not scanned yet, and read by nobody (row F10). */
export type Place = 'kept' | 'waiting'
export type Stored = { storageName: string; bytes: number; sha256: string }

export function placeFolder(place: Place, root = dataFolder()): string {
  const folder = join(root, 'uploads', place)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

export const storedPath = (place: Place, storageName: string) => join(placeFolder(place), storageName)

/** Puts a checked file in its place, durably; `reencoded` are the bytes to keep instead of those sent. */
export async function storeFile(incoming: Incoming, reencoded: Buffer | null, place: Place): Promise<Stored> {
  const storageName = randomUUID()
  const file = await open(incoming.path, reencoded ? 'w' : 'r+', 0o600)
  try {
    if (reencoded) await file.writeFile(reencoded)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(incoming.path, storedPath(place, storageName))
  await syncFolder(placeFolder(place))
  if (!reencoded) return { storageName, bytes: incoming.bytes, sha256: incoming.sha256 }
  return { storageName, bytes: reencoded.length, sha256: createHash('sha256').update(reencoded).digest('hex') }
}

/** Where a stored file lies; undefined if it has gone. */
export async function findPlace(storageName: string): Promise<Place | undefined> {
  for (const place of ['kept', 'waiting'] as const) {
    const found = await stat(storedPath(place, storageName)).catch(() => undefined)
    if (found) return place
  }
  return undefined
}

/** A scanned file may now be read. */
export async function release(storageName: string) {
  await rename(storedPath('waiting', storageName), storedPath('kept', storageName))
}

export async function erase(storageName: string) {
  for (const place of ['kept', 'waiting'] as const) await rm(storedPath(place, storageName), { force: true })
}

const LEAST_FREE_BYTES = 2 * 1024 ** 3
const LEAST_FREE_SHARE = 0.05

/** Is there room for uploads? Below 2 GB or 5% free the rest is for the database (row D9). */
export async function hasRoom(): Promise<boolean> {
  const { bavail, blocks, bsize } = await statfs(dataFolder())
  return bavail * bsize >= Math.max(LEAST_FREE_BYTES, blocks * bsize * LEAST_FREE_SHARE)
}

async function syncFolder(folder: string) {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
