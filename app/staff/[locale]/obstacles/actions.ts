'use server'
// What the office does with an obstacle: gives it to a unit, answers it, puts it to the first that says the same.
import { acting, orStop, refusalWords } from '@/app/_server/acting.ts'
import { redirectWithNote } from '@/app/_server/form-note.ts'
import { textOf } from '@/app/_server/form-text.ts'
import { dealWithObstacle, type Handling } from '@/db/reporting/obstacles.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { idOf } from '../reports/form-reading.ts'

const t = translator('vi', 'obstacleInbox')

export async function submitOwner(form: FormData) {
  return deal(form, () => ({ do: 'assign', ownerUnitId: idOf(form, 'unit') }), t('done.assign'))
}

export async function submitAnswer(form: FormData) {
  return deal(
    form,
    () => ({ do: 'answer', text: textOf(form, 'answer'), isPublic: form.has('public') }),
    t('done.answer'),
  )
}

export async function submitGroup(form: FormData) {
  return deal(form, () => ({ do: 'group', duplicateOfId: idOf(form, 'first') }), t('done.group'))
}

// What is posted is read only once the door has let the person in.
async function deal(form: FormData, handling: () => Handling, done: string) {
  const viewer = await acting('reviewer')
  const id = idOf(form, 'obstacle')
  const result = orStop(await dealWithObstacle(viewer, id, idOf(form, 'version'), handling()))
  const here = `${staffAddress('obstacles')}?xem=all`
  if (result.ok) return redirectWithNote(`${here}#o-${id}`, { done })
  const words =
    result.code === 'state' ? t('movedOn') : result.code === 'reason' ? t('emptyAnswer') : refusalWords(result)
  return redirectWithNote(here, { problems: [{ fieldId: `o-${id}`, words }] })
}
