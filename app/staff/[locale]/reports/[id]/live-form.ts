// What the form in the browser needs to read, check and save while somebody types: rules and figures as data, sentences as they stand.

import type { AnswerView, ReportView } from '@/db/reporting/report-view.ts'
import { answerRule } from '@/db/reporting/rules.ts'
import vi from '@/lib/messages/vi.json' with { type: 'json' }
import { staffAddress } from '@/lib/routes.ts'
import { sectionHeadId } from '../form-wishes.ts'
import type { LiveField, LiveForm } from './live/live-form.ts'
import { fieldStanding } from './section-states.ts'

export function liveForm(view: ReportView, userId: number): LiveForm {
  const { id } = view.report
  return {
    person: userId,
    report: id,
    saveAddress: staffAddress('reportSave', { id }),
    signInAddress: `${staffAddress('signIn')}?callbackUrl=${encodeURIComponent(staffAddress('report', { id }))}`,
    fields: view.answers.map(liveField),
    sections: view.form.sections.map((section) => ({
      headId: sectionHeadId(section.id),
      fields: view.answers
        .filter(({ field }) => field.sectionId === section.id)
        .map(({ answer }) => answer.indicatorId),
    })),
    rules: view.checks.rules,
    context: view.checks.context,
    words: {
      ...vi.liveForm,
      problems: vi.problems,
      findings: vi.findings,
      states: vi.form.sectionState,
      characters: vi.form.characters,
      pick: vi.reports.pick,
      progressOf: vi.form.progressOf,
    },
  }
}

function liveField(one: AnswerView): LiveField {
  const { indicator } = one.field
  const { kind, decimals, minimum, maximum, isInteger, direction, textPurpose } = answerRule(indicator)
  return {
    id: indicator.id,
    slug: indicator.slug,
    unit: indicator.unitVi,
    rule: { kind, decimals, minimum, maximum, isInteger, direction, textPurpose },
    isOpen: one.isOpen,
    standing: fieldStanding(one),
  }
}
