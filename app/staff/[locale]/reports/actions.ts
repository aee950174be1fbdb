'use server'
// Steps of the unit: begin, save, ask for sign-off, confirm or send back, withdraw, submit. Each is who, what, do, go.
import { redirect } from 'next/navigation'
import { acting, orStop, refusalWords } from '@/app/_server/acting.ts'
import { redirectWithNote } from '@/app/_server/form-note.ts'
import { textOf } from '@/app/_server/form-text.ts'
import { lapsedViewer } from '@/app/_server/lapsed.ts'
import { fieldId, keptId } from '@/app/_server/report-words.ts'
import { type SaveConflict, saveAnswers } from '@/db/reporting/filing.ts'
import { keepForLater } from '@/db/reporting/kept-texts.ts'
import { findReport } from '@/db/reporting/report-view.ts'
import { startReport } from '@/db/reporting/starting.ts'
import { submitReport } from '@/db/reporting/submission.ts'
import { takeStep } from '@/db/reporting/transition.ts'
import type { Refusal } from '@/db/viewers.ts'
import { formatInstant, readDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { type StaffKind, staffAddress } from '@/lib/routes.ts'
import { cleanText } from '@/lib/text.ts'
import { idOf, typedFields } from './form-reading.ts'
import { grantWish } from './form-wishes.ts'
import { pickedReading } from './picked-reading.ts'

const t = translator('vi', 'reports')
const UNIT = ['contributor', 'officer', 'leader'] as const

export async function submitStart(form: FormData) {
  const viewer = await acting('officer')
  const key = { formId: idOf(form, 'formId'), periodId: idOf(form, 'periodId'), unitId: idOf(form, 'unitId') }
  const result = orStop(await startReport(viewer, key))
  if (!result.ok) return redirectWithNote(staffAddress('toDo'), trouble(result))
  redirect(staffAddress('report', { id: result.id }))
}

export async function submitAnswers(form: FormData) {
  const lapsed = await lapsedViewer()
  if (lapsed && form instanceof FormData) await keepForLater(lapsed, idOf(form, 'report'), typedFields(form))
  const viewer = await acting(['contributor', 'officer'])
  const id = idOf(form, 'report')
  const here = staffAddress('report', { id })
  const result = orStop(await saveAnswers(viewer, id, typedFields(form)))
  if (!result.ok) return redirectWithNote(here, trouble(result))
  const { conflicts } = result.result
  const granted = await grantWish(viewer, id, form)
  if (granted && !granted.ok) return redirectWithNote(here, trouble(orStop(granted)))
  if (granted) return redirectWithNote(placeIn(here, granted.at), { done: granted.done })
  if (conflicts.length > 0) return redirectWithNote(here, { problems: conflicts.map(conflictProblem) })
  if (form.has('check')) redirect(staffAddress('reportCheck', { id }))
  const picked = pickedReading(form)
  return redirectWithNote(placeIn(here, picked && fieldId(Number(picked.id))), { done: t('saved') })
}

const placeIn = (address: string, elementId?: string) => (elementId ? `${address}#${elementId}` : address)

const conflictProblem = ({ indicatorId, by, at }: SaveConflict) => ({
  fieldId: keptId(indicatorId),
  words: t('fieldConflict', { by, at: formatInstant(at, 'vi') }),
})

export async function submitAskSignOff(form: FormData) {
  return step(form, 'askSignOff', 'reportCheck', 'toDo', t('askedForSignOff'))
}

export async function submitSignOff(form: FormData) {
  return step(form, 'signOff', 'reportSignOff', 'reportSignOff', t('confirmed'))
}

export async function submitSendBack(form: FormData) {
  return step(form, 'sendBack', 'reportSignOff', 'toDo', t('sentBack'))
}

export async function submitWithdraw(form: FormData) {
  return step(form, 'withdraw', 'reportReceipt', 'toDo', t('withdrawn'))
}

export async function submitReportForm(form: FormData) {
  const viewer = await acting(['officer', 'leader'])
  const id = idOf(form, 'report')
  const here = staffAddress('reportSignOff', { id })
  const date = textOf(form, 'officialDate').trim()
  if (date && !readDay(date))
    return redirectWithNote(here, {
      problems: [{ fieldId: 'officialDate', words: translator('vi', 'problems')('answer.dateUnreal') }],
      values: officialValues(form),
    })
  const official = {
    symbol: lineOf(form, 'officialSymbol'),
    date: date ? readDay(date) : null,
    signer: lineOf(form, 'signer'),
  }
  const result = orStop(await submitReport(viewer, id, textOf(form, 'key').slice(0, 64), official))
  if (!result.ok) return redirectWithNote(here, { ...trouble(result), values: officialValues(form) })
  redirect(staffAddress('reportReceipt', { id }))
}

type Single = 'askSignOff' | 'signOff' | 'sendBack' | 'withdraw'

async function step(form: FormData, action: Single, here: StaffKind, next: StaffKind, done: string) {
  const viewer = await acting(UNIT)
  const id = idOf(form, 'report')
  const reason = textOf(form, 'reason')
  const version = textOf(form, 'version')
  const result = orStop(await takeStep(viewer, id, { action, reason, version: version ? Number(version) : undefined }))
  if (!result.ok)
    return redirectWithNote(staffAddress(here, { id }), {
      ...(await troubleAt(viewer, id, result)),
      values: { reason: reason.slice(0, 1500) },
    })
  return redirectWithNote(staffAddress(next, next === 'toDo' ? {} : { id }), { done })
}

const trouble = (refusal: Refusal) => ({
  problems: [{ fieldId: refusal.code === 'reason' ? 'reason' : 'noi-dung', words: refusalWords(refusal) }],
})

async function troubleAt(viewer: Awaited<ReturnType<typeof acting>>, id: number, refusal: Refusal) {
  if (refusal.code !== 'unsettled') return trouble(refusal)
  const view = await findReport(viewer, id)
  const left = view?.answers.filter(({ field }) => refusal.indicatorIds.includes(field.indicator.id)) ?? []
  return {
    problems: left.map(({ field }) => ({
      fieldId: `row-${field.indicator.id}`,
      words: t('fieldUnsettled', { field: field.indicator.nameVi }),
    })),
  }
}

function lineOf(form: FormData, name: string): string | null {
  const cleaned = cleanText(textOf(form, name), 200)
  return cleaned.ok ? cleaned.text || null : null
}

function officialValues(form: FormData) {
  return Object.fromEntries(
    ['officialSymbol', 'officialDate', 'signer'].map((name) => [name, textOf(form, name).slice(0, 200)]),
  )
}
