// How far each section of a report is.
import type { FormSection } from '@/components/section-nav.tsx'
import type { AnswerView, ReportView } from '@/db/reporting/report-view.ts'
import { type FieldStanding, isUnclear, standingOf } from '@/lib/section-states.ts'
import { sectionHeadId } from '../form-wishes.ts'

export function sectionStates(view: ReportView): FormSection[] {
  return view.form.sections.map((section) => ({
    label: section.nameVi,
    href: `#${sectionHeadId(section.id)}`,
    ...standingOf(view.answers.filter(({ field }) => field.sectionId === section.id).map(fieldStanding)),
  }))
}

export function fieldStanding({ answer, problems, findings }: AnswerView): FieldStanding {
  return {
    isAnswered: answer.state !== 'unanswered',
    isUnclear: isUnclear(problems.length, findings, Boolean(answer.explanation)),
    isReturned: answer.reviewState === 'returned',
  }
}
