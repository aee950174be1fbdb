// Password hashes: argon2id, at most four at a time in the whole process, with a bounded queue before them (row A2).
import { hash, parseOptions, verify } from '@node-rs/argon2'
import { normalizePassword } from '../lib/passwords.ts'

/** ASVS 5.0 appendix C: at least this; memory in KiB. */
export const HASH_COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const AT_ONCE = 4
const LONGEST_QUEUE = 200
const LONGEST_INPUT = 1_000

/** Too many people are signing in at this moment: ask again in a few seconds. */
export class HashingBusy extends Error {}

type Waiting = { key: string; begin(): void }
type Desk = { running: Set<string>; waiting: Waiting[] }

const KEY = Symbol.for('tien-do-so.hashing')
const shared = globalThis as { [KEY]?: Desk }
shared[KEY] ??= { running: new Set(), waiting: [] }
const desk = shared[KEY]

/** Hash of a password, to be stored. */
export async function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), HASH_COST)
}

/** Whether the password belongs to the hash. Without a hash the same work is done in vain, so that nothing can be told by the time (row A4). */
export async function isPasswordRight(stored: string | null | undefined, password: string): Promise<boolean> {
  const dummy = await dummyHash()
  const matches = await verify(stored ?? dummy, normalised(password))
  return matches && stored != null
}

/** Whether a stored hash was made at a lower cost than today's. */
export function isHashOutdated(stored: string): boolean {
  const { memoryCost, timeCost } = parseOptions(stored)
  return memoryCost < HASH_COST.memoryCost || timeCost < HASH_COST.timeCost
}

/**
 * Runs what needs hashing: four at a time, and never two with the same key, so that attempts on one account from one
 * address are judged one after another. Throws HashingBusy when the queue is full.
 */
export async function whenHashingIsFree<T>(key: string, fn: () => Promise<T>): Promise<T> {
  if (desk.waiting.length >= LONGEST_QUEUE) throw new HashingBusy('Too many passwords to hash.')
  await new Promise<void>((begin) => {
    desk.waiting.push({ key, begin })
    beginNext()
  })
  try {
    return await fn()
  } finally {
    desk.running.delete(key)
    beginNext()
  }
}

function beginNext() {
  while (desk.running.size < AT_ONCE) {
    const at = desk.waiting.findIndex(({ key }) => !desk.running.has(key))
    const [next] = at < 0 ? [] : desk.waiting.splice(at, 1)
    if (!next) return
    desk.running.add(next.key)
    next.begin()
  }
}

// NFKC at set and at check: one person types the same password on keyboards that compose differently (row A1).
function normalised(password: string): string {
  return normalizePassword(password.slice(0, LONGEST_INPUT))
}

let dummy: Promise<string> | undefined
function dummyHash(): Promise<string> {
  dummy ??= hash('no account has this password', HASH_COST)
  return dummy
}
