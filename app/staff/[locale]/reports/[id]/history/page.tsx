// The history of one report, for its own unit and the office: every step, when, by whom, why (row U5). The unit reads what the office
// did, not which person of it (row Z8).
import { notFound } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { findReport } from '@/db/reporting/report-view.ts'
import { formatInstantWithOffset } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import type { ReportAction } from '@/lib/report-states.ts'

const t = translator('vi', 'auditTrail')

export const metadata = { title: t('historyPageTitle') }

export default async function HistoryPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await acting(['officer', 'leader', 'reviewer', 'publisher', 'auditor'])
  const view = await findReport(viewer, Number((await params).id))
  if (!view) notFound()
  return (
    <StaffFrame>
      <h1>{t('historyTitle')}</h1>
      <p className="lede">{`${view.unitName} · ${view.form.titleVi}`}</p>
      <table className="tbl stack">
        <caption className="vh">{t('historyTitle')}</caption>
        <thead>
          <tr>
            {(['at', 'action', 'person', 'reason'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.events.map((event) => (
            <tr key={`${event.at} ${event.action}`}>
              <th scope="row">{formatInstantWithOffset(event.at)}</th>
              <td data-label={t('column.action')}>{translator('vi', 'actions')(event.action as ReportAction)}</td>
              <td data-label={t('column.person')}>{event.actor || t('office')}</td>
              <td data-label={t('column.reason')}>{event.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </StaffFrame>
  )
}
