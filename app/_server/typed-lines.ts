// Lines of text out of a posted form, cleaned as they may be stored; what cannot be stored becomes a problem at its field.
import type { Problem } from '@/components/error-summary.tsx'
import { translator } from '@/lib/messages.ts'
import { cleanText } from '@/lib/text.ts'
import { textOf } from './form-text.ts'

/** One line (no line ends); null where nothing is typed. */
export function readLine(form: FormData, name: string, problems: Problem[], maximum = 200): string | null {
  const cleaned = cleanText(textOf(form, name).replace(/[\r\n\t]+/g, ' '), maximum)
  if (cleaned.ok) return cleaned.text || null
  problems.push({ fieldId: name, words: translator('vi', 'problems')(`text.${cleaned.problem}`, { maximum }) })
  return null
}

/** The typed values of some fields, cut so that they fit into a note. */
export function typedValues(form: FormData, names: readonly string[], longest = 300): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, textOf(form, name).slice(0, longest)]))
}
