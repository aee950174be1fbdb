// PDF files (row F3): what would act by itself or carry another file within is refused — also where its name is written with
// escapes (/J#61vaScript) or packed into an object stream. Runs in the worker thread only.
import { inflateSync } from 'node:zlib'
import type { FileProblem } from './kinds.ts'

const REFUSED = ['/Launch', '/JavaScript', '/JS', '/EmbeddedFile', '/RichMedia', '/XFA']
const NAME_ENDS = /[\s()<>[\]{}/%]/
const MOST_UNPACKED = 100 * 1024 ** 2
// Scanners and signing tools leave something behind the end mark.
const LONGEST_END = 64 * 1024
const OTHER_FILTER = /\/Filter\s*\[?\s*\/(?!FlateDecode\b|Fl\b)/

/** What is wrong with a PDF, or null. */
export function inspectPdf(bytes: Buffer): FileProblem | null {
  if (!bytes.subarray(-LONGEST_END).includes('%%EOF')) return 'damaged'
  const text = bytes.toString('latin1')
  const plain = withoutEscapes(text)
  // In an encrypted file the object streams cannot be looked into.
  if (holdsName(plain, '/Encrypt')) return 'encrypted'
  // Nobody writes /Obj#53tm but to hide it.
  if (isActive(plain) || countOf(plain, '/ObjStm') !== countOf(text, '/ObjStm')) return 'active'
  return inspectObjectStreams(text, bytes)
}

const countOf = (text: string, name: string) => text.split(name).length - 1

function inspectObjectStreams(text: string, bytes: Buffer): FileProblem | null {
  let unpacked = 0
  for (const match of text.matchAll(/\/ObjStm\b/g)) {
    const start = streamStart(text, match.index)
    if (start < 0) continue
    const dictionary = text.slice(text.lastIndexOf('obj', match.index), start)
    if (OTHER_FILTER.test(dictionary)) return 'damaged'
    const packed = bytes.subarray(start, text.indexOf('endstream', start))
    const content = inflate(packed, MOST_UNPACKED - unpacked)
    if (content === null) return 'damaged'
    unpacked += content.length
    if (isActive(withoutEscapes(content))) return 'active'
  }
  return null
}

function streamStart(text: string, from: number): number {
  const place = text.indexOf('stream', from)
  if (place < 0) return -1
  const after = place + 'stream'.length
  return text.startsWith('\r\n', after) ? after + 2 : after + 1
}

/** The text of an object stream; one that is not packed stands in the file itself and has been read there. */
function inflate(packed: Buffer, most: number): string | null {
  if (packed[0] === undefined || (packed[0] & 0x0f) !== 8) return packed.toString('latin1')
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(most, 1), finishFlush: 2 }).toString('latin1')
  } catch {
    return null
  }
}

const isActive = (plain: string) => REFUSED.some((name) => holdsName(plain, name))

const withoutEscapes = (text: string) =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_all, code) => String.fromCharCode(Number.parseInt(code, 16)))

/** Whether a name object stands in the text; a short one only as a whole, so that chance bytes of a picture are none. */
function holdsName(text: string, name: string): boolean {
  for (let place = text.indexOf(name); place >= 0; place = text.indexOf(name, place + 1)) {
    const rest = text.slice(place + name.length, place + name.length + 12)
    const isWhole = name.length > 4 || /^\s*(?:\(|<|\d+ \d+ R)/.test(rest)
    if (isWhole && (name === '/EmbeddedFile' || NAME_ENDS.test(rest.charAt(0) || ' '))) return true
  }
  return false
}
