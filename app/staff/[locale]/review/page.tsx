// The review queue: what was submitted and what is under review, the oldest first.
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { EmptyState } from '@/components/empty-state.tsx'
import { Notice } from '@/components/notice.tsx'
import { TaskList } from '@/components/task-list.tsx'
import { listQueue } from '@/db/reporting/desk.ts'
import { formatInstant } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'

const t = translator('vi', 'review')

export const metadata = { title: t('queueTitle') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function QueuePage({ searchParams }: Props) {
  const viewer = await acting(['reviewer', 'publisher', 'auditor'])
  const note = await readNote((await searchParams).note)
  const queue = await listQueue(viewer, ['submitted', 'underReview', 'returned', 'approved'])
  const states = translator('vi', 'states')
  return (
    <StaffFrame here="reviewQueue">
      {note.done && <Notice kind="done" title={note.done} />}
      <h1>{t('queue')}</h1>
      {queue.length === 0 && <EmptyState title={t('queueEmpty')}>{t('queueEmptyText')}</EmptyState>}
      <TaskList
        locale="vi"
        tasks={queue.map(({ report, unitName, title, receipt }) => ({
          key: String(report.id),
          name: `${unitName} · ${title}`,
          href: staffAddress('review', { id: report.id }),
          about: [
            receipt,
            report.firstSubmittedAt && t('submittedAt', { at: formatInstant(report.firstSubmittedAt, 'vi') }),
          ]
            .filter(Boolean)
            .join(' · '),
          status:
            report.state === 'approved'
              ? 'done'
              : report.state === 'returned'
                ? 'returned'
                : report.state === 'underReview'
                  ? 'progress'
                  : 'open',
          statusWords: states(`report.${report.state}`),
        }))}
      />
    </StaffFrame>
  )
}
