// The receipt: number, time and who; prints on one page. Shown only after the submission has been committed.
import { notFound } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { problemOf, readNote } from '@/app/_server/form-note.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { Button } from '@/components/button.tsx'
import { ConfirmationPanel } from '@/components/confirmation-panel.tsx'
import { Details } from '@/components/details.tsx'
import { ErrorSummary } from '@/components/error-summary.tsx'
import { describedBy, Field } from '@/components/field.tsx'
import { TextArea } from '@/components/field-inputs.tsx'
import { findReport } from '@/db/reporting/report-view.ts'
import { formatDay, formatInstantWithOffset } from '@/lib/dates.ts'
import { timeliness } from '@/lib/deadlines.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { submitWithdraw } from '../../actions.ts'

const t = translator('vi', 'reports')

export const metadata = { title: t('receiptTitle') }

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
    { label: t('submittedAt'), value: formatInstantWithOffset(receipt.submittedAt) },
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
      <ConfirmationPanel
        locale="vi"
        title={t('received')}
        number={receipt.receipt}
        facts={facts}
        foot={<a href={staffAddress('toDo')}>{t('backToDo')}</a>}
      />
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
