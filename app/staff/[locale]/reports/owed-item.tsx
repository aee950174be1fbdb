// One report that a unit owes: its state, its deadline, and the next step for this person.
import { Button, ButtonLink } from '@/components/button.tsx'
import type { Status } from '@/components/status-icon.tsx'
import { StatusTag } from '@/components/status-tag.tsx'
import type { Owed } from '@/db/reporting/desk.ts'
import type { Viewer } from '@/db/viewers.ts'
import { dayInVietnam, formatDay } from '@/lib/dates.ts'
import { daysLeftInWords, isPeriodOpen } from '@/lib/deadlines.ts'
import { translator } from '@/lib/messages.ts'
import { isEditable } from '@/lib/report-states.ts'
import { staffAddress } from '@/lib/routes.ts'
import { submitStart } from './actions.ts'

const t = translator('vi', 'reports')

const LOOK: Record<string, Status> = {
  returned: 'returned',
  sentBack: 'returned',
  draft: 'progress',
  signOffAsked: 'progress',
  signedOff: 'progress',
}

export function OwedItem({ item, viewer, at }: { item: Owed; viewer: Viewer; at: string }) {
  const { report, dates, unitName } = item
  const state = report?.state ?? 'notStarted'
  const isLeader = viewer.grants.some(({ role }) => role === 'leader')
  const isOfficer = viewer.grants.some(({ role }) => role === 'officer' || role === 'contributor')
  const isSent = report ? !isEditable(report.state) && state !== 'signOffAsked' && state !== 'signedOff' : false
  return (
    <section
      className={isSent ? 'box' : state === 'returned' || state === 'sentBack' ? 'box box--returned' : 'box box--open'}
    >
      <div className="box-h">
        <div>
          <StatusTag locale="vi" status={report ? (LOOK[state] ?? 'done') : 'open'} isFilled>
            {translator('vi', 'states')(`report.${state}`)}
          </StatusTag>
          <h2>{t('ofUnit', { title: item.title, unit: unitName })}</h2>
          {report?.receipt && <p className="hint">{`${t('receipt')} ${report.receipt}`}</p>}
        </div>
        <p className="due">
          {!isSent && <b>{daysLeftInWords(dates.dueOn, at, 'vi')}</b>}
          {t('due', { day: formatDay(dates.dueOn, 'vi') })}
        </p>
      </div>
      <div className="acts">
        {!report && isOfficer && isPeriodOpen(dates, at) && (
          <form action={submitStart}>
            {(['formId', 'periodId', 'unitId'] as const).map((name) => (
              <input key={name} type="hidden" name={name} value={item[name]} />
            ))}
            <Button>{t('start')}</Button>
          </form>
        )}
        {!report && !isPeriodOpen(dates, at) && (
          <p>
            {dayInVietnam(at) < dates.opensOn
              ? t('notOpen', { day: formatDay(dates.opensOn, 'vi') })
              : t('periodClosed')}
          </p>
        )}
        {report && isOfficer && isEditable(report.state) && (
          <ButtonLink href={staffAddress('report', { id: report.id })}>{t('continue')}</ButtonLink>
        )}
        {report && isLeader && state === 'signOffAsked' && (
          <ButtonLink href={staffAddress('reportSignOff', { id: report.id })}>{t('confirmNow')}</ButtonLink>
        )}
        {report && state === 'signedOff' && (
          <ButtonLink href={staffAddress('reportSignOff', { id: report.id })}>{t('submitNow')}</ButtonLink>
        )}
        {report?.receipt && (
          <ButtonLink kind="secondary" href={staffAddress('reportReceipt', { id: report.id })}>
            {t('showReceipt')}
          </ButtonLink>
        )}
        {report && <a href={staffAddress('reportCheck', { id: report.id })}>{t('show')}</a>}
      </div>
    </section>
  )
}
