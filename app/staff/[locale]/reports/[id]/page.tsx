// The report form: sections by content group, every field from its indicator, one save for all. Works by plain POST; a script of ours
// saves while somebody types. Where the office returned single figures, only those are open.
import { notFound, redirect } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { fieldId, problemWords } from '@/app/_server/report-words.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { ErrorSummary } from '@/components/error-summary.tsx'
import { Notice } from '@/components/notice.tsx'
import { SectionNav } from '@/components/section-nav.tsx'
import { findReport, type ReportView } from '@/db/reporting/report-view.ts'
import { translator } from '@/lib/messages.ts'
import { isEditable } from '@/lib/report-states.ts'
import { staffAddress } from '@/lib/routes.ts'
import { submitAnswers } from '../actions.ts'
import { AnswersSummary } from './answers-summary.tsx'
import { FormFoot } from './form-foot.tsx'
import { FormSections } from './form-sections.tsx'
import { ReportHead } from './report-head.tsx'
import { RestoreNotice } from './restore-notice.tsx'
import { sectionStates } from './section-states.ts'

const t = translator('vi', 'reports')

export const metadata = { title: t('formTitle') }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ReportPage({ params, searchParams }: Props) {
  const viewer = await acting(['contributor', 'officer', 'leader'])
  const view = await findReport(viewer, Number((await params).id))
  if (!view) notFound()
  if (!isEditable(view.report.state)) redirect(staffAddress('reportCheck', { id: view.report.id }))
  const note = await readNote((await searchParams).note)
  const closed = view.answers.filter(({ isOpen }) => !isOpen)
  const unreadable = view.answers.flatMap(({ field, problems }) =>
    problems.map((problem) => ({
      fieldId: fieldId(field.indicator.id),
      words: `${field.indicator.shortVi}: ${problemWords(problem)}`,
    })),
  )
  return (
    <StaffFrame here="toDo" crumbs={[{ label: t('toDo'), href: staffAddress('toDo') }, { label: view.form.titleVi }]}>
      <ErrorSummary locale="vi" problems={[...note.problems, ...unreadable]} />
      {note.done && <Notice kind="done" title={note.done} />}
      <ReportHead view={view} title={titleOf(view, closed.length)} />
      <div className={closed.length > 0 ? undefined : 'form-grid'}>
        {closed.length === 0 && <SectionNav locale="vi" sections={sectionStates(view)} />}
        <form action={submitAnswers} className="report" id="report-form" noValidate>
          <input type="hidden" name="report" value={view.report.id} />
          {/* What Enter does: the first button of a form is pressed. */}
          <button type="submit" hidden />
          <RestoreNotice view={view} />
          <FormSections view={view} />
          <FormFoot view={view} userId={viewer.userId} />
        </form>
      </div>
      {closed.length > 0 && (
        <details className="reveal rest">
          <summary>{t('restOfReport', { count: String(closed.length) })}</summary>
          <AnswersSummary view={{ ...view, answers: closed }} canEdit={false} />
        </details>
      )}
    </StaffFrame>
  )
}

/** A report of which single figures came back says so in its title. */
function titleOf({ form, unitName }: ReportView, closed: number): string | undefined {
  return closed > 0 ? t('completeTitle', { title: form.titleVi, unit: unitName }) : undefined
}
