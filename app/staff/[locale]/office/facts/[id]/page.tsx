// One fact: what it says and where that stands, what is to be clarified, and what may be done with it now.
import { notFound } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { ErrorSummary } from '@/components/error-summary.tsx'
import { Notice } from '@/components/notice.tsx'
import { listFactChoices } from '@/db/facts/fact-choices.ts'
import { findFact } from '@/db/facts/fact-view.ts'
import { factActions } from '@/lib/fact-states.ts'
import { translator } from '@/lib/messages.ts'
import { releaseNumber, staffAddress } from '@/lib/routes.ts'
import { FactForm } from '../fact-form.tsx'
import { FactSteps } from './fact-steps.tsx'
import { FactSummary } from './fact-summary.tsx'

const t = translator('vi', 'officeFacts')

export const metadata = { title: t('pageTitle') }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function FactPage({ params, searchParams }: Props) {
  const viewer = await acting(['reviewer', 'publisher', 'auditor'])
  const note = await readNote((await searchParams).note)
  const view = await findFact(viewer, releaseNumber((await params).id) ?? 0)
  if (!view) notFound()
  const isReviewer = viewer.grants.some(({ role }) => role === 'reviewer')
  const actions = isReviewer ? factActions(view.fact.state, view.fact.enteredBy === viewer.userId) : []
  return (
    <StaffFrame
      here="officeFacts"
      crumbs={[{ label: t('title'), href: staffAddress('officeFacts') }, { label: view.indicator.shortVi }]}
    >
      <ErrorSummary locale="vi" problems={note.problems} />
      {note.done && <Notice kind="done" title={note.done} />}
      <h1>{view.indicator.nameVi}</h1>
      <FactSummary view={view} />
      <FactSteps view={view} actions={actions} note={note} />
      {actions.includes('save') && (
        <>
          <h2>{t('edit')}</h2>
          <FactForm indicator={view.indicator} choices={await listFactChoices(viewer)} note={note} view={view} />
        </>
      )}
    </StaffFrame>
  )
}
