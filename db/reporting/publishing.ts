// Publishing: out of what is staged a numbered release, in one transaction. Whoever asks for it — the publisher now, or the job
// runner at the instant that was set — everything is checked again here.
import { desc, eq, sql } from 'drizzle-orm'
import { can } from '../../lib/permissions.ts'
import { type CheckCode, type CheckItem, checkRelease, releaseErrors } from '../../lib/release-checklist.ts'
import { cleanText } from '../../lib/text.ts'
import { releases, sources } from '../schema.ts'
import { store, type Write } from '../store.ts'
import { type Refusal, today, type Viewer, whoIs } from '../viewers.ts'
import { writeStaged } from './publish-staged.ts'
import { stagedFacts } from './staged-facts.ts'
import { type Choice, isStillStaged, readStaging, type Staging } from './staging.ts'
import { storableText } from './typed-text.ts'

export type ReleaseText = { titleVi: string; titleEn: string; noteVi: string; noteEn: string; submissionKey: string }
/** What is to go out: all that is ready unless told otherwise; `only` is refused as changed when any of it is not as it was seen. */
export type ReleaseOrder = ReleaseText & { choice?: Choice }
export type ReleaseRefusal =
  | Refusal
  | { ok: false; code: 'blocked'; checks: CheckCode[] }
  | { ok: false; code: 'changed' | 'past' }
export type Published = { ok: true; number: number }

/** Publishes what is staged as the next release. The same key gives the same release again. */
export async function publishRelease(viewer: Viewer, order: ReleaseOrder): Promise<Published | ReleaseRefusal> {
  return store.write(whoIs(viewer, 'publisher'), (tx) => release(tx, viewer, order))
}

/** As publishRelease, within a write, of a staging that this write has read; leaves its audit row whatever comes of it. */
export function release(tx: Write, viewer: Viewer, order: ReleaseOrder, read?: Staging): Published | ReleaseRefusal {
  const result = attempt(tx, viewer, order, read)
  tx.audit({
    action: 'release.publish',
    objectKind: 'release',
    objectId: result.ok ? result.number : null,
    after: { code: result.ok ? null : result.code, publisherId: viewer.userId },
    outcome: result.ok ? 'ok' : result.code === 'forbidden' ? 'denied' : 'failed',
  })
  return result
}

function attempt(tx: Write, viewer: Viewer, order: ReleaseOrder, read?: Staging): Published | ReleaseRefusal {
  if (!can(viewer, 'release.publish', { unitIds: null }, today())) return { ok: false, code: 'forbidden' }
  const text = storableWords(order)
  const earlier = tx.db.select().from(releases).where(eq(releases.submissionKey, text.submissionKey)).get()
  if (earlier && WORDS.some((part) => (earlier[part] ?? '') !== text[part])) return { ok: false, code: 'keyUsed' }
  if (earlier) return { ok: true, number: earlier.number }
  const staging = read ?? readStaging(tx.db, viewer, order.choice)
  if (order.choice && 'only' in order.choice && !isStillStaged(staging, order.choice.only))
    return { ok: false, code: 'changed' }
  const [error, ...others] = releaseErrors(checkRelease(stagedFacts(tx.db, staging, text)))
  if (error) return refusalFor(error, others)
  const number = insertRelease(tx, viewer, text, staging)
  writeStaged(tx, viewer, { staging, number, text })
  return { ok: true, number }
}

const REFUSALS: Partial<Record<CheckCode, 'empty' | 'ownWork' | 'reason'>> = {
  empty: 'empty',
  ownWork: 'ownWork',
  noTitle: 'reason',
  amendmentWithoutNote: 'reason',
}

function refusalFor(error: CheckItem, others: readonly CheckItem[]): ReleaseRefusal {
  const code = REFUSALS[error.code]
  return code ? { ok: false, code } : { ok: false, code: 'blocked', checks: [error, ...others].map((one) => one.code) }
}

const WORDS = ['titleVi', 'titleEn', 'noteVi', 'noteEn'] as const

/** The words as they may be stored; a title that cannot be one counts as none. */
export function storableWords<T extends Omit<ReleaseText, 'submissionKey'>>(text: T): T {
  const cleaned = WORDS.map((part) => [part, storableText(text[part]).trim()])
  const words = { ...text, ...Object.fromEntries(cleaned) }
  const title = (typed: string) => (cleanText(typed, 300).ok ? typed : '')
  return { ...words, titleVi: title(words.titleVi), titleEn: title(words.titleEn) }
}

function insertRelease(tx: Write, viewer: Viewer, text: ReleaseText, staging: Staging): number {
  const number = staging.latest + 1
  const { titleVi, titleEn, noteVi, noteEn, submissionKey } = text
  const bearsReports =
    staging.reports.some(({ isLeftOut }) => !isLeftOut) ||
    tx.db.select({ one: sql`1` }).from(sources).where(eq(sources.kind, 'report')).orderBy(desc(sources.id)).get()
  tx.db
    .insert(releases)
    .values({
      number,
      titleVi,
      titleEn,
      noteVi,
      noteEn,
      submissionKey,
      kind: bearsReports ? 'reports' : 'pressCompilation',
      publishedAt: tx.now,
      publishedBy: viewer.userId,
    })
    .run()
  return number
}
