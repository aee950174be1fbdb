// The installation's secret: made once, in a file that only its owner reads; every key is derived from it by purpose.
import { hkdfSync, randomBytes } from 'node:crypto'
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from './data-folder.ts'

export const SHORTEST_SECRET = 32

export type KeyPurpose = 'audit' | 'session' | 'address' | 'second-factor' | 'workbook'

/** The secret as text: AUTH_SECRET, else the file `secret` in the data folder, made with 32 random bytes if missing. */
export function installationSecret(folder = dataFolder()): string {
  if (process.env.AUTH_SECRET) return process.env.AUTH_SECRET
  const file = join(folder, 'secret')
  return readSecret(file) ?? makeSecret(folder, file)
}

/** A 32-byte key for one purpose; keys of different purposes tell nothing of each other. */
export function keyFor(purpose: KeyPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', installationSecret(), 'tien-do-so', purpose, 32))
}

function readSecret(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim() || undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

// Two processes may start at once: the file appears whole, by a link that fails if the other one was first.
function makeSecret(folder: string, file: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 })
  chmodSync(draft, 0o600)
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  return readFileSync(file, 'utf8').trim()
}
