// The figures that the address shows, under the heads of their columns.
import { type FormNote, problemOf } from '@/app/_server/form-note.ts'
import { today } from '@/app/_server/session.ts'
import type { FieldContext, ReviewDesk } from '@/db/reporting/review-context.ts'
import type { Viewer } from '@/db/viewers.ts'
import { translator } from '@/lib/messages.ts'
import { periodTitle } from '@/lib/periods.ts'
import { can } from '@/lib/permissions.ts'
import { deskAddress, type Shown } from './desk-view.ts'
import { ReviewRow } from './review-row.tsx'

const t = translator('vi', 'review')

type RowsProps = { desk: ReviewDesk; shown: Shown; note: FormNote; viewer: Viewer }

export function DeskRows({ desk: { view, fields, unitCount }, shown, note, viewer }: RowsProps) {
  const reportId = view.report.id
  const canWrite = can(viewer, 'report.comment', { unitIds: null }, today())
  const judgeOf = (id: number) => ({
    reportId,
    nextId: shown.next?.field.indicator.id,
    canJudge: view.actions.includes('approveAnswer'),
    typedReason: note.values.indicator === String(id) ? note.values.reason : undefined,
    problem: problemOf(note, `reason-${id}`),
    seen: note.values.indicator === String(id) ? note.values.seen : undefined,
  })
  return (
    <div className="rvs">
      <div className="rv-h rvs-h" aria-hidden="true">
        <span>{t('heads.figure')}</span>
        <span>{periodTitle(view.period.code, 'vi')}</span>
        <span>{t('heads.before')}</span>
        <span>{t('heads.history')}</span>
        <span>{t('heads.peers', { count: String(unitCount) })}</span>
      </div>
      {shown.rows.map((one) => {
        const { id } = one.field.indicator
        const isOpen = one === shown.open
        return (
          <ReviewRow
            key={id}
            one={one}
            context={fields.get(id) as FieldContext}
            href={deskAddress(reportId, shown.view, one)}
            open={isOpen ? { reportId, judge: canWrite ? judgeOf(id) : null } : undefined}
          />
        )
      })}
      {shown.rows.length === 0 && <p className="hint">{t('nothingHere')}</p>}
    </div>
  )
}
