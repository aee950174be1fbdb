// The head of a report's page: which report, of whom, for which days, due when, in which state.
import type { Status } from '@/components/status-icon.tsx'
import { StatusTag } from '@/components/status-tag.tsx'
import { nowText } from '@/db/clock.ts'
import type { ReportView } from '@/db/reporting/report-view.ts'
import { formatDay } from '@/lib/dates.ts'
import { daysLeftInWords } from '@/lib/deadlines.ts'
import { translator } from '@/lib/messages.ts'

import { DocumentLinks } from './document-links.tsx'

const LOOK: Record<string, Status> = {
  returned: 'returned',
  sentBack: 'returned',
  approved: 'done',
  published: 'done',
}

/** `title`: what is done on this page; the name of the report where nothing more is said. */
export function ReportHead({ view, title }: { view: ReportView; title?: string }) {
  const t = translator('vi', 'reports')
  const { report, period, dates } = view
  const name = t('ofUnit', { title: view.form.titleVi, unit: view.unitName })
  const back = view.events.findLast(({ action }) => action === 'return' || action === 'sendBack')
  const isBack = report.state === 'returned' || report.state === 'sentBack'
  return (
    <>
      {title && <p className="kick">{name}</p>}
      <h1>{title ?? name}</h1>
      <p className="lede">
        <StatusTag locale="vi" status={LOOK[report.state] ?? 'progress'} isFilled>
          {translator('vi', 'states')(`report.${report.state}`)}
        </StatusTag>{' '}
        {t('window', { from: formatDay(period.coversFrom, 'vi'), to: formatDay(period.coversTo, 'vi') })} ·{' '}
        <b>{t('due', { day: formatDay(dates.dueOn, 'vi') })}</b>
        {!report.firstSubmittedAt && ` (${daysLeftInWords(dates.dueOn, nowText(), 'vi')})`}
      </p>
      <DocumentLinks view={view} />
      {isBack && back?.reason && (
        <div className="notice notice--warn">
          <b>{t('backBecause')}</b>
          {back.reason}
        </div>
      )}
    </>
  )
}
