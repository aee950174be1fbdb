// The log: one JSON object a line on standard output. What users send cannot forge a line or colour a terminal (row U4).
import { randomUUID } from 'node:crypto'
import { STAFF_KINDS } from '../../lib/routes.ts'

export type LogFields = Record<string, string | number | boolean | null | undefined>

// JSON.stringify escapes C0 (CR, LF, ESC); what is left are DEL, C1, the line separators and the bidi controls.
const UNSAFE = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

// Addresses, outside and internal, whose last segment is a secret.
const SECRET_PLACES = STAFF_KINDS.filter(({ vi }) => vi.endsWith(':token')).flatMap(({ vi, folder }) => [
  vi.replace('/:token', ''),
  folder.replace('/[token]', ''),
])
const SECRET_SEGMENT = new RegExp(`/(${SECRET_PLACES.join('|')})/[^/\\s?#"']+`, 'gi')
const QUERY = /(\/[^\s?"']*)\?[^\s"']+/g

/** Text without what no log may keep: one-time tokens in addresses, and whatever a query says (row P6). */
export function masked(text: string): string {
  return text.replace(SECRET_SEGMENT, '/$1/…').replace(QUERY, '$1?…')
}

/** One log line as text, without its newline. */
export function logLine(
  level: 'info' | 'warn' | 'error',
  event: string,
  fields: LogFields = {},
  at = new Date(),
): string {
  const line = JSON.stringify({ at: at.toISOString(), level, event, ...fields }, (_name, value) =>
    typeof value === 'string' ? masked(value) : value,
  )
  return line.replace(UNSAFE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Writes one log line. */
export function log(level: 'info' | 'warn' | 'error', event: string, fields: LogFields = {}) {
  process.stdout.write(`${logLine(level, event, fields)}\n`)
}

/** Logs an error with its stack under a new id, and gives the id that may be shown to people (row H3). */
export function logError(event: string, error: unknown, fields: LogFields = {}): string {
  const errorId = randomUUID()
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined }
  log('error', event, { ...fields, errorId, message, stack })
  return errorId
}
