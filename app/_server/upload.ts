// Receiving a posted form with files in a route handler: read as it arrives, at most 20 MB a file, and the connection is closed past
// that (row F2). Our own front door hands a body on as it is, without a limit of its own.
import 'server-only'
import { dropIncoming, type Incoming, takeIn } from '@/db/files/incoming.ts'
import { MOST_FILE_BYTES } from '@/db/files/kinds.ts'
import { boundaryOf, type MultipartPart, MultipartTrouble, readParts, textOfPart } from '@/db/files/multipart.ts'
import { isSameOrigin } from './same-origin.ts'

/** A file with the field that it was chosen in; it lies on disk, unchecked (checkFile): whoever takes it keeps it or drops it. `file` is the first. */
export type Received = Incoming & { field: string }
export type Upload =
  | { ok: true; fields: ReadonlyMap<string, string>; files: readonly Received[]; file: Received | undefined }
  | { ok: false; status: 400 | 403 | 413 | 415 }

const LONGEST_TEXT_BYTES = 40_000
const MOST_PARTS = 2000
const MOST_FILES = 5
/** Files and the fields beside them. */
const MOST_REQUEST_BYTES = MOST_FILES * MOST_FILE_BYTES + 2 * 1024 ** 2
// A browser shows an answer only when it could send what it had begun to: a little more is taken and thrown away.
const MOST_THROWN_AWAY = 30 * 1024 ** 2

/** Reads the form. A caller that answers 413 sends CLOSING with it. */
export async function receiveUpload(request: Request): Promise<Upload> {
  if (!isSameOrigin(request)) return { ok: false, status: 403 }
  const boundary = boundaryOf(request.headers.get('content-type'))
  if (!boundary || !request.body) return { ok: false, status: 415 }
  const body = keepOpen(request.body as unknown as AsyncIterable<Uint8Array>)
  if (Number(request.headers.get('content-length') ?? 0) > MOST_REQUEST_BYTES) return tooLarge(body)
  const files: Received[] = []
  try {
    const fields = await readForm(body, boundary, files)
    if (fields === 'tooLarge') {
      await dropAll(files)
      return tooLarge(body)
    }
    return { ok: true, fields, files, file: files[0] }
  } catch (error) {
    await dropAll(files)
    if (error instanceof MultipartTrouble || isBrokenOff(error)) return { ok: false, status: 400 }
    throw error
  }
}

async function dropAll(files: readonly Received[]) {
  for (const { path } of files) await dropIncoming(path)
}

/** Headers of an answer after which nothing more is read from the connection. */
export const CLOSING = { connection: 'close' } as const

async function readForm(body: AsyncIterable<Uint8Array>, boundary: string, files: Received[]) {
  const fields = new Map<string, string>()
  let count = 0
  for await (const part of readParts(body, boundary)) {
    count += 1
    if (count > MOST_PARTS) throw new MultipartTrouble('Too many parts.')
    if (part.fileName === null) fields.set(part.name, await textOfPart(part, LONGEST_TEXT_BYTES))
    else if ((await takeFile(part, files)) === 'tooLarge') return 'tooLarge' as const
  }
  return fields
}

// Without a choice a browser sends a file of no name and no bytes.
async function takeFile(part: MultipartPart, files: Received[]): Promise<'tooLarge' | undefined> {
  const taken = await takeIn(part.fileName ?? '', part.body)
  if (taken === 'tooLarge') return taken
  const isChosen = part.fileName !== '' || taken.bytes > 0
  if (isChosen && files.length < MOST_FILES) files.push({ ...taken, field: part.name })
  else await dropIncoming(taken.path)
}

async function tooLarge(body: AsyncIterable<Uint8Array>): Promise<Upload> {
  let thrown = 0
  try {
    for await (const chunk of body) {
      thrown += chunk.length
      if (thrown > MOST_THROWN_AWAY) break
    }
  } catch {
    // The sender has gone; so be it.
  }
  return { ok: false, status: 413 }
}

/** The same body, which stays readable when a reader stops early. */
function keepOpen(body: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]()
  return { [Symbol.asyncIterator]: () => ({ next: () => chunks.next() }) }
}

const isBrokenOff = (error: unknown) =>
  /aborted|ECONNRESET|terminated|ERR_INVALID_STATE/i.test(`${(error as NodeJS.ErrnoException).code} ${error}`)
