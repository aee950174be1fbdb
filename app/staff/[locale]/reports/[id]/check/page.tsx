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
import { ReportFacts } from '../report-facts.tsx'
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
    <StaffFrame here="toDo" crumbs={[{ label: t('toDo'), href: staffAddress('toDo') }, { label: view.form.titleVi }]}>
      <ErrorSummary locale="vi" problems={note.problems} />
      <ReportHead view={view} title={canAsk ? t('checkHeading') : undefined} />
      <ReportFacts view={view} />
      {canAsk && <p className="hint">{t('checkHint')}</p>}
      <AnswersSummary view={view} canEdit={canAsk} />
      {canAsk && (
        <form action={submitAskSignOff} className="sign">
          <input type="hidden" name="report" value={id} />
          <input type="hidden" name="version" value={version} />
          <h2>{t('askTitle')}</h2>
          <p className="hint">{t('askText')}</p>
          <div className="acts">
            <Button>{t('askSignOff')}</Button>
            <ButtonLink kind="secondary" href={staffAddress('report', { id })}>
              {t('backToForm')}
            </ButtonLink>
          </div>
        </form>
      )}
      {!canAsk && (
        <p className="acts">
          <a href={staffAddress('toDo')}>{t('backToDo')}</a>
        </p>
      )}
    </StaffFrame>
  )
}
