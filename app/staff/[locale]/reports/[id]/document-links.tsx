// The same report in other shapes: the Excel file while it is being filled in, the unit's own report in Word, and its history.
import type { ReportView } from '@/db/reporting/report-view.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'

export function DocumentLinks({ view: { report, actions, roles } }: { view: ReportView }) {
  const { id } = report
  return (
    <p className="doc-links">
      {actions.includes('save') && (
        <a href={staffAddress('workbook', { id })}>{translator('vi', 'workbook')('link')}</a>
      )}
      <a href={staffAddress('wordReport', { id })}>{translator('vi', 'wordReport')('link')}</a>
      {mayReadHistory(roles) && (
        <a href={staffAddress('reportHistory', { id })}>{translator('vi', 'auditTrail')('historyTitle')}</a>
      )}
    </p>
  )
}

// A contributor works on figures; what became of the report is the officer's and the leader's to follow.
const mayReadHistory = (roles: ReportView['roles']) => roles.some((role) => role !== 'contributor')
