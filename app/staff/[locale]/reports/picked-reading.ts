// Where a typed number could be read two ways, each reading is a button; this reads which one was pressed.
import { textOf } from '@/app/_server/form-text.ts'

/** A reading that was chosen where a number could be read two ways, 'value=12,5' at a figure. */
export function pickedReading(form: FormData): { id: string; part: string; text: string } | undefined {
  const [, id, part, text] =
    /^([1-9]\d{0,8}):(value|numerator|denominator)=([\d.,-]{1,30})$/.exec(textOf(form, 'pick')) ?? []
  return id && part && text ? { id, part, text } : undefined
}
