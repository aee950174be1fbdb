// One request for a withdrawal: what, by which document, by whom; and the second person's confirmation.
import { notFound } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { ErrorSummary } from '@/components/error-summary.tsx'
import { Notice } from '@/components/notice.tsx'
import { findWithdrawal } from '@/db/reporting/withdrawal-list.ts'
import { translator } from '@/lib/messages.ts'
import { releaseNumber, staffAddress } from '@/lib/routes.ts'
import { ConfirmForm } from './confirm-form.tsx'
import { RequestFacts } from './request-facts.tsx'

const t = translator('vi', 'withdrawal')

export const metadata = { title: t('pageTitle') }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function WithdrawalPage({ params, searchParams }: Props) {
  const viewer = await acting(['publisher', 'reviewer', 'auditor'])
  const note = await readNote((await searchParams).note)
  const listed = await findWithdrawal(viewer, releaseNumber((await params).id) ?? 0)
  if (!listed) notFound()
  return (
    <StaffFrame
      here="publishing"
      crumbs={[{ label: t('title'), href: staffAddress('withdrawals') }, { label: listed.request.documentSymbol }]}
    >
      <ErrorSummary locale="vi" problems={note.problems} />
      {note.done && <Notice kind="done" title={note.done} />}
      <h1>{t('title')}</h1>
      <RequestFacts listed={listed} />
      {listed.state === 'open' && <ConfirmForm listed={listed} />}
    </StaffFrame>
  )
}
