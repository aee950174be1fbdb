// What the unit has sent: when, in time or not, what became of it, and the receipt.
import type { Status } from '@/components/status-icon.tsx'
import { StatusTag } from '@/components/status-tag.tsx'
import type { SentReport } from '@/db/reporting/to-do.ts'
import { formatInstant } from '@/lib/dates.ts'
import { timeliness } from '@/lib/deadlines.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'

const LOOK: Record<string, Status> = { returned: 'returned', sentBack: 'returned', approved: 'done', published: 'done' }
const TIMELY: Record<string, Status> = { onTime: 'done', late: 'late', notYet: 'open' }

export function SentReports({ sent }: { sent: readonly SentReport[] }) {
  const t = translator('vi', 'reports')
  const periods = translator('vi', 'periods')
  return (
    <section className="sec" aria-labelledby="sent-title">
      <header className="sec-h">
        <h2 id="sent-title">{t('sent.title')}</h2>
      </header>
      {sent.length === 0 && <p className="hint">{t('sent.none')}</p>}
      {sent.length > 0 && (
        <table className="tbl tbl--stack">
          <thead>
            <tr>
              {(['report', 'at', 'timeliness', 'result', 'receipt'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(`sent.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sent.map(({ report, title, unitName, dueOn, receipt, submittedAt }) => {
              const timely = timeliness(dueOn, report.firstSubmittedAt)
              return (
                <tr key={report.id}>
                  <th scope="row">
                    <a href={staffAddress('reportCheck', { id: report.id })}>
                      {t('ofUnit', { title, unit: unitName })}
                    </a>
                  </th>
                  <td>{formatInstant(submittedAt, 'vi')}</td>
                  <td>
                    <StatusTag locale="vi" status={TIMELY[timely] ?? 'open'}>
                      {periods(`timeliness.${timely}`)}
                    </StatusTag>
                  </td>
                  <td>
                    <StatusTag locale="vi" status={LOOK[report.state] ?? 'progress'} isFilled>
                      {report.release
                        ? t('sent.published', { release: String(report.release) })
                        : translator('vi', 'states')(`report.${report.state}`)}
                    </StatusTag>
                  </td>
                  <td>
                    <a href={staffAddress('reportReceipt', { id: report.id })}>{receipt}</a>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}
