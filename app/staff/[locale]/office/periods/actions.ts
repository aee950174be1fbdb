'use server'
// Steps of the office on a period. Each is who, what, do, go; refused, the page comes back with what was typed.
import { z } from 'zod'
import { acting } from '@/app/_server/acting.ts'
import { redirectWithNote } from '@/app/_server/form-note.ts'
import type { OfficeResult } from '@/db/office/office-write.ts'
import {
  changePlan,
  closePeriod,
  discardPlan,
  extendPeriod,
  extendUnit,
  openPeriod,
  planPeriod,
  reopenPeriod,
} from '@/db/office/periods.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { goOn } from '../going-on.ts'
import { dayTyped, idTyped, readPosted, textTyped, typedValues } from '../posted.ts'
import { newAddress } from './new-address.ts'

const t = translator('vi', 'officePeriods')
const one = (id: number) => staffAddress('officePeriod', { id })
const list = () => staffAddress('officePeriods')

const DAYS = { coversFrom: dayTyped, coversTo: dayTyped, opensOn: dayTyped, dueOn: dayTyped, closesOn: dayTyped }
const PLAN = { nameVi: textTyped(200), ...DAYS, versions: z.array(idTyped) }
const SEEN = { period: idTyped, version: idTyped }

const NEW_PLAN = z.strictObject({ ...PLAN, regime: idTyped, year: z.string(), preset: z.string(), code: z.string() })

export async function submitPlan(form: FormData) {
  const viewer = await acting('administrator')
  const back = newAddress({
    regime: String(form.get('regime')),
    year: String(form.get('year')),
    preset: String(form.get('preset')),
  })
  const read = readPosted(NEW_PLAN, form)
  if (!read.ok) return redirectWithNote(back, read)
  const { regime: regimeId, code, versions, nameVi, year: _year, preset: _preset, ...days } = read.data
  const plan = { ...days, regimeId, nameVi: nameVi || null, formVersionIds: versions }
  // A thematic or ad-hoc period has no code of its own: it stands as of its last day.
  const result = await planPeriod(viewer, { ...plan, code: code || `@${days.coversTo}` })
  return goOn(result, { on: one, done: t('plan.saved'), back, values: typedValues(form, Object.keys(PLAN)) })
}

const CHANGED_PLAN = z.strictObject({ ...PLAN, ...SEEN })

export async function submitPlanChange(form: FormData) {
  const viewer = await acting('administrator')
  const back = backTo(form, 'officePeriodEdit')
  const read = readPosted(CHANGED_PLAN, form)
  if (!read.ok) return redirectWithNote(back, read)
  const { period, version, versions, nameVi, ...days } = read.data
  const plan = { ...days, nameVi: nameVi || null, formVersionIds: versions }
  const result = await changePlan(viewer, period, version, plan)
  return goOn(result, { on: one, done: t('plan.saved'), back, values: typedValues(form, Object.keys(PLAN)) })
}

export async function submitOpening(form: FormData) {
  const viewer = await acting('administrator')
  const read = readPosted(z.strictObject(SEEN), form)
  if (!read.ok) return redirectWithNote(list(), read)
  const { period, version } = read.data
  return goOn(await openPeriod(viewer, period, version), { on: one, done: t('open.done'), back: one(period) })
}

const EXTENSION = z.strictObject({ ...SEEN, dueOn: dayTyped, closesOn: dayTyped, reason: textTyped(1000) })

export async function submitExtension(form: FormData) {
  const viewer = await acting('administrator')
  const back = backTo(form)
  const read = readPosted(EXTENSION, form)
  if (!read.ok) return redirectWithNote(back, read)
  const { period, version, ...wanted } = read.data
  const values = typedValues(form, ['dueOn', 'closesOn', 'reason'])
  return goOn(await extendPeriod(viewer, period, version, wanted), { on: one, done: t('extend.done'), back, values })
}

// The fields of this form stand beside those of the other one: their names say which.
const UNIT_EXTENSION = z.strictObject({
  period: idTyped,
  unit: z.string().regex(/^[1-9]\d{0,8}-[1-9]\d{0,8}$/, 'choice'),
  unitDueOn: dayTyped,
  unitClosesOn: dayTyped,
  unitReason: textTyped(1000),
})

export async function submitUnitExtension(form: FormData) {
  const viewer = await acting('administrator')
  const back = backTo(form)
  const read = readPosted(UNIT_EXTENSION, form)
  if (!read.ok) return redirectWithNote(back, read)
  const { period, unit, unitDueOn: dueOn, unitClosesOn: closesOn, unitReason: reason } = read.data
  const [formId = 0, unitId = 0] = unit.split('-').map(Number)
  const result = await extendUnit(viewer, { periodId: period, formId, unitId, dueOn, closesOn, reason })
  const values = typedValues(form, ['unit', 'unitDueOn', 'unitClosesOn', 'unitReason'])
  const fields = { dueOn: 'unitDueOn', closesOn: 'unitClosesOn', reason: 'unitReason' }
  return goOn(placed(result, fields), { on: one, done: t('extend.done'), back, values })
}

const CLOSING = z.strictObject({ ...SEEN, closeReason: textTyped(1000) })

export async function submitClosing(form: FormData) {
  const viewer = await acting('administrator')
  const back = backTo(form)
  const read = readPosted(CLOSING, form)
  if (!read.ok) return redirectWithNote(back, read)
  const { period, version, closeReason } = read.data
  const result = await closePeriod(viewer, period, version, closeReason)
  const values = typedValues(form, ['closeReason'])
  return goOn(placed(result, { reason: 'closeReason' }), { on: one, done: t('close.done'), back, values })
}

const REOPENING = z.strictObject({ ...SEEN, reopenClosesOn: dayTyped, reopenReason: textTyped(1000) })

export async function submitReopening(form: FormData) {
  const viewer = await acting('administrator')
  const back = backTo(form)
  const read = readPosted(REOPENING, form)
  if (!read.ok) return redirectWithNote(back, read)
  const { period, version, reopenClosesOn: closesOn, reopenReason: reason } = read.data
  const result = await reopenPeriod(viewer, period, version, { closesOn, reason })
  const values = typedValues(form, ['reopenClosesOn', 'reopenReason'])
  const fields = { closesOn: 'reopenClosesOn', reason: 'reopenReason' }
  return goOn(placed(result, fields), { on: one, done: t('reopen.done'), back, values })
}

export async function submitDiscard(form: FormData) {
  const viewer = await acting('administrator')
  const read = readPosted(z.strictObject(SEEN), form)
  if (!read.ok) return redirectWithNote(list(), read)
  const { period, version } = read.data
  return goOn(await discardPlan(viewer, period, version), { on: list, done: t('open.discarded'), back: one(period) })
}

// Several forms stand on one page: trouble goes to the field of the form that was posted.
function placed(result: OfficeResult, fields: Record<string, string>): OfficeResult {
  return result.ok || !result.field ? result : { ...result, field: fields[result.field] ?? result.field }
}

function backTo(form: FormData, kind: 'officePeriod' | 'officePeriodEdit' = 'officePeriod'): string {
  const id = idTyped.safeParse(form.get('period'))
  return id.success ? staffAddress(kind, { id: id.data }) : list()
}
