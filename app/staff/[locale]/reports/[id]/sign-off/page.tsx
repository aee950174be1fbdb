// The leader's page: read everything, confirm or send back; once confirmed, the report can be submitted.
import { randomUUID } from 'node:crypto'
import { notFound, redirect } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { ErrorSummary } from '@/components/error-summary.tsx'
import { Notice } from '@/components/notice.tsx'
import { findReport } from '@/db/reporting/report-view.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { AnswersSummary } from '../answers-summary.tsx'
import { ReportFacts } from '../report-facts.tsx'
import { ReportHead } from '../report-head.tsx'
import { ConfirmForm, SubmitForm } from './forms.tsx'

const t = translator('vi', 'reports')

export const metadata = { title: t('pageTitleOf', { page: t('signOffTitle') }) }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SignOffPage({ params, searchParams }: Props) {
  const viewer = await acting(['officer', 'leader'])
  const view = await findReport(viewer, Number((await params).id))
  if (!view) notFound()
  if (view.receipt && !view.actions.includes('signOff') && !view.actions.includes('submit'))
    redirect(staffAddress('reportReceipt', { id: view.report.id }))
  const note = await readNote((await searchParams).note)
  return (
    <StaffFrame here="toDo" crumbs={[{ label: t('toDo'), href: staffAddress('toDo') }, { label: t('signOffTitle') }]}>
      <ErrorSummary locale="vi" problems={note.problems} />
      {note.done && <Notice kind="done" title={note.done} />}
      <ReportHead view={view} title={view.actions.includes('submit') ? t('submitTitle') : t('signOffTitle')} />
      <ReportFacts view={view} />
      <AnswersSummary view={view} canEdit={false} />
      {view.actions.includes('signOff') && <ConfirmForm view={view} note={note} />}
      {view.actions.includes('submit') && <SubmitForm view={view} note={note} submissionKey={randomUUID()} />}
    </StaffFrame>
  )
}
