// The outbox: messages to people, written in the transaction that causes them. Everyone reads their own in the portal; where a
// mail server is configured the same words go out by e-mail, once.
import { and, asc, count, desc, eq, isNull, lt, sql } from 'drizzle-orm'
import type { MessageFacts, MessageKind } from '../lib/message-words.ts'
import { outbox, users } from './schema.ts'
import { type Db, store, type Write } from './store.ts'
import { type Viewer, whoIs } from './viewers.ts'

export type Message = { key: string; kind: MessageKind; userId: number; unitId?: number; facts: MessageFacts }

/** A message as its addressee sees it. */
export type Received = {
  id: number
  kind: MessageKind
  facts: MessageFacts
  createdAt: string
  readAt: string | null
}

const MOST_ATTEMPTS = 5
const LONGEST_LIST = 200

/** Puts a message into the outbox; one of the same key is there already and stays. Returns whether it is new. */
export function notify(tx: Write, { key, kind, userId, unitId, facts }: Message): boolean {
  const row = { key, kind, userId, unitId: unitId ?? null, payload: JSON.stringify(facts), createdAt: tx.now }
  return tx.db.insert(outbox).values(row).onConflictDoNothing().run().changes === 1
}

/** The viewer's own messages, newest first. */
export function listReceived(viewer: Viewer): Promise<Received[]> {
  return store.read((db) =>
    db
      .select()
      .from(outbox)
      .where(eq(outbox.userId, viewer.userId))
      .orderBy(desc(outbox.id))
      .limit(LONGEST_LIST)
      .all()
      .map(({ id, kind, payload, createdAt, readAt }) => ({
        id,
        kind: kind as MessageKind,
        facts: JSON.parse(payload) as MessageFacts,
        createdAt,
        readAt,
      })),
  )
}

export function countUnread(db: Db, userId: number): number {
  const unread = and(eq(outbox.userId, userId), isNull(outbox.readAt))
  return db.select({ unread: count() }).from(outbox).where(unread).get()?.unread ?? 0
}

/** Marks all of the viewer's messages as read. */
export async function markAllRead(viewer: Viewer): Promise<void> {
  await store.write(whoIs(viewer), (tx) => {
    const { changes } = tx.db
      .update(outbox)
      .set({ readAt: tx.now })
      .where(and(eq(outbox.userId, viewer.userId), isNull(outbox.readAt)))
      .run()
    tx.audit({ action: 'messages.read', objectKind: 'user', objectId: viewer.userId, after: { count: changes } })
  })
}

export type Unsent = { id: number; key: string; kind: MessageKind; facts: MessageFacts; email: string; name: string }

/**
 * Takes the next messages to mail, and says so in the database before anything is sent: what was taken and never reported back
 * (the process died in between) may have gone out, and is not sent a second time.
 */
export async function takeUnsent(most: number): Promise<Unsent[]> {
  const waiting = await store.read((db) => listUnsent(db, most))
  if (waiting.length === 0) return []
  return store.write({ actorId: null, actorName: 'outbox' }, (tx) => {
    for (const { id } of waiting) {
      const taken = { attempts: sql`${outbox.attempts} + 1`, lastError: TAKEN }
      tx.db.update(outbox).set(taken).where(eq(outbox.id, id)).run()
    }
    tx.audit({ action: 'outbox.take', objectKind: 'outbox', after: { ids: waiting.map(({ id }) => id) } })
    return waiting
  })
}

/** Reports what became of a message that was taken: null when it went out, else why not; then it is tried again. */
export async function reportSent(id: number, error: string | null): Promise<void> {
  await store.write({ actorId: null, actorName: 'outbox' }, (tx) => {
    const set = error === null ? { sentAt: tx.now, lastError: null } : { lastError: error.slice(0, 300) }
    tx.db.update(outbox).set(set).where(eq(outbox.id, id)).run()
    tx.audit({ action: 'outbox.sent', objectKind: 'outbox', objectId: id, outcome: error === null ? 'ok' : 'failed' })
  })
}

const TAKEN = 'taken'

function listUnsent(db: Db, most: number): Unsent[] {
  const isFree = sql`(${outbox.lastError} is null or ${outbox.lastError} <> ${TAKEN})`
  return db
    .select({ outbox, email: users.email, name: users.name })
    .from(outbox)
    .innerJoin(users, and(eq(users.id, outbox.userId), isNull(users.disabledAt)))
    .where(and(isNull(outbox.sentAt), lt(outbox.attempts, MOST_ATTEMPTS), isFree))
    .orderBy(asc(outbox.id))
    .limit(most)
    .all()
    .map(({ outbox: { id, key, kind, payload }, email, name }) => ({
      id,
      key,
      kind: kind as MessageKind,
      facts: JSON.parse(payload) as MessageFacts,
      email,
      name,
    }))
}
