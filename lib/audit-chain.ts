// The audit chain: every event's hash covers the event and the hash before it, so no row can be changed, dropped or moved unseen.
import { createHmac } from 'node:crypto'

/** The hash before the first event. */
export const CHAIN_START = '0'.repeat(64)

export type ChainLink = { seq: number; hash: string }

/** h_n = HMAC-SHA256(key, h_{n−1} ‖ canonical JSON of the event without its hash), as hex (security.md, row U3). */
export function chainHash(key: Buffer, previous: string, event: object): string {
  return createHmac('sha256', key).update(previous).update(canonicalJson(event)).digest('hex')
}

/** Seq of the first link that does not hold (edited, deleted, inserted or moved), or null if the whole chain does. */
export function firstBrokenLink(key: Buffer, events: Iterable<ChainLink>): number | null {
  let previous = CHAIN_START
  let expectedSeq = 1
  for (const { hash, ...event } of events) {
    if (event.seq !== expectedSeq || hash !== chainHash(key, previous, event)) return expectedSeq
    previous = hash
    expectedSeq += 1
  }
  return null
}

/** JSON with sorted keys and without undefined: one text for one value. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
