// The head of the desk: which release this will be, its state, and the one before it.
import { StatusTag } from '@/components/status-tag.tsx'
import type { ReleaseDesk } from '@/db/reporting/release-desk.ts'
import { dayInVietnam, formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { CHECK_CODES, type CheckCode } from '@/lib/release-checklist.ts'
import { staffAddress } from '@/lib/routes.ts'

const t = translator('vi', 'releaseDesk')

export function DeskHead({ desk: { draft, staging, before } }: { desk: ReleaseDesk }) {
  const isScheduled = draft?.state === 'scheduled'
  return (
    <div className="oh">
      <div>
        <h1>{translator('vi', 'layout')('release', { number: String(staging.latest + 1) })}</h1>
        <p>
          <StatusTag locale="vi" status={isScheduled ? 'soon' : 'open'} isFilled>
            {isScheduled ? t('state.scheduled') : t('state.preparing')}
          </StatusTag>{' '}
          {[
            draft?.titleVi,
            before &&
              t('previous', { number: String(before.number), day: formatDay(dayInVietnam(before.publishedAt), 'vi') }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <a className="btn btn--2" href={staffAddress('withdrawals')}>
        {translator('vi', 'withdrawal')('title')}
      </a>
    </div>
  )
}

/** Why the scheduled publication did not happen. */
export function troubleWords(trouble: string): string {
  const isCheck = CHECK_CODES.some((code) => code === trouble)
  const reason = isCheck
    ? t(`check.${trouble as CheckCode}.raised`, { count: '' })
    : translator('vi', 'refusals')(trouble as 'changed')
  return t('trouble', { reason })
}
