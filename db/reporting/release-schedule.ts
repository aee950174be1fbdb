// Publishing a draft: now, or by the job runner at a set instant. What was seen when the instant was set is what goes out: whole,
// once, by the person who set it, and only if everything still allows it; else the draft is back in preparation and says why.
import { can } from '../../lib/permissions.ts'
import { type CheckCode, checkRelease, releaseErrors } from '../../lib/release-checklist.ts'
import { cancelJob, type Job, planJob } from '../jobs.ts'
import { store, type Write } from '../store.ts'
import { findRolesOn } from '../users.ts'
import { type Refusal, today, type Viewer, whoIs } from '../viewers.ts'
import { type Published, type ReleaseRefusal, release } from './publishing.ts'
import { conflictOn, type DraftRow, findOpenDraft, listLeftOut, moveDraft } from './release-drafts.ts'
import { stagedFacts } from './staged-facts.ts'
import { readStaging, type StagedSet, stagedSet, stagingMark } from './staging.ts'

/** The draft as the publisher saw it, and what was ready then (`stagingMark`). */
export type SeenDraft = { draftId: number; version: number; mark: string }
export type Scheduled = { ok: true; draft: DraftRow }
type Payload = { draftId: number; version: number; set: StagedSet }

const OFFICE = { unitIds: null }

/** Publishes the draft now. */
export async function publishDraft(viewer: Viewer, seen: SeenDraft): Promise<Published | ReleaseRefusal> {
  return store.write(whoIs(viewer, 'publisher'), (tx) => {
    const draft = findSeen(tx, viewer, seen)
    if (!('id' in draft)) return told(tx, 'release.publish', seen.draftId, draft)
    const staging = readStaging(tx.db, viewer, { leftOut: listLeftOut(tx.db, draft.id) })
    if (stagingMark(staging) !== seen.mark)
      return told(tx, 'release.publish', draft.id, { ok: false as const, code: 'changed' as const })
    const result = release(tx, viewer, orderOf(draft, stagedSet(staging)), staging)
    if (result.ok) finish(tx, draft, result.number)
    return told(tx, 'release.publish', draft.id, result)
  })
}

/** Sets, or moves, the instant of publication; refused while the check list has an error. */
export async function scheduleRelease(
  viewer: Viewer,
  seen: SeenDraft,
  publishAt: string,
): Promise<Scheduled | ReleaseRefusal> {
  return store.write(whoIs(viewer, 'publisher'), (tx) => {
    const draft = findSeen(tx, viewer, seen)
    if (!('id' in draft)) return told(tx, 'release.schedule', seen.draftId, draft)
    const staging = readStaging(tx.db, viewer, { leftOut: listLeftOut(tx.db, draft.id) })
    const trouble = troubleWith(tx, staging, draft, { mark: seen.mark, publishAt })
    if (trouble) return told(tx, 'release.schedule', draft.id, trouble)
    cancelJob(tx, jobKey(draft))
    const set = { state: 'scheduled', publishAt, scheduledBy: viewer.userId, trouble: null } as const
    const moved = moveDraft(tx, draft, set)
    const payload: Payload = { draftId: moved.id, version: moved.version, set: stagedSet(staging) }
    planJob(tx, { key: jobKey(moved), kind: 'release.publish', payload, runAt: publishAt })
    return told(tx, 'release.schedule', moved.id, { ok: true as const, draft: moved }, { publishAt })
  })
}

/** Takes the schedule back: the draft is in preparation again. */
export async function cancelSchedule(viewer: Viewer, seen: Omit<SeenDraft, 'mark'>): Promise<Scheduled | Refusal> {
  return store.write(whoIs(viewer, 'publisher'), (tx) => {
    const draft = findSeen(tx, viewer, seen)
    if (!('id' in draft)) return told(tx, 'release.unschedule', seen.draftId, draft)
    if (draft.state !== 'scheduled')
      return told(tx, 'release.unschedule', draft.id, { ok: false as const, code: 'state' as const })
    cancelJob(tx, jobKey(draft))
    const moved = moveDraft(tx, draft, { state: 'preparing', publishAt: null, scheduledBy: null })
    return told(tx, 'release.unschedule', moved.id, { ok: true as const, draft: moved })
  })
}

/** The job: publishes as the person who set the instant. A job of an earlier version of the draft does nothing. */
export async function publishScheduled(tx: Write, job: Job): Promise<void> {
  const { draftId, version, set } = JSON.parse(job.payload) as Payload
  const draft = findOpenDraft(tx.db)
  if (draft?.id !== draftId || draft.state !== 'scheduled' || draft.version !== version) return
  const publisher = await findRolesOn(draft.scheduledBy ?? 0, today())
  const result = publisher
    ? release(tx, publisher, orderOf(draft, set))
    : { ok: false as const, code: 'forbidden' as const }
  if (result.ok) finish(tx, draft, result.number)
  else moveDraft(tx, draft, { state: 'preparing', publishAt: null, scheduledBy: null, trouble: troubleOf(result) })
  told(tx, 'release.publish', draft.id, result)
}

const jobKey = ({ id, version }: DraftRow) => `release.publish:${id}:${version}`

function findSeen(tx: Write, viewer: Viewer, seen: Omit<SeenDraft, 'mark'>): DraftRow | Refusal {
  if (!can(viewer, 'release.publish', OFFICE, today())) return { ok: false, code: 'forbidden' }
  const draft = findOpenDraft(tx.db)
  if (!draft || draft.id !== seen.draftId) return { ok: false, code: 'state' }
  return draft.version === seen.version ? draft : conflictOn(tx.db, draft)
}

function troubleWith(
  tx: Write,
  staging: ReturnType<typeof readStaging>,
  draft: DraftRow,
  { mark, publishAt }: { mark: string; publishAt: string },
): ReleaseRefusal | undefined {
  if (stagingMark(staging) !== mark) return { ok: false, code: 'changed' }
  if (publishAt <= tx.now) return { ok: false, code: 'past' }
  const errors = releaseErrors(checkRelease(stagedFacts(tx.db, staging, wordsOf(draft))))
  return errors.length > 0 ? { ok: false, code: 'blocked', checks: errors.map(({ code }) => code) } : undefined
}

const wordsOf = ({ titleVi, titleEn, noteVi, noteEn }: DraftRow) => ({
  titleVi,
  titleEn,
  noteVi: noteVi ?? '',
  noteEn: noteEn ?? '',
})

const orderOf = (draft: DraftRow, only: StagedSet) => ({
  ...wordsOf(draft),
  submissionKey: draft.submissionKey,
  choice: { only },
})

function finish(tx: Write, draft: DraftRow, number: number) {
  if (draft.state === 'scheduled') cancelJob(tx, jobKey(draft))
  moveDraft(tx, draft, { state: 'published', release: number, trouble: null })
}

/** A code of the refusals, or of the check that stood in the way. */
function troubleOf(refusal: ReleaseRefusal): string {
  return 'checks' in refusal ? (refusal.checks[0] as CheckCode) : refusal.code
}

type Told = { ok: boolean; code?: string }

function told<R extends Told>(tx: Write, action: string, draftId: number, result: R, after: object = {}): R {
  const outcome = result.ok ? 'ok' : result.code === 'forbidden' ? 'denied' : 'failed'
  tx.audit({
    action,
    objectKind: 'releaseDraft',
    objectId: draftId,
    after: { ...after, code: result.code ?? null },
    outcome,
  })
  return result
}
