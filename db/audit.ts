// The audit: one append-only, hash-chained row for each thing done or denied (rows U1–U3, U6).
import { CHAIN_START, canonicalJson, chainHash, firstBrokenLink } from '../lib/audit-chain.ts'
import type { Connection } from './connections.ts'
import type { OUTCOMES } from './schema/operations.ts'
import { keyFor } from './secret.ts'

/** Who acts, and from where: a person, or a command or job by its name. */
export type Who = {
  actorId: number | null
  actorName: string
  role?: string | null
  unitId?: number | null
  address?: string | null
  requestId?: string | null
  sidHash?: string | null
}

/** What was done to what. Objects are stored as canonical JSON; no password, token or file content belongs in one. */
export type AuditEntry = {
  action: string
  objectKind: string
  objectId?: string | number | null
  before?: object | null
  after?: object | null
  outcome?: (typeof OUTCOMES)[number]
}

/** Appends one row inside the caller's transaction; `at` is UTC. */
export function appendAudit(connection: Connection, who: Who, at: string, entry: AuditEntry) {
  const head = connection.prepare('select seq, hash from audit_events order by seq desc limit 1').get() as
    | { seq: number; hash: string }
    | undefined
  const event = {
    seq: (head?.seq ?? 0) + 1,
    at,
    actor_id: who.actorId,
    actor_name: who.actorName,
    role: who.role ?? null,
    unit_id: who.unitId ?? null,
    action: entry.action,
    object_kind: entry.objectKind,
    object_id: entry.objectId == null ? null : String(entry.objectId),
    before: entry.before ? canonicalJson(entry.before) : null,
    after: entry.after ? canonicalJson(entry.after) : null,
    address: who.address ?? null,
    request_id: who.requestId ?? null,
    sid_hash: who.sidHash ?? null,
    outcome: entry.outcome ?? 'ok',
  }
  const hash = chainHash(keyFor('audit'), head?.hash ?? CHAIN_START, event)
  const columns = Object.keys(event)
  connection
    .prepare(
      `insert into audit_events (${columns.join(', ')}, hash) values (${columns.map((name) => `@${name}`).join(', ')}, @hash)`,
    )
    .run({ ...event, hash })
}

/** Does the newest row follow from the one before it? (The whole chain is for audit:verify.) */
export function isAuditHeadWhole(connection: Connection): boolean {
  const rows = connection.prepare('select * from audit_events order by seq desc limit 2').all()
  const [head, before] = rows as { seq: number; hash: string }[]
  if (!head) return true
  const { hash, ...event } = head
  return event.seq === (before?.seq ?? 0) + 1 && hash === chainHash(keyFor('audit'), before?.hash ?? CHAIN_START, event)
}

/** Seq of the first audit row that does not hold, or null; and how many rows there are. */
export function verifyAudit(connection: Connection): { count: number; brokenAt: number | null } {
  const count = connection.prepare('select count(*) from audit_events').pluck().get() as number
  const rows = connection.prepare('select * from audit_events order by seq').iterate() as IterableIterator<{
    seq: number
    hash: string
  }>
  return { count, brokenAt: firstBrokenLink(keyFor('audit'), rows) }
}
