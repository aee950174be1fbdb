// The report form: sections by content group, every field from its indicator, one save for all. Works by plain POST.
import { notFound, redirect } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { fieldId, problemWords } from '@/app/_server/report-words.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { Button } from '@/components/button.tsx'
import { ErrorSummary } from '@/components/error-summary.tsx'
import { Notice } from '@/components/notice.tsx'
import { SectionNav } from '@/components/section-nav.tsx'
import { findReport } from '@/db/reporting/report-view.ts'
import { translator } from '@/lib/messages.ts'
import { isEditable } from '@/lib/report-states.ts'
import { staffAddress } from '@/lib/routes.ts'
import { submitAnswers } from '../actions.ts'
import { AnswerField } from './answer-field.tsx'
import { ReportHead } from './report-head.tsx'
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
      <ReportHead view={view} />
      <div className="form-grid">
        <SectionNav locale="vi" sections={sectionStates(view)} />
        <form action={submitAnswers} className="report">
          <input type="hidden" name="report" value={view.report.id} />
          <p className="hint">{t('numberHint')}</p>
          {view.form.sections.map((section, place) => (
            <section key={section.id} aria-labelledby={`muc-${section.slug}`}>
              <h2 id={`muc-${section.slug}`}>{`${place + 1}. ${section.nameVi}`}</h2>
              {section.introVi && <p className="intro">{section.introVi}</p>}
              {view.answers
                .filter(({ field }) => field.sectionId === section.id)
                .map((answer) => (
                  <AnswerField
                    key={answer.answer.id}
                    view={answer}
                    mine={note.values[fieldId(answer.field.indicator.id)]}
                  />
                ))}
            </section>
          ))}
          <div className="acts stick">
            <Button>{t('save')}</Button>
            <Button kind="secondary" name="check" value="1">
              {t('saveAndCheck')}
            </Button>
          </div>
        </form>
      </div>
    </StaffFrame>
  )
}
