// Checking a file that somebody hands in, before anything is done with it (rows F1–F3): its name, its first bytes, its inside.
import { open, stat } from 'node:fs/promises'
import { reencodeImage } from './images.ts'
import {
  type FileKind,
  type FileProblem,
  MEDIA_TYPES,
  MOST_FILE_BYTES,
  MOST_FIRST_BYTES,
  readFileName,
  startsAs,
} from './kinds.ts'
import { inWorker } from './worker.ts'

/** `reencoded`: the bytes to keep instead of those sent; null where the file is kept as it is. */
export type CheckedFile =
  | { ok: true; name: string; kind: FileKind; mediaType: string; reencoded: Buffer | null }
  | { ok: false; code: FileProblem }

/** Checks a file under the name it was sent with; `source` is its bytes or the path where they lie. */
export async function checkFile(told: string, source: Uint8Array | string): Promise<CheckedFile> {
  const named = readFileName(told)
  if (!named.ok) return named
  const { name, kind } = named
  const { length, first } = await beginningOf(source)
  if (length === 0) return { ok: false, code: 'empty' }
  if (length > MOST_FILE_BYTES) return { ok: false, code: 'tooLarge' }
  if (!startsAs(kind, first)) return { ok: false, code: 'mismatch' }
  const inside = await lookInside(kind, source)
  if (!inside.ok) return inside
  return { ok: true, name, kind, mediaType: MEDIA_TYPES[kind], reencoded: inside.reencoded }
}

type Inside = { ok: true; reencoded: Buffer | null } | { ok: false; code: FileProblem }

async function lookInside(kind: FileKind, source: Uint8Array | string): Promise<Inside> {
  if (kind === 'png' || kind === 'jpg') {
    const picture = await reencodeImage(kind, source)
    return picture.ok ? { ok: true, reencoded: picture.bytes } : picture
  }
  const seen = await inWorker<FileProblem | null>('inspect', { kind, source })
  if (!seen.ok) return seen
  return seen.result === null ? { ok: true, reencoded: null } : { ok: false, code: seen.result }
}

async function beginningOf(source: Uint8Array | string): Promise<{ length: number; first: Uint8Array }> {
  if (typeof source !== 'string') return { length: source.length, first: source.subarray(0, MOST_FIRST_BYTES) }
  const first = new Uint8Array(MOST_FIRST_BYTES)
  const file = await open(source)
  try {
    await file.read(first, 0, MOST_FIRST_BYTES, 0)
  } finally {
    await file.close()
  }
  return { length: (await stat(source)).size, first }
}
