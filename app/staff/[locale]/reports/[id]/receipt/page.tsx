// The receipt: number, time and who; prints on one page. Shown only after the submission has been committed.
import { notFound } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { problemOf, readNote } from '@/app/_server/form-note.ts'
import { instantWords } from '@/app/_server/report-words.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { Button, ButtonLink } from '@/components/button.tsx'
import { ConfirmationPanel } from '@/components/confirmation-panel.tsx'
import { Details } from '@/components/details.tsx'
import { ErrorSummary } from '@/components/error-summary.tsx'
import { describedBy, Field } from '@/components/field.tsx'
import { TextArea } from '@/components/field-inputs.tsx'
import { Notice } from '@/components/notice.tsx'
import { type Step, StepList } from '@/components/step-list.tsx'
import { findReport } from '@/db/reporting/report-view.ts'
import { formatDay } from '@/lib/dates.ts'
import { timeliness } from '@/lib/deadlines.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { submitWithdraw } from '../../actions.ts'
import { DocumentLinks } from '../document-links.tsx'

const t = translator('vi', 'reports')

export const metadata = { title: t('pageTitleOf', { page: t('receiptTitle') }) }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ReceiptPage({ params, searchParams }: Props) {
  const viewer = await acting(['contributor', 'officer', 'leader'])
  const view = await findReport(viewer, Number((await params).id))
  if (!view?.receipt) notFound()
  const note = await readNote((await searchParams).note)
  const { report, dates, receipt } = view
  const problem = problemOf(note, 'reason')
  const facts = [
    { label: t('report'), value: t('ofUnit', { title: view.form.titleVi, unit: view.unitName }) },
    { label: t('submittedAt'), value: instantWords(receipt.submittedAt) },
    { label: t('submission'), value: String(receipt.number) },
    {
      label: t('timeliness'),
      value: translator('vi', 'periods')(`timeliness.${timeliness(dates.dueOn, report.firstSubmittedAt)}`),
    },
    ...(report.officialSymbol
      ? [
          {
            label: t('officialSymbol'),
            value: [report.officialSymbol, report.officialDate && formatDay(report.officialDate, 'vi')]
              .filter(Boolean)
              .join(', '),
          },
        ]
      : []),
  ]
  return (
    <StaffFrame here="toDo" crumbs={[{ label: t('toDo'), href: staffAddress('toDo') }, { label: t('receiptTitle') }]}>
      <ErrorSummary locale="vi" problems={note.problems} />
      {note.done && <Notice kind="done" title={note.done} />}
      <div className="cols">
        <ConfirmationPanel
          locale="vi"
          title={t('received')}
          number={receipt.receipt}
          facts={facts}
          foot={t('receiptFoot')}
        />
        <aside aria-labelledby="next-title">
          <h2 id="next-title">{t('next.title')}</h2>
          <StepList steps={stepsAfter(report.state)} />
          <ButtonLink kind="secondary" href={staffAddress('toDo')}>
            {t('backToDo')}
          </ButtonLink>
          <DocumentLinks view={view} />
        </aside>
      </div>
      {view.actions.includes('withdraw') && (
        <Details summary={t('withdraw')} isOpen={Boolean(problem)}>
          <form action={submitWithdraw}>
            <input type="hidden" name="report" value={report.id} />
            <Field locale="vi" id="reason" label={t('withdrawReason')} problem={problem}>
              <TextArea
                locale="vi"
                id="reason"
                name="reason"
                rows={2}
                maxLength={1500}
                defaultValue={note.values.reason}
                describedBy={describedBy('reason', { problem })}
              />
            </Field>
            <Button kind="secondary">{t('withdraw')}</Button>
          </form>
        </Details>
      )}
    </StaffFrame>
  )
}

const STEPS = ['submitted', 'underReview', 'approved', 'published'] as const

/** Where the report stands on its way from submission to publication; a returned one is back at the unit. */
function stepsAfter(state: string): Step[] {
  const reached = (STEPS as readonly string[]).indexOf(state)
  return STEPS.map((step, place) => ({
    title: t(`next.${step}`),
    about: t(`next.${step}Text`),
    status: place === reached && state === 'underReview' ? 'progress' : place <= Math.max(reached, 0) ? 'done' : 'open',
  }))
}
