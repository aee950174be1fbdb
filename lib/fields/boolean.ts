// Yes or no, with the number and date of the document that says so.
import { readDay } from '../days.ts'
import { cleanText } from '../text.ts'
import { accept, type FieldKind, isBlank, refuse, unanswered } from './field-kind.ts'

const LONGEST_SYMBOL = 100

export const boolean: FieldKind = {
  parts: ['choice', 'symbol', 'date'],
  parse(_rule, typed) {
    if (isBlank(typed.choice)) {
      const hasDocument = !isBlank(typed.symbol) || !isBlank(typed.date)
      return hasDocument ? refuse('choice', 'answer.choiceUnknown') : unanswered
    }
    if (typed.choice !== 'yes' && typed.choice !== 'no') return refuse('choice', 'answer.choiceUnknown')
    const symbol = cleanText(typed.symbol ?? '', LONGEST_SYMBOL)
    if (!symbol.ok) return refuse('symbol', `text.${symbol.problem}`, { maximum: LONGEST_SYMBOL })
    const documentDate = isBlank(typed.date) ? null : readDay(typed.date ?? '')
    if (!isBlank(typed.date) && !documentDate) return refuse('date', 'answer.dateUnreal')
    return accept({ value: typed.choice === 'yes' ? 1 : 0, documentSymbol: symbol.text || null, documentDate })
  },
  retype: ({ value }) => (value === null ? undefined : { choice: value === 1 ? 'yes' : 'no' }),
}
