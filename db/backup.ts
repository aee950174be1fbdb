// The nightly backup (row D10): a copy made by SQLite itself, checked, and only then given its name, with the uploads that it names
// beside it; the oldest ones go.
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { now, nowText } from './clock.ts'
import { connections } from './connections.ts'
import { dataFolder } from './data-folder.ts'
import { backUpUploads, pruneUploads } from './evidence/uploads-backup.ts'
import { store } from './store.ts'

/** Backups by name: `portal-2026-11-25.db`, the day being that of Asia/Ho_Chi_Minh on which the copy was made. */
const NAME = /^portal-\d{4}-\d{2}-\d{2}\.db$/
const KEPT = 30
// 01:30 in Asia/Ho_Chi_Minh, when nobody reports; a portal that was off then makes its backup at the next start.
const HOUR_OFFSET_MS = (7 - 1.5) * 3_600_000

/** Makes today's backup unless it exists; returns its path, or null if there was nothing to do. */
export async function backUpIfDue(): Promise<string | null> {
  if (connections().isReader) return null
  const name = `portal-${backupDay()}.db`
  const folder = backupFolder()
  if (readdirSync(folder).includes(name)) return null
  const file = join(folder, name)
  await copyChecked(file)
  const uploads = await backUpUploads(file)
  for (const old of listBackups().slice(KEPT)) rmSync(join(folder, old))
  pruneUploads(folder, listBackups())
  await store.write({ actorId: null, actorName: 'backup' }, (tx) =>
    tx.audit({ action: 'backup', objectKind: 'database', objectId: name, after: { uploads } }),
  )
  return file
}

/** Names of the nightly backups, newest first. */
export function listBackups(): string[] {
  return readdirSync(backupFolder())
    .filter((name) => NAME.test(name))
    .sort()
    .reverse()
}

function backupDay(): string {
  return new Date(now().getTime() + HOUR_OFFSET_MS).toISOString().slice(0, 10)
}

function backupFolder(): string {
  const folder = join(dataFolder(), 'backups')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

async function copyChecked(file: string) {
  const unfinished = `${file}.${nowText().replaceAll(':', '')}.part`
  await connections().reading.backup(unfinished)
  const copy = new Database(unfinished)
  // One file, nothing beside it: whoever carries it away has all of it.
  copy.pragma('journal_mode = DELETE')
  const verdict = copy.pragma('quick_check', { simple: true })
  copy.close()
  if (verdict !== 'ok') throw new Error(`The backup is damaged: ${verdict}`)
  const handle = openSync(unfinished, 'r')
  fsyncSync(handle)
  closeSync(handle)
  renameSync(unfinished, file)
}
