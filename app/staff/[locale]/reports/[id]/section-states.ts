// How far each section of a report is.
import type { FormSection } from '@/components/section-nav.tsx'
import type { ReportView } from '@/db/reporting/report-view.ts'

export function sectionStates(view: ReportView): FormSection[] {
  return view.form.sections.map((section) => {
    const answers = view.answers.filter(({ field }) => field.sectionId === section.id)
    const done = answers.filter(({ answer }) => answer.state !== 'unanswered').length
    const isReturned = answers.some(({ answer }) => answer.reviewState === 'returned')
    const isUnclear = answers.some(
      ({ problems, findings, answer }) =>
        problems.length > 0 || (findings.some(({ severity }) => severity !== 'note') && !answer.explanation),
    )
    const state = isReturned
      ? 'returned'
      : isUnclear
        ? 'clarify'
        : done === answers.length
          ? 'done'
          : done > 0
            ? 'progress'
            : 'open'
    return { label: section.nameVi, href: `#muc-${section.slug}`, state, done, total: answers.length }
  })
}
