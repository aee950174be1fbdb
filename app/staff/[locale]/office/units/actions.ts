'use server'
// Storing a planned change of units, and taking one back.
import { notFound, redirect } from 'next/navigation'
import { acting, orStop } from '@/app/_server/acting.ts'
import { redirectWithNote } from '@/app/_server/form-note.ts'
import { textOf } from '@/app/_server/form-text.ts'
import { cancelUnitChange, planUnitChange } from '@/db/unit-changes/planning.ts'
import { formatInstant } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { idOf } from '../../reports/form-reading.ts'
import { parsePlan } from './plan-reading.ts'

const t = translator('vi', 'officeUnits')

export async function submitPlan(form: FormData) {
  const viewer = await acting('administrator')
  const plan = parsePlan(textOf(form, 'plan').slice(0, 10_000))
  if (!plan) notFound()
  const { result, problems } = await planUnitChange(viewer, plan)
  if (result.ok) return redirectWithNote(staffAddress('officeUnitChange', { id: result.id }), { done: t('planSaved') })
  if (result.code === 'forbidden') orStop({ ok: false, code: 'forbidden' })
  const told = problems.map((problem) => ({ fieldId: 'from', words: t(`problem.${problem}`) }))
  return redirectWithNote(staffAddress('officeUnitPlan'), { problems: told })
}

export async function submitCancel(form: FormData) {
  const viewer = await acting('administrator')
  const id = idOf(form, 'change')
  const result = await cancelUnitChange(viewer, id, idOf(form, 'version'))
  if (result.ok) return redirectWithNote(staffAddress('officeUnits'), { done: t('cancelled') })
  if (result.code === 'notFound') redirect(staffAddress('officeUnits'))
  const words =
    result.code === 'conflict'
      ? t('conflict', { by: result.by, at: formatInstant(result.at, 'vi') })
      : t('alreadyCarriedOut')
  return redirectWithNote(staffAddress('officeUnitChange', { id }), { problems: [{ fieldId: 'huy', words }] })
}
