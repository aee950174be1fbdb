// The review screen: one row a figure, with the last period, what is to be clarified and what was said; then the whole report.
import { notFound } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { ErrorSummary } from '@/components/error-summary.tsx'
import { Notice } from '@/components/notice.tsx'
import type { Status } from '@/components/status-icon.tsx'
import { StatusTag } from '@/components/status-tag.tsx'
import { findReport } from '@/db/reporting/report-view.ts'
import { formatInstant } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { ReportDecision } from './report-decision.tsx'
import { ReviewRow } from './review-row.tsx'

const t = translator('vi', 'review')

export const metadata = { title: t('reviewTitle') }

const LOOK: Record<string, Status> = { submitted: 'open', underReview: 'progress', returned: 'returned' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ReviewPage({ params, searchParams }: Props) {
  const viewer = await acting(['reviewer', 'publisher', 'auditor'])
  const view = await findReport(viewer, Number((await params).id))
  if (!view) notFound()
  const note = await readNote((await searchParams).note)
  const approved = view.answers.filter(({ answer }) => answer.reviewState === 'approved').length
  const facts = [
    ...(view.receipt
      ? [
          view.receipt.receipt,
          t('submittedAt', { at: formatInstant(view.receipt.submittedAt, 'vi') }),
          t('submission', { number: String(view.receipt.number) }),
        ]
      : []),
    t('approvedOf', { approved: String(approved), total: String(view.answers.length) }),
  ]
  return (
    <StaffFrame
      here="reviewQueue"
      crumbs={[{ label: t('queue'), href: staffAddress('reviewQueue') }, { label: view.unitName }]}
    >
      <ErrorSummary locale="vi" problems={note.problems} />
      {note.done && <Notice kind="done" title={note.done} />}
      <h1>{`${view.unitName} · ${view.form.titleVi}`}</h1>
      <p className="lede">
        <StatusTag locale="vi" status={LOOK[view.report.state] ?? 'done'} isFilled>
          {translator('vi', 'states')(`report.${view.report.state}`)}
        </StatusTag>{' '}
        {facts.join(' · ')}
      </p>
      <div className="cols">
        <div className="rvs">
          {view.answers.map((one) => (
            <ReviewRow
              key={one.answer.id}
              one={one}
              reportId={view.report.id}
              canJudge={view.actions.includes('approveAnswer')}
            />
          ))}
        </div>
        <ReportDecision view={view} note={note} />
      </div>
    </StaffFrame>
  )
}
