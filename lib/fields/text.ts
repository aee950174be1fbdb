// A text: narrative or good practice, or an obstacle with what the unit proposes. The proposal stays in the typed parts.
import { cleanText, isLegacyEncoded } from '../text.ts'
import { accept, type FieldKind, isBlank, refuse, unanswered } from './field-kind.ts'

export const LONGEST_TEXT = 10_000

export const text: FieldKind = {
  parts: ['text', 'proposal'],
  parse(_rule, typed) {
    for (const part of ['text', 'proposal'] as const) {
      const cleaned = cleanText(typed[part] ?? '', LONGEST_TEXT)
      if (!cleaned.ok) return refuse(part, `text.${cleaned.problem}`, { maximum: LONGEST_TEXT })
      if (isLegacyEncoded(cleaned.text)) return refuse(part, 'text.legacyEncoding')
    }
    if (isBlank(typed.text)) return isBlank(typed.proposal) ? unanswered : refuse('text', 'answer.obstacleMissing')
    return accept({ textValue: (typed.text ?? '').normalize('NFC').replace(/\r\n?/g, '\n').trim() })
  },
  retype: ({ textValue }) => (textValue === null ? undefined : { text: textValue }),
}
