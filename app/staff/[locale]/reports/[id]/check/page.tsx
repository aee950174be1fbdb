// Check answers, then ask the leader for sign-off. In every later state: the report as it stands.
import { notFound } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { Button, ButtonLink } from '@/components/button.tsx'
import { ErrorSummary } from '@/components/error-summary.tsx'
import { findReport } from '@/db/reporting/report-view.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { submitAskSignOff } from '../../actions.ts'
import { AnswersSummary } from '../answers-summary.tsx'
import { ReportHead } from '../report-head.tsx'

const t = translator('vi', 'reports')

export const metadata = { title: t('checkTitle') }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function CheckPage({ params, searchParams }: Props) {
  const viewer = await acting(['contributor', 'officer', 'leader'])
  const view = await findReport(viewer, Number((await params).id))
  if (!view) notFound()
  const note = await readNote((await searchParams).note)
  const canAsk = view.actions.includes('askSignOff')
  const { id, version } = view.report
  return (
    <StaffFrame here="toDo" crumbs={[{ label: t('toDo'), href: staffAddress('toDo') }, { label: t('check') }]}>
      <ErrorSummary locale="vi" problems={note.problems} />
      <ReportHead view={view} />
      <AnswersSummary view={view} canEdit={canAsk} />
      {canAsk && (
        <form action={submitAskSignOff} className="acts">
          <input type="hidden" name="report" value={id} />
          <input type="hidden" name="version" value={version} />
          <Button>{t('askSignOff')}</Button>
          <ButtonLink kind="secondary" href={staffAddress('report', { id })}>
            {t('backToForm')}
          </ButtonLink>
        </form>
      )}
      {!canAsk && (
        <p>
          <a href={staffAddress('toDo')}>{t('backToDo')}</a>
        </p>
      )}
    </StaffFrame>
  )
}
