// The head of a report's page: which report, of whom, for which days, due when, in which state.
import { StatusTag } from '@/components/status-tag.tsx'
import { nowText } from '@/db/clock.ts'
import type { ReportView } from '@/db/reporting/report-view.ts'
import { formatDay } from '@/lib/dates.ts'
import { daysLeftInWords } from '@/lib/deadlines.ts'
import { translator } from '@/lib/messages.ts'

export function ReportHead({ view }: { view: ReportView }) {
  const t = translator('vi', 'reports')
  const { report, period, dates } = view
  const back = view.events.findLast(({ action }) => action === 'return' || action === 'sendBack')
  const isBack = report.state === 'returned' || report.state === 'sentBack'
  return (
    <>
      <h1>{t('ofUnit', { title: view.form.titleVi, unit: view.unitName })}</h1>
      <p className="lede">
        {t('window', { from: formatDay(period.coversFrom, 'vi'), to: formatDay(period.coversTo, 'vi') })} ·{' '}
        {t('due', { day: formatDay(dates.dueOn, 'vi') })} ({daysLeftInWords(dates.dueOn, nowText(), 'vi')}) ·{' '}
        <StatusTag locale="vi" status={isBack ? 'returned' : 'progress'} isFilled>
          {translator('vi', 'states')(`report.${report.state}`)}
        </StatusTag>
      </p>
      {isBack && back?.reason && (
        <div className="box box--returned">
          <p>
            <b>{t('backBecause')}</b> {back.reason}
          </p>
        </div>
      )}
    </>
  )
}
