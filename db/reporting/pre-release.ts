// What a guest's link shows: the release in preparation, read only. Every visit is in the audit.
import { and, eq } from 'drizzle-orm'
import { auditEvents } from '../schema.ts'
import { type Db, store } from '../store.ts'
import type { Viewer } from '../viewers.ts'
import { type ReleaseDesk, readDesk } from './release-desk.ts'
import { findGuest } from './release-guests.ts'

type Origin = { address: string | null; requestId: string | null }

/** Undefined for a link that does not work (any more). */
export async function visitPreRelease(
  token: string,
  origin: Origin,
): Promise<{ guestName: string; desk: ReleaseDesk } | undefined> {
  const found = await store.read((db) => findGuest(db, token))
  if (!found) return undefined
  const { guest } = found
  // A page may be rendered twice for one request; that is one visit.
  const seen = await store.read((db) => (isLogged(db, guest.id, origin.requestId) ? readDesk(db, GUEST) : undefined))
  if (seen) return { guestName: guest.name, desk: seen }
  const who = { actorId: null, actorName: guest.name, role: 'guest' as const, ...origin }
  return store.write(who, (tx) => {
    tx.audit({ action: 'release.visit', objectKind: 'releaseGuest', objectId: guest.id })
    return { guestName: guest.name, desk: readDesk(tx.db, GUEST) }
  })
}

// The right to read is the link's, not a role's: what a guest sees of the staging is what an auditor would.
const GUEST: Viewer = { userId: 0, name: '', grants: [{ role: 'auditor', unitId: null, from: null, to: null }] }

function isLogged(db: Db, guestId: number, requestId: string | null): boolean {
  const same = [
    eq(auditEvents.objectKind, 'releaseGuest'),
    eq(auditEvents.objectId, String(guestId)),
    eq(auditEvents.action, 'release.visit'),
    eq(auditEvents.requestId, requestId ?? ''),
  ]
  return (
    db
      .select({ seq: auditEvents.seq })
      .from(auditEvents)
      .where(and(...same))
      .get() !== undefined
  )
}
