'use server'
// Urging the units that are overdue: one of them or all, once a day each.
import { acting, orStop, refusalWords } from '@/app/_server/acting.ts'
import { redirectWithNote } from '@/app/_server/form-note.ts'
import { urgeUnits } from '@/db/reporting/urging.ts'
import { translator } from '@/lib/messages.ts'
import { idOf } from '../reports/form-reading.ts'
import { gridAddress } from './grid-query.ts'

const t = translator('vi', 'timeliness')

export async function submitUrging(form: FormData) {
  const viewer = await acting(['reviewer', 'publisher'])
  const formId = idOf(form, 'form')
  const unitIds = form.has('unit') ? [idOf(form, 'unit')] : null
  const result = orStop(await urgeUnits(viewer, { formId, periodId: idOf(form, 'period'), unitIds }))
  if (!result.ok) {
    const words = result.code === 'state' ? t('nobodyOverdue') : refusalWords(result)
    return redirectWithNote(gridAddress(formId), { problems: [{ fieldId: 'noi-dung', words }] })
  }
  const { units, people, unreached } = result
  const done = units > 0 ? t('urged', { units, people: String(people) }) : t('urgedAlready')
  const missing = unreached.length > 0 ? t('unreached', { units: unreached.join(', ') }) : ''
  return redirectWithNote(gridAddress(formId), { done: [done, missing].filter(Boolean).join(' ') })
}
