// What a person has handed in and not yet confirmed: an import under preview, a form that came back with problems. Kept beside the
// database for a day, for that person alone; it is no record and no part of a backup.
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dataFolder } from './data-folder.ts'
import type { Viewer } from './viewers.ts'

const KEPT_MS = 24 * 60 * 60 * 1000
const TOKEN = /^[A-Za-z0-9_-]{22}$/

/** Keeps content (JSON) under a token that cannot be guessed. */
export async function keepPending(viewer: Viewer, kind: string, content: unknown): Promise<string> {
  await dropOld()
  const token = randomBytes(16).toString('base64url')
  const text = JSON.stringify({ userId: viewer.userId, kind, content })
  await writeFile(join(pendingFolder(), token), text, { mode: 0o600, flag: 'wx' })
  return token
}

/** What the person keeps under a token; undefined for anybody else's, another kind's, or one that has gone. */
export async function findPending<T>(viewer: Viewer, kind: string, token: unknown): Promise<T | undefined> {
  if (typeof token !== 'string' || !TOKEN.test(token)) return undefined
  try {
    const kept = JSON.parse(await readFile(join(pendingFolder(), token), 'utf8'))
    return kept.userId === viewer.userId && kept.kind === kind ? kept.content : undefined
  } catch {
    return undefined
  }
}

export async function dropPending(token: string): Promise<void> {
  if (TOKEN.test(token)) await rm(join(pendingFolder(), token), { force: true })
}

function pendingFolder(): string {
  const folder = join(dataFolder(), 'pending')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

// The clock of the disk, not of the portal: it is only about housekeeping.
async function dropOld() {
  for (const name of await readdir(pendingFolder())) {
    const path = join(pendingFolder(), name)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }))
    if (Date.now() - mtimeMs > KEPT_MS) await rm(path, { force: true })
  }
}
