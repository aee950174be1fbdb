// Where a step of the office leads: on, with a word that it is done; or back, with what stands in the way and what was typed.
import { forbidden, notFound } from 'next/navigation'
import { redirectWithNote } from '@/app/_server/form-note.ts'
import type { Problem } from '@/components/error-summary.tsx'
import type { OfficeResult, OfficeTrouble } from '@/db/office/office-write.ts'
import { formatInstant } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'

type Ways = {
  /** The next page, by the id of what was written. */
  on: (id: number) => string
  done: string
  back: string
  values?: Record<string, string>
  /** Where the page shows trouble that belongs to no field. */
  fieldId?: string
}

export async function goOn(result: OfficeResult, { on, done, back, values, fieldId }: Ways): Promise<never> {
  if (result.ok) return redirectWithNote(on(result.id), { done })
  if (result.code === 'forbidden') forbidden()
  if (result.code === 'notFound' && !result.field) notFound()
  return redirectWithNote(back, { problems: [troubleAt(result, fieldId)], values })
}

/** Trouble of the office in words, at its field. */
export function troubleAt(trouble: OfficeTrouble, fieldId = 'noi-dung'): Problem {
  return { fieldId: trouble.field ?? fieldId, words: troubleWords(trouble) }
}

function troubleWords(trouble: OfficeTrouble): string {
  const t = translator('vi', 'officeTrouble')
  if (trouble.code === 'conflict') return t('code.conflict', { by: trouble.by, at: formatInstant(trouble.at, 'vi') })
  if (trouble.code === 'forbidden' || trouble.code === 'notFound') return t('field.choice')
  return t(`code.${trouble.code}`)
}
