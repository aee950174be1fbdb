// The desk of the next release, read at once: the draft, what is staged, what it would change, the check list and the guests.
import { eq } from 'drizzle-orm'
import { can } from '../../lib/permissions.ts'
import { type CheckItem, checkRelease } from '../../lib/release-checklist.ts'
import { releases } from '../schema.ts'
import { type Db, store } from '../store.ts'
import { today, type Viewer } from '../viewers.ts'
import { type DraftRow, findOpenDraft, listLeftOut } from './release-drafts.ts'
import { type ChangedPage, changedPages, unitNames } from './release-effects.ts'
import { type GuestRow, listGuests } from './release-guests.ts'
import { stagedFacts } from './staged-facts.ts'
import { readStaging, type Staging, stagingMark } from './staging.ts'

export type ReleaseDesk = {
  draft: DraftRow | undefined
  staging: Staging
  mark: string
  pages: ChangedPage[]
  unitNames: Map<number, string>
  checks: CheckItem[]
  guests: GuestRow[]
  before: typeof releases.$inferSelect | undefined
}

/** Undefined for who may not see an unpublished release. */
export function findReleaseDesk(viewer: Viewer): Promise<ReleaseDesk | undefined> {
  return store.read((db) =>
    can(viewer, 'release.preview', { unitIds: null }, today()) ? readDesk(db, viewer) : undefined,
  )
}

export function readDesk(db: Db, viewer: Viewer): ReleaseDesk {
  const draft = findOpenDraft(db)
  const staging = readStaging(db, viewer, { leftOut: draft ? listLeftOut(db, draft.id) : [] })
  const words = {
    titleVi: draft?.titleVi ?? '',
    titleEn: draft?.titleEn ?? '',
    noteVi: draft?.noteVi ?? '',
    noteEn: draft?.noteEn ?? '',
  }
  return {
    draft,
    staging,
    mark: stagingMark(staging),
    pages: changedPages(db, staging.figures, today()),
    unitNames: unitNames(db, staging.figures),
    checks: checkRelease(stagedFacts(db, staging, words)),
    guests: draft ? listGuests(db, draft.id) : [],
    before: db.select().from(releases).where(eq(releases.number, staging.latest)).get(),
  }
}
