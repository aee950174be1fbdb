// Every answer of a report, section by section, as it will be sent.
import { answerWords, fieldId, reasonWords, valueWords } from '@/app/_server/report-words.ts'
import { SummaryList } from '@/components/summary-list.tsx'
import type { ReportView } from '@/db/reporting/report-view.ts'
import { findingSentence } from '@/lib/findings.ts'
import { isEditable } from '@/lib/report-states.ts'
import { staffAddress } from '@/lib/routes.ts'

export function AnswersSummary({ view, canEdit }: { view: ReportView; canEdit: boolean }) {
  const form = staffAddress('report', { id: view.report.id })
  return view.form.sections.map((section) => (
    <SummaryList
      key={section.id}
      locale="vi"
      title={section.nameVi}
      items={view.answers
        .filter(({ field }) => field.sectionId === section.id)
        .map((one) => ({
          key: String(one.field.indicator.id),
          label: one.field.indicator.nameVi,
          value: (
            <span id={`row-${one.field.indicator.id}`} tabIndex={-1}>
              {answerWords(one)}
            </span>
          ),
          before: one.previous && valueWords(one.field, one.previous),
          note:
            [reasonWords(one), ...one.findings.map((finding) => findingSentence(finding, 'vi')), one.answer.explanation]
              .filter(Boolean)
              .join(' · ') || undefined,
          isExplained: one.findings.length > 0,
          editHref:
            canEdit && one.isOpen && isEditable(view.report.state)
              ? `${form}#${fieldId(one.field.indicator.id)}`
              : undefined,
        }))}
    />
  ))
}
