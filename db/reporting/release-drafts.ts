// A release while it is being prepared: its words and which reports are left out. There is at most one at a time; whoever saves
// names the version seen, so that two publishers cannot overwrite each other unknowingly.
import { and, desc, eq, inArray } from 'drizzle-orm'
import { can } from '../../lib/permissions.ts'
import { auditEvents, releaseDrafts, releaseExclusions } from '../schema.ts'
import { type Db, store, type Write } from '../store.ts'
import { type Refusal, today, type Viewer, whoIs } from '../viewers.ts'
import { type ReleaseText, storableWords } from './publishing.ts'

export type DraftRow = typeof releaseDrafts.$inferSelect
/** What the form posts; `draftId` null where it was opened before there was a draft, `version` then 0. */
export type DraftPost = ReleaseText & { draftId: number | null; version: number; leftOut: readonly number[] }
export type Saved = { ok: true; draft: DraftRow }

const OPEN_STATES = ['preparing', 'scheduled'] as const

export function findOpenDraft(db: Db): DraftRow | undefined {
  return db
    .select()
    .from(releaseDrafts)
    .where(inArray(releaseDrafts.state, [...OPEN_STATES]))
    .get()
}

export function listLeftOut(db: Db, draftId: number): number[] {
  const rows = db.select().from(releaseExclusions).where(eq(releaseExclusions.draftId, draftId)).all()
  return rows.map(({ reportId }) => reportId)
}

/** Saves words and choice; the first save makes the draft. A scheduled one is changed only after the schedule is taken back. */
export async function saveReleaseDraft(viewer: Viewer, post: DraftPost): Promise<Saved | Refusal> {
  return store.write(whoIs(viewer, 'publisher'), (tx) => {
    const result = can(viewer, 'release.stage', { unitIds: null }, today())
      ? save(tx, viewer, storableWords(post))
      : ({ ok: false, code: 'forbidden' } as const)
    tx.audit({
      action: 'release.stage',
      objectKind: 'releaseDraft',
      objectId: result.ok ? result.draft.id : post.draftId,
      after: result.ok ? { ...wordsOf(post), leftOut: [...post.leftOut] } : { code: result.code },
      outcome: result.ok ? 'ok' : result.code === 'forbidden' ? 'denied' : 'failed',
    })
    return result
  })
}

function save(tx: Write, viewer: Viewer, post: DraftPost): Saved | Refusal {
  const open = findOpenDraft(tx.db)
  const isSeen = open ? isOwnKey(open, post) || isSeenVersion(open, post) : true
  if (open && !isSeen) return conflictOn(tx.db, open)
  if (open && open.state !== 'preparing') return { ok: false, code: 'state' }
  const draft = open ? update(tx, open, post) : insert(tx, viewer, post)
  tx.db.delete(releaseExclusions).where(eq(releaseExclusions.draftId, draft.id)).run()
  for (const reportId of post.leftOut) tx.db.insert(releaseExclusions).values({ draftId: draft.id, reportId }).run()
  return { ok: true, draft }
}

// The first form posted again (a second click, the back button): it made this draft itself, and nobody has changed it since.
const isOwnKey = (open: DraftRow, post: DraftPost) => open.submissionKey === post.submissionKey && open.version === 1
const isSeenVersion = (open: DraftRow, post: DraftPost) => open.id === post.draftId && open.version === post.version

function insert(tx: Write, viewer: Viewer, post: DraftPost): DraftRow {
  return tx.db
    .insert(releaseDrafts)
    .values({ ...wordsOf(post), createdBy: viewer.userId, createdAt: tx.now, submissionKey: post.submissionKey })
    .returning()
    .get()
}

function update(tx: Write, open: DraftRow, post: DraftPost): DraftRow {
  return moveDraft(tx, open, wordsOf(post))
}

/** Moves a draft on from the version that was read. */
export function moveDraft(tx: Write, draft: DraftRow, set: Partial<DraftRow>): DraftRow {
  const moved = tx.db
    .update(releaseDrafts)
    .set({ ...set, version: draft.version + 1 })
    .where(and(eq(releaseDrafts.id, draft.id), eq(releaseDrafts.version, draft.version)))
    .returning()
    .get()
  if (!moved) throw new Error('The draft moved inside its own transaction.')
  return moved
}

/** Who changed the draft last, and when: the audit knows. */
export function conflictOn(db: Db, draft: DraftRow): Refusal {
  const last = db
    .select({ by: auditEvents.actorName, at: auditEvents.at })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.objectKind, 'releaseDraft'),
        eq(auditEvents.objectId, String(draft.id)),
        eq(auditEvents.outcome, 'ok'),
      ),
    )
    .orderBy(desc(auditEvents.seq))
    .get()
  return { ok: false, code: 'conflict', by: last?.by ?? '', at: last?.at ?? draft.createdAt }
}

const wordsOf = ({ titleVi, titleEn, noteVi, noteEn }: ReleaseText) => ({ titleVi, titleEn, noteVi, noteEn })
