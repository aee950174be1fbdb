// The queue as a table: what waits how long, what is to be clarified, what has moved most, who reviews it.
import type { Status } from '@/components/status-icon.tsx'
import { StatusTag } from '@/components/status-tag.tsx'
import type { QueuedReport } from '@/db/reporting/review-queue.ts'
import { formatInstant } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { movementWords } from '@/lib/movement.ts'
import type { Named, QueueState } from '@/lib/review-queue.ts'
import { staffAddress } from '@/lib/routes.ts'
import { AssignForm } from './assign-form.tsx'

const t = translator('vi', 'review')
const LOOK: Record<QueueState, Status> = {
  submitted: 'open',
  underReview: 'progress',
  returned: 'returned',
  approved: 'done',
}

type TableProps = {
  items: readonly QueuedReport[]
  viewerId: number
  /** Empty for those who may not assign. */
  reviewers: readonly { id: number; name: string }[]
}

export function QueueTable({ items, viewerId, reviewers }: TableProps) {
  return (
    <table className="tbl stack q">
      <caption className="vh">{t('queue')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.unit')}</th>
          <th scope="col">{t('column.submitted')}</th>
          <th scope="col" className="n">
            {t('column.findings')}
          </th>
          <th scope="col">{t('column.movement')}</th>
          <th scope="col">{t('column.effect')}</th>
          <th scope="col">{t('column.state')}</th>
          <th scope="col">{t('column.reviewer')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <QueueRow key={item.reportId} item={item} viewerId={viewerId} reviewers={reviewers} />
        ))}
      </tbody>
    </table>
  )
}

function QueueRow({ item, viewerId, reviewers }: { item: QueuedReport } & Omit<TableProps, 'items'>) {
  return (
    <tr>
      <th scope="row">
        <a href={staffAddress('review', { id: item.reportId })} data-row="">
          {item.unitName}
        </a>
        <small>{item.title}</small>
      </th>
      <td data-label={t('column.submitted')}>
        <div>
          {item.submittedAt && formatInstant(item.submittedAt, 'vi')}
          <small>{waitingWords(item)}</small>
        </div>
      </td>
      <td className="n" data-label={t('column.findings')}>
        <div>
          {item.openFindings > 0 ? (
            <StatusTag locale="vi" status="clarify" isFilled>
              {item.openFindings}
            </StatusTag>
          ) : (
            <span className="soft">0</span>
          )}
        </div>
      </td>
      <td data-label={t('column.movement')}>
        <div>
          <Moved named={item.movement} nothing={t('noMovement')} />
        </div>
      </td>
      <td data-label={t('column.effect')}>
        <div>
          <Moved named={item.effect} nothing={t('noEffect')} />
        </div>
      </td>
      <td data-label={t('column.state')}>
        <div>
          <StatusTag locale="vi" status={LOOK[item.state]} isFilled>
            {translator('vi', 'states')(`report.${item.state}`)}
          </StatusTag>
        </div>
      </td>
      <td data-label={t('column.reviewer')}>
        <div>
          {item.reviewerId === viewerId ? (
            <b>{t('you')}</b>
          ) : (
            (item.reviewerName ?? <span className="soft">{t('nobody')}</span>)
          )}
          {reviewers.length > 0 && item.state !== 'approved' && <AssignForm item={item} reviewers={reviewers} />}
        </div>
      </td>
    </tr>
  )
}

function Moved({ named, nothing }: { named: Named | null; nothing: string }) {
  if (!named) return <span className="soft">{nothing}</span>
  return (
    <>
      {named.indicator} <b className="nw">{movementWords(named, 'vi')}</b>
    </>
  )
}

function waitingWords({ waitingDays, isLate, revision, state }: QueuedReport): string {
  return [
    state === 'approved' ? '' : t('waited', { days: waitingDays }),
    isLate ? t('lateMark') : '',
    revision > 1 ? t('againMark', { number: String(revision) }) : '',
  ]
    .filter(Boolean)
    .join(' · ')
}
