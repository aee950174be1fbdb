// Uploads in the nightly backup (row D10): each file is copied once, under its name, and checked against its SHA-256; beside every copy
// of the database stands the list of the files that it names.
import { createHash } from 'node:crypto'
import { createReadStream, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { copyFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { findPlace, storedPath } from './storage.ts'

type Listed = { name: string; sha256: string; bytes: number }

const manifestOf = (databaseCopy: string) => databaseCopy.replace(/\.db$/, '.uploads.json')

/** Copies what the copied database names; returns how many files its list has. A file that is not what its row says is an error. */
export async function backUpUploads(databaseCopy: string): Promise<number> {
  const folder = join(dirname(databaseCopy), 'uploads')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const there = new Set(readdirSync(folder))
  const listed = listNamed(databaseCopy)
  for (const one of listed) if (!there.has(one.name)) await copyChecked(one, join(folder, one.name))
  const draft = `${manifestOf(databaseCopy)}.part`
  writeFileSync(draft, `${JSON.stringify(listed, null, 1)}\n`, { mode: 0o600 })
  renameSync(draft, manifestOf(databaseCopy))
  return listed.length
}

/** Takes away the lists of backups that have gone, and the files that no list names any more. */
export function pruneUploads(folder: string, backups: readonly string[]) {
  const lists = readdirSync(folder).filter((name) => name.endsWith('.uploads.json'))
  const gone = lists.filter((name) => !backups.includes(name.replace('.uploads.json', '.db')))
  for (const name of gone) rmSync(join(folder, name))
  const kept = lists.filter((name) => !gone.includes(name))
  const named = new Set(
    kept.flatMap((name) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as Listed[]).map((one) => one.name)),
  )
  const uploads = join(folder, 'uploads')
  for (const name of readdirSync(uploads)) if (!named.has(name)) rmSync(join(uploads, name))
}

function listNamed(databaseCopy: string): Listed[] {
  const copy = new Database(databaseCopy, { readonly: true })
  try {
    const rows = copy.prepare(
      'select storage_name as name, sha256, bytes from evidence_files where removed_at is null order by id',
    )
    return rows.all() as Listed[]
  } finally {
    copy.close()
  }
}

async function copyChecked({ name, sha256 }: Listed, target: string) {
  const place = await findPlace(name)
  // Removed between the copy of the database and now: it is not to be kept.
  if (!place) return
  const draft = `${target}.part`
  await copyFile(storedPath(place, name), draft)
  if ((await sha256Of(draft)) !== sha256) throw new Error(`The upload ${name} is not what its row says.`)
  await rename(draft, target)
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}
