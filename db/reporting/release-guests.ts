// Guests of a pre-release: each has a personal link, of which only the hash is kept. It shows the one release that is being
// prepared, read only, until that is out or the link is revoked; every visit is in the audit.
import { createHash, randomBytes } from 'node:crypto'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { can } from '../../lib/permissions.ts'
import { cleanText } from '../../lib/text.ts'
import { auditEvents, releaseDrafts, releaseGuests } from '../schema.ts'
import { type Db, store } from '../store.ts'
import { type Refusal, today, type Viewer, whoIs } from '../viewers.ts'
import { findOpenDraft } from './release-drafts.ts'

export type GuestRow = Omit<typeof releaseGuests.$inferSelect, 'tokenHash'> & { visits: number }
export type Invited = { ok: true; token: string }

const LONGEST_NAME = 200

/** Invites a named person to the draft; the token is told once and not kept. */
export async function inviteGuest(
  viewer: Viewer,
  guest: { draftId: number; name: string },
): Promise<Invited | Refusal> {
  return store.write(whoIs(viewer, 'publisher'), (tx) => {
    const name = cleanText(guest.name, LONGEST_NAME)
    const draft = findOpenDraft(tx.db)
    const code = !can(viewer, 'release.stage', { unitIds: null }, today())
      ? ('forbidden' as const)
      : draft?.id !== guest.draftId
        ? ('state' as const)
        : !name.ok || name.text === ''
          ? ('reason' as const)
          : undefined
    const entry = { action: 'release.invite', objectKind: 'releaseDraft', objectId: guest.draftId } as const
    if (code || !name.ok) {
      tx.audit({ ...entry, after: { code }, outcome: code === 'forbidden' ? 'denied' : 'failed' })
      return { ok: false as const, code: code ?? 'reason' }
    }
    const token = randomBytes(32).toString('base64url')
    const { id } = tx.db
      .insert(releaseGuests)
      .values({
        draftId: guest.draftId,
        name: name.text,
        tokenHash: hashOf(token),
        invitedBy: viewer.userId,
        invitedAt: tx.now,
      })
      .returning({ id: releaseGuests.id })
      .get()
    tx.audit({ ...entry, after: { guestId: id, name: name.text } })
    return { ok: true as const, token }
  })
}

/** Ends a guest's link at once. */
export async function revokeGuest(viewer: Viewer, guestId: number): Promise<{ ok: true } | Refusal> {
  return store.write(whoIs(viewer, 'publisher'), (tx) => {
    const isAllowed = can(viewer, 'release.stage', { unitIds: null }, today())
    const revoked = isAllowed
      ? tx.db
          .update(releaseGuests)
          .set({ revokedAt: tx.now })
          .where(and(eq(releaseGuests.id, guestId), isNull(releaseGuests.revokedAt)))
          .run().changes
      : 0
    const outcome = !isAllowed ? 'denied' : revoked === 1 ? 'ok' : 'failed'
    tx.audit({ action: 'release.revoke', objectKind: 'releaseGuest', objectId: guestId, outcome })
    if (!isAllowed) return { ok: false as const, code: 'forbidden' as const }
    return revoked === 1 ? { ok: true as const } : { ok: false as const, code: 'state' as const }
  })
}

export function listGuests(db: Db, draftId: number): GuestRow[] {
  const rows = db.select().from(releaseGuests).where(eq(releaseGuests.draftId, draftId)).orderBy(asc(releaseGuests.id))
  return rows.all().map(({ tokenHash: _tokenHash, ...guest }) => ({ ...guest, visits: countVisits(db, guest.id) }))
}

/** The guest of a link that works: not revoked, and its release still in preparation. */
export function findGuest(db: Db, token: string) {
  return db
    .select({ guest: releaseGuests })
    .from(releaseGuests)
    .innerJoin(releaseDrafts, eq(releaseDrafts.id, releaseGuests.draftId))
    .where(
      and(
        eq(releaseGuests.tokenHash, hashOf(token)),
        isNull(releaseGuests.revokedAt),
        inArray(releaseDrafts.state, ['preparing', 'scheduled']),
      ),
    )
    .get()
}

function countVisits(db: Db, guestId: number): number {
  const visits = and(
    eq(auditEvents.objectKind, 'releaseGuest'),
    eq(auditEvents.objectId, String(guestId)),
    eq(auditEvents.action, 'release.visit'),
  )
  return db.select({ seq: auditEvents.seq }).from(auditEvents).where(visits).all().length
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
