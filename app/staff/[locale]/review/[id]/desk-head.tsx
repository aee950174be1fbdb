// The head of the review screen: whose report, how far its review is, and which of its figures are shown.

import type { Status } from '@/components/status-icon.tsx'
import { StatusTag } from '@/components/status-tag.tsx'
import type { ReportView } from '@/db/reporting/report-view.ts'
import { formatInstant } from '@/lib/dates.ts'
import { timeliness } from '@/lib/deadlines.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { KeyName } from '../key-words.tsx'
import { DESK_VIEWS, deskAddress, type Shown } from './desk-view.ts'

const t = translator('vi', 'review')
const LOOK: Record<string, Status> = { submitted: 'open', underReview: 'progress', returned: 'returned' }

export function DeskHead({ view }: { view: ReportView }) {
  const approved = view.answers.filter(({ answer }) => answer.reviewState === 'approved').length
  const { report, receipt } = view
  const facts = [
    receipt && t('submittedAt', { at: formatInstant(receipt.submittedAt, 'vi') }),
    report.firstSubmittedAt &&
      translator('vi', 'periods')(`timeliness.${timeliness(view.dates.dueOn, report.firstSubmittedAt)}`),
    receipt?.receipt,
    report.officialSymbol,
    receipt && t('submission', { number: String(receipt.number) }),
    t('approvedOf', { approved: String(approved), total: String(view.answers.length) }),
  ]
  return (
    <>
      <h1>{`${view.unitName} · ${view.form.titleVi}`}</h1>
      <p className="lede">
        <StatusTag locale="vi" status={LOOK[report.state] ?? 'done'} isFilled>
          {translator('vi', 'states')(`report.${report.state}`)}
        </StatusTag>{' '}
        {facts.filter(Boolean).join(' · ')} ·{' '}
        <a href={staffAddress('reportHistory', { id: report.id })}>{translator('vi', 'auditTrail')('historyTitle')}</a>
      </p>
    </>
  )
}

export function DeskViews({ reportId, shown }: { reportId: number; shown: Shown }) {
  const steps = [
    ['j', t('nextFlagged'), shown.next],
    ['k', t('previousFlagged'), shown.previous],
  ] as const
  return (
    <>
      <nav aria-label={t('figures')} className="chips">
        {DESK_VIEWS.map((view) => (
          <a key={view} href={deskAddress(reportId, view)} aria-current={view === shown.view ? 'true' : undefined}>
            {t(`desk.${view}`)} <b>{shown.counts[view]}</b>
          </a>
        ))}
      </nav>
      <p className="steps">
        {steps.map(
          ([key, words, one]) =>
            one && (
              <a key={key} href={deskAddress(reportId, shown.view, one)} aria-keyshortcuts={key}>
                {words} <KeyName name={key} />
              </a>
            ),
        )}
      </p>
    </>
  )
}
