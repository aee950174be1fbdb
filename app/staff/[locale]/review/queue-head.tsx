// The head of the queue: how much there is to handle, and the way to the most urgent report that nobody else is at.
import { today } from '@/app/_server/session.ts'
import type { QueuedReport } from '@/db/reporting/review-queue.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { readQueueFilter, showQueue } from '@/lib/review-queue.ts'
import { staffAddress } from '@/lib/routes.ts'
import { KeyName } from './key-words.tsx'

const t = translator('vi', 'review')

export function QueueHead({ items, viewerId }: { items: readonly QueuedReport[]; viewerId: number }) {
  const waiting = showQueue(items, readQueueFilter({}), viewerId)
  const next = waiting.find(({ reviewerId }) => reviewerId === null || reviewerId === viewerId)
  return (
    <div className="oh">
      <div>
        <h1>{t('queue')}</h1>
        <p>{t('queueLede', { count: waiting.length, day: formatDay(today(), 'vi') })}</p>
      </div>
      {next && (
        <a className="btn" href={staffAddress('review', { id: next.reportId })} aria-keyshortcuts="n">
          {t('next')} <KeyName name="n" />
        </a>
      )}
    </div>
  )
}
