// The review queue: what was submitted and what is under review, the most urgent first.
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { today } from '@/app/_server/session.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { EmptyState } from '@/components/empty-state.tsx'
import { ErrorSummary } from '@/components/error-summary.tsx'
import { Notice } from '@/components/notice.tsx'
import { listReviewers } from '@/db/reporting/assignment.ts'
import { listRegions, readReviewQueue } from '@/db/reporting/review-queue.ts'
import { translator } from '@/lib/messages.ts'
import { can } from '@/lib/permissions.ts'
import { countViews, readQueueFilter, showQueue, URGENCY_RULE_VERSION } from '@/lib/review-queue.ts'
import { KEY_WORDS } from './key-words.tsx'
import { QueueFilterForm, QueueViews } from './queue-filter.tsx'
import { QueueHead } from './queue-head.tsx'
import { QueueTable } from './queue-table.tsx'
import { Shortcuts } from './shortcuts.tsx'

const t = translator('vi', 'review')
const KEYS = [
  { keys: ['j', 'k'], words: t('keys.rows') },
  { keys: ['n'], words: t('keys.next') },
]

export const metadata = { title: t('queueTitle') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function QueuePage({ searchParams }: Props) {
  const viewer = await acting(['reviewer', 'publisher', 'auditor'])
  const query = await searchParams
  const [note, all, regions] = await Promise.all([readNote(query.note), readReviewQueue(viewer), listRegions()])
  const filter = readQueueFilter(query)
  const shown = showQueue(all, filter, viewer.userId)
  const mayAssign = can(viewer, 'report.takeUp', { unitIds: null }, today())
  return (
    <StaffFrame here="reviewQueue">
      <ErrorSummary locale="vi" problems={note.problems} />
      {note.done && <Notice kind="done" title={note.done} />}
      <QueueHead items={all} viewerId={viewer.userId} />
      <QueueViews filter={filter} counts={countViews(all, filter, viewer.userId)} />
      <QueueFilterForm filter={filter} items={all} regions={regions} />
      {all.length === 0 && <EmptyState title={t('queueEmpty')}>{t('queueEmptyText')}</EmptyState>}
      {all.length > 0 && shown.length === 0 && (
        <EmptyState title={t('queueNothing')}>{t('queueNothingText')}</EmptyState>
      )}
      {shown.length > 0 && (
        <QueueTable items={shown} viewerId={viewer.userId} reviewers={mayAssign ? await listReviewers(viewer) : []} />
      )}
      <p className="hint">
        {t('shownOf', { shown: String(shown.length) })} {t('urgencyRule', { version: String(URGENCY_RULE_VERSION) })}
      </p>
      <Shortcuts keys={KEYS} words={KEY_WORDS} />
    </StaffFrame>
  )
}
