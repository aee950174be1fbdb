// Files on their way in (rows F2, F5): written to disk as they arrive, with their length counted and their SHA-256 taken; past the
// limit nothing more is kept. What stays behind in the folder is nobody's, and the sweeper takes it away.
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { dataFolder } from '../data-folder.ts'
import { MOST_FILE_BYTES } from './kinds.ts'

/** A file as it arrived: not checked yet, under a path of its own. */
export type Incoming = { told: string; path: string; bytes: number; sha256: string }

export function incomingFolder(): string {
  const folder = join(dataFolder(), 'uploads', 'incoming')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** Writes a body to disk; `tooLarge` past the limit, with nothing left behind. `told` is the name it was sent with. */
export async function takeIn(
  told: string,
  body: AsyncIterable<Uint8Array>,
  most = MOST_FILE_BYTES,
): Promise<Incoming | 'tooLarge'> {
  const path = join(incomingFolder(), randomUUID())
  const file = await open(path, 'wx', 0o600)
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const chunk of body) {
      bytes += chunk.length
      if (bytes > most) break
      hash.update(chunk)
      await file.write(chunk)
    }
  } catch (error) {
    await file.close()
    await dropIncoming(path)
    throw error
  }
  await file.close()
  if (bytes <= most) return { told, path, bytes, sha256: hash.digest('hex') }
  await dropIncoming(path)
  return 'tooLarge'
}

/** Takes a file away that is not to be kept; nothing if it has gone already. */
export function dropIncoming(path: string): Promise<void> {
  return rm(path, { force: true })
}
