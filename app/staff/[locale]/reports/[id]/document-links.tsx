// The same report as documents: the Excel file while it is being filled in, and the unit's own report in Word.
import type { ReportView } from '@/db/reporting/report-view.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'

export function DocumentLinks({ view: { report, actions } }: { view: ReportView }) {
  const { id } = report
  return (
    <p className="doc-links">
      {actions.includes('save') && (
        <a href={staffAddress('workbook', { id })}>{translator('vi', 'workbook')('link')}</a>
      )}
      <a href={staffAddress('wordReport', { id })}>{translator('vi', 'wordReport')('link')}</a>
    </p>
  )
}
