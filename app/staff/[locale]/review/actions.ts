'use server'
// Steps of the reviewer. Each is who, what, do, go; a refusal comes back in words, with the reason that was typed.
import { acting, orStop, refusalWords } from '@/app/_server/acting.ts'
import { redirectWithNote } from '@/app/_server/form-note.ts'
import { textOf } from '@/app/_server/form-text.ts'
import { assignReviewer } from '@/db/reporting/assignment.ts'
import { addRemark } from '@/db/reporting/discussion.ts'
import { approveAnswer, approveClearAnswers, returnAnswer } from '@/db/reporting/review.ts'
import { takeStep } from '@/db/reporting/transition.ts'
import type { Refusal } from '@/db/viewers.ts'
import { translator } from '@/lib/messages.ts'
import type { ReportAction } from '@/lib/report-states.ts'
import { staffAddress } from '@/lib/routes.ts'
import { idOf } from '../reports/form-reading.ts'

const t = translator('vi', 'review')
const OFFICE = ['reviewer', 'publisher'] as const

export async function submitAssignment(form: FormData) {
  const viewer = await acting('reviewer')
  const reviewerId = textOf(form, 'reviewer') === '' ? null : idOf(form, 'reviewer')
  const asked = { version: idOf(form, 'version'), reviewerId }
  const result = orStop(await assignReviewer(viewer, idOf(form, 'report'), asked))
  const done = reviewerId === null ? t('notAssigned') : t('assigned')
  return redirectWithNote(
    staffAddress('reviewQueue'),
    result.ok ? { done } : { problems: [{ fieldId: 'noi-dung', words: refusalWords(result) }] },
  )
}

export async function submitTakeUp(form: FormData) {
  return step(form, 'takeUp', t('takenUp'))
}

export async function submitApprove(form: FormData) {
  return step(form, 'approve', t('approved'))
}

export async function submitReturn(form: FormData) {
  return step(form, 'return', t('returned'))
}

export async function submitReopen(form: FormData) {
  return step(form, 'reopen', t('reopened'))
}

export async function submitApproveAnswer(form: FormData) {
  const viewer = await acting(OFFICE)
  const { id, seen } = seenOf(form)
  const isPublic = form.has('public')
  return goOn(form, orStop(await approveAnswer(viewer, id, seen, isPublic)), t('answerApproved'))
}

export async function submitReturnAnswer(form: FormData) {
  const viewer = await acting(OFFICE)
  const { id, seen } = seenOf(form)
  return goOn(form, orStop(await returnAnswer(viewer, id, seen, textOf(form, 'reason'))), t('answerReturned'))
}

export async function submitRemark(form: FormData) {
  return remark(form, false, t('remarked'))
}

export async function submitInternalNote(form: FormData) {
  return remark(form, true, t('internallyNoted'))
}

async function remark(form: FormData, isInternal: boolean, done: string) {
  const viewer = await acting('reviewer')
  const { id, seen } = seenOf(form)
  const words = { indicatorId: seen.indicatorId, body: textOf(form, 'reason'), isInternal }
  const result = orStop(await addRemark(viewer, id, words))
  // Writing judges nothing: the row stays open.
  form.set('next', String(seen.indicatorId))
  return goOn(form, result, done)
}

function seenOf(form: FormData) {
  return { id: idOf(form, 'report'), seen: { indicatorId: idOf(form, 'indicator'), version: idOf(form, 'version') } }
}

/** After a judgement to the next figure that wants a look; after a refusal back to this one, with what was typed and what was seen. */
async function goOn(form: FormData, result: { ok: true } | Refusal, done: string) {
  const { id, seen } = seenOf(form)
  const here = staffAddress('review', { id })
  const next = /^\d+$/.test(textOf(form, 'next')) ? textOf(form, 'next') : String(seen.indicatorId)
  if (result.ok) return redirectWithNote(`${here}?so-lieu=${next}#row-${next}`, { done })
  const isChanged = result.code === 'conflict'
  return redirectWithNote(`${here}?so-lieu=${seen.indicatorId}`, {
    problems: [{ fieldId: `reason-${seen.indicatorId}`, words: refusalWords(result) }],
    values: {
      indicator: String(seen.indicatorId),
      reason: textOf(form, 'reason').slice(0, 1500),
      ...(isChanged ? { seen: textOf(form, 'seen').slice(0, 300) } : {}),
    },
  })
}

export async function submitApproveClear(form: FormData) {
  const viewer = await acting(OFFICE)
  return go(
    form,
    orStop(await approveClearAnswers(viewer, idOf(form, 'report'), idOf(form, 'version'))),
    t('clearApproved'),
  )
}

async function step(form: FormData, action: ReportAction, done: string) {
  const viewer = await acting(OFFICE)
  const result = await takeStep(viewer, idOf(form, 'report'), {
    action,
    version: idOf(form, 'version'),
    reason: textOf(form, 'reason'),
  })
  return go(form, orStop(result), done)
}

async function go(form: FormData, result: { ok: true } | Refusal, done: string) {
  const here = staffAddress('review', { id: idOf(form, 'report') })
  if (result.ok) return redirectWithNote(here, { done })
  if (result.code === 'unsettled') {
    const [first] = result.indicatorIds
    const problems = [{ fieldId: `row-${first}`, words: refusalWords(result) }]
    return redirectWithNote(`${here}?xem=all&so-lieu=${first}`, { problems })
  }
  const fieldId = result.code === 'reason' ? 'reason' : 'noi-dung'
  return redirectWithNote(here, {
    problems: [{ fieldId, words: refusalWords(result) }],
    values: { reason: textOf(form, 'reason').slice(0, 1500) },
  })
}
