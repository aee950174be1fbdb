// Turns for making and reading documents (row I8): ten in ten minutes for one person, and only so many at once for all.
import { now } from '../clock.ts'

const WINDOW_MS = 10 * 60_000
const MOST_IN_WINDOW = 10

// Next loads this module several times in one process.
const KEY = Symbol.for('tien-do-so.document-turns')
const shared = globalThis as { [KEY]?: Map<number, number[]> }
shared[KEY] ??= new Map()
const turns = shared[KEY]

/** Takes a turn for a person; otherwise the seconds until there is one again. */
export function takeTurn(userId: number): { ok: true } | { ok: false; retryAfterSeconds: number } {
  const at = now().getTime()
  const recent = (turns.get(userId) ?? []).filter((turn) => at - turn < WINDOW_MS)
  const [oldest] = recent
  if (oldest !== undefined && recent.length >= MOST_IN_WINDOW)
    return { ok: false, retryAfterSeconds: Math.ceil((oldest + WINDOW_MS - at) / 1000) }
  turns.set(userId, [...recent, at])
  return { ok: true }
}
