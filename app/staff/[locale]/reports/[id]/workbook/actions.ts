'use server'
// Applying what an Excel file would change: all of it, or nothing if anybody has changed the report since.
import { redirect } from 'next/navigation'
import { acting, orStop, refusalWords } from '@/app/_server/acting.ts'
import { redirectWithNote } from '@/app/_server/form-note.ts'
import { textOf } from '@/app/_server/form-text.ts'
import { saveAnswers } from '@/db/reporting/filing.ts'
import { dropPreview, findPreview } from '@/db/workbook/kept-preview.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { idOf } from '../../form-reading.ts'

const t = translator('vi', 'workbook')

export async function submitApply(form: FormData) {
  const viewer = await acting(['contributor', 'officer'])
  const id = idOf(form, 'report')
  const mark = textOf(form, 'mark')
  const here = staffAddress('workbook', { id })
  const preview = await findPreview(viewer, id, mark)
  if (!preview) return redirectWithNote(here, { problems: [{ fieldId: 'tep', words: t('gone') }] })
  if (preview.differences.some(({ problems }) => problems.length > 0)) redirect(`${here}?ban=${mark}`)
  const fields = preview.differences.map(({ field }) => field)
  const result = orStop(await saveAnswers(viewer, id, fields, preview.reportVersion))
  if (!result.ok) return redirectWithNote(here, { problems: [{ fieldId: 'tep', words: refusalWords(result) }] })
  await dropPreview(mark)
  return redirectWithNote(staffAddress('report', { id }), { done: t('applied', { count: String(fields.length) }) })
}
