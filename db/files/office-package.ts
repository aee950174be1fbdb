// Office packages (docx, xlsx) are zip archives (row F3). The central directory is read first and every entry counted while it is
// unpacked, so that neither a bomb nor an archive that lies about itself gets through. Runs in the worker thread only.
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import type { FileProblem } from './kinds.ts'

const MOST_ENTRIES = 2000
const MOST_BYTES = 100 * 1024 ** 2
const MOST_RATIO = 100
const MOST_TEXT_BYTES = 5 * 1024 ** 2
/** The part without which a package is not of its kind. */
const MAIN_PART = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' } as const

// Its entries are read after the directory has been.
const OPTIONS = { autoClose: false }

const MACRO = /(?:^|\/)vbaproject\.bin$|(?:^|\/)vbadata\.xml$/i
const MACRO_TYPE = /macroEnabled|vbaProject/i
const EXTERNAL = /TargetMode\s*=\s*["']\s*External/i

class Refused extends Error {
  readonly code: FileProblem
  constructor(code: FileProblem) {
    super(code)
    this.code = code
  }
}

/** What is wrong with a package, or null. `source` is its bytes or its path. */
export async function inspectPackage(kind: 'docx' | 'xlsx', source: Uint8Array | string): Promise<FileProblem | null> {
  let zip: ZipFile | undefined
  try {
    zip = typeof source === 'string' ? await openPromise(source, OPTIONS) : await fromBufferPromise(Buffer.from(source))
    const entries = await readDirectory(zip)
    if (!entries.some(({ fileName }) => fileName === MAIN_PART[kind])) return 'mismatch'
    await unpackAll(zip, entries)
    return null
  } catch (error) {
    if (error instanceof Refused) return error.code
    return /absolute path|invalid relative path|invalid characters in fileName/.test((error as Error).message)
      ? 'archive'
      : 'damaged'
  } finally {
    zip?.close()
  }
}

async function readDirectory(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > MOST_ENTRIES) throw new Refused('archive')
  const entries: Entry[] = []
  const names = new Set<string>()
  let total = 0
  for await (const entry of zip.eachEntry()) {
    entries.push(entry)
    total += entry.uncompressedSize
    const problem = problemOf(entry)
    if (problem) throw new Refused(problem)
    // Two parts of one name: one reader sees the first, another the second.
    if (names.has(entry.fileName.toLowerCase()) || total > MOST_BYTES) throw new Refused('archive')
    names.add(entry.fileName.toLowerCase())
  }
  return entries
}

function problemOf(entry: Entry): FileProblem | null {
  if (entry.generalPurposeBitFlag & 1) return 'encrypted'
  if (MACRO.test(entry.fileName)) return 'macro'
  const isSymbolicLink = ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000
  const isBomb = entry.uncompressedSize > MOST_RATIO * Math.max(entry.compressedSize, 1)
  const isOutside = entry.fileName.startsWith('/') || entry.fileName.split(/[\\/]/).includes('..')
  return isSymbolicLink || isBomb || isOutside ? 'archive' : null
}

async function unpackAll(zip: ZipFile, entries: readonly Entry[]) {
  for (const entry of entries) {
    const isRead = /\.rels$|^\[Content_Types\]\.xml$/i.test(entry.fileName)
    const text = await unpack(zip, entry, isRead)
    if (!isRead) continue
    if (MACRO_TYPE.test(text)) throw new Refused('macro')
    if (EXTERNAL.test(text)) throw new Refused('external')
    if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new Refused('damaged')
  }
}

/** Runs through an entry (yauzl refuses one that is longer than it says); its text, where it is to be read. */
async function unpack(zip: ZipFile, entry: Entry, isRead: boolean): Promise<string> {
  if (entry.fileName.endsWith('/')) return ''
  if (isRead && entry.uncompressedSize > MOST_TEXT_BYTES) throw new Refused('archive')
  const kept: Buffer[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry)) if (isRead) kept.push(chunk as Buffer)
  return plainText(Buffer.concat(kept))
}

// A reference such as &#69; and UTF-16 say the same as the letter: read them before looking.
function plainText(bytes: Buffer): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isUtf16) throw new Refused('damaged')
  return bytes
    .toString('utf8')
    .replace(/&#x([0-9a-f]{1,6});/gi, (_all, code) => letterOf(Number.parseInt(code, 16)))
    .replace(/&#([0-9]{1,7});/g, (_all, code) => letterOf(Number(code)))
}

const letterOf = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : '')
