// What the input of a field kind is given: the indicator's words, what was typed, and how it was understood.
import type { AnswerField, TextPurpose, TypedAnswer } from '../../lib/indicators.ts'
import type { Locale } from '../../lib/messages.ts'

export type KindInputProps = {
  locale: Locale
  /** Id of the first input; the others derive from it. */
  id: string
  nameOf: (part: AnswerField | 'scale') => string
  label: string
  unit: string
  numerator: string
  denominator: string
  textPurpose: TextPurpose | null
  typed: TypedAnswer
  /** How the typed text was understood: '12.500 tổ', '92,2%', '186.500.000.000 đồng'. */
  readBack?: string
  describedBy?: string
  isBad?: boolean
  isReadOnly?: boolean
}

type InputProps = Pick<KindInputProps, 'locale' | 'id' | 'describedBy' | 'isBad' | 'isReadOnly'>

/** What the input itself takes of it. */
export function inputOf({ locale, id, describedBy, isBad, isReadOnly }: InputProps): InputProps {
  return { locale, id, describedBy, isBad, isReadOnly }
}
