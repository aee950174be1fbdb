// A form as an officer meets it on the first day of a period: every field empty and open. For the preview; nothing of it is stored.
import type { FormField } from '../report-forms.ts'
import type { AnswerView } from '../reporting/report-view.ts'

/** The empty answer to one field. */
export function emptyAnswer(field: FormField): AnswerView {
  const nothing = { value: null, textValue: null, numerator: null, denominator: null }
  const noDocument = { documentSymbol: null, documentDate: null, reason: null, explanation: null, note: null }
  const { id: indicatorId } = field.indicator
  return {
    field,
    answer: {
      ...{ id: indicatorId, reportId: 0, indicatorId, typed: '{}', state: 'unanswered', reviewState: 'open' },
      ...nothing,
      ...noDocument,
      ...{ reviewedBy: null, version: 1, updatedBy: 0, updatedAt: '1970-01-01T00:00:00.000Z' },
    } as AnswerView['answer'],
    typed: {},
    problems: [],
    findings: [],
    previous: undefined,
    target: undefined,
    isOpen: true,
    thread: [],
    reply: null,
    kept: [],
  }
}
