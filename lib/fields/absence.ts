// “Not yet” and “not applicable”: open to every kind of field, never a zero, and always with a reason.
import type { ParsedAnswer } from '../indicators.ts'
import { cleanText, isLegacyEncoded } from '../text.ts'
import { accept, refuse } from './field-kind.ts'

const LONGEST_REASON = 1000

export function parseAbsence(state: 'notReported' | 'notApplicable', typedReason: string): ParsedAnswer {
  const reason = cleanText(typedReason, LONGEST_REASON)
  if (!reason.ok) return refuse('reason', `text.${reason.problem}`, { maximum: LONGEST_REASON })
  if (isLegacyEncoded(reason.text)) return refuse('reason', 'text.legacyEncoding')
  return reason.text === '' ? refuse('reason', 'answer.reasonMissing') : accept({ state, reason: reason.text })
}
