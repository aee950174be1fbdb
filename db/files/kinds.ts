// Files that people may hand in (rows F1, F4): five kinds, known by their extension and proved by their first bytes; and the
// name under which a file is shown, which is only ever a label and never a path.

export const FILE_KINDS = ['pdf', 'docx', 'xlsx', 'png', 'jpg'] as const
export type FileKind = (typeof FILE_KINDS)[number]

export const MEDIA_TYPES: Record<FileKind, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  jpg: 'image/jpeg',
}

/** Row F2: bytes of one file, files of one report, bytes of one unit. */
export const MOST_FILE_BYTES = 20 * 1024 ** 2
export const MOST_REPORT_FILES = 20
export const MOST_UNIT_BYTES = 2 * 1024 ** 3

/** What is wrong with a file; a key of the messages `uploads.problems`. */
export const FILE_PROBLEMS = [
  'kind',
  'doubleExtension',
  'tooLarge',
  'empty',
  'mismatch',
  'archive',
  'macro',
  'external',
  'encrypted',
  'active',
  'pixels',
  'damaged',
  'tooHeavy',
  'busy',
] as const
export type FileProblem = (typeof FILE_PROBLEMS)[number]

const EXTENSIONS: Record<string, FileKind> = {
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  png: 'png',
  jpg: 'jpg',
  jpeg: 'jpg',
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const FIRST_BYTES: Record<FileKind, readonly number[]> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  docx: ZIP,
  xlsx: ZIP,
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpg: [0xff, 0xd8, 0xff],
}
export const MOST_FIRST_BYTES = 8

// A segment that some system would run or open by itself; other dots are part of a name, as in “12.BC-UBND.pdf”.
const KNOWN_EXTENSION =
  /^(?:pdf|docx?|docm|dotx?|dotm|xlsx?|xlsm|xlsb|xltx?|xltm|pptx?|pptm|rtf|csv|png|jpe?g|gif|bmp|tiff?|webp|svgz?|html?|xhtml|mht|xml|js|mjs|jse|vbs|vbe|wsf|hta|exe|com|scr|bat|cmd|ps1|msi|dll|jar|sh|php|py|lnk|iso|img|zip|rar|7z|gz|tar)$/i

export type NamedFile = { ok: true; name: string; kind: FileKind } | { ok: false; code: 'kind' | 'doubleExtension' }

/** Reads the name a browser sent: its kind by the one extension, and the label to show (NFC, ≤ 100 characters, no path). */
export function readFileName(told: string): NamedFile {
  const name = labelOf(told)
  const segments = name.split('.').map((segment) => segment.trim())
  const kind = segments.length > 1 ? EXTENSIONS[segments.at(-1)?.toLowerCase() ?? ''] : undefined
  if (!kind) return { ok: false, code: 'kind' }
  if (segments.slice(1, -1).some((segment) => KNOWN_EXTENSION.test(segment)))
    return { ok: false, code: 'doubleExtension' }
  return { ok: true, name, kind }
}

/** Do the first bytes belong to the kind? */
export function startsAs(kind: FileKind, first: Uint8Array): boolean {
  return FIRST_BYTES[kind].every((byte, place) => first[place] === byte)
}

const LONGEST_NAME = 100
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

function labelOf(told: string): string {
  const last = told.toWellFormed().normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const label = last
    .replace(UNSEEN, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .trim()
  const letters = [...label]
  if (letters.length <= LONGEST_NAME) return label
  const ending = [...(/\.[^.]{1,5}$/.exec(label)?.[0] ?? '')]
  return [...letters.slice(0, LONGEST_NAME - ending.length), ...ending].join('')
}
