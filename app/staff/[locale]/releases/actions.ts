'use server'
// Preparing and publishing a release: save, publish now, set, move or take back the instant, invite and end guests.
import { redirect } from 'next/navigation'
import { acting, orStop, refusalWords } from '@/app/_server/acting.ts'
import { redirectWithNote } from '@/app/_server/form-note.ts'
import { textOf } from '@/app/_server/form-text.ts'
import type { ReleaseRefusal } from '@/db/reporting/publishing.ts'
import { saveReleaseDraft } from '@/db/reporting/release-drafts.ts'
import { inviteGuest, revokeGuest } from '@/db/reporting/release-guests.ts'
import { cancelSchedule, publishDraft, scheduleRelease } from '@/db/reporting/release-schedule.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { idPost, readInstant, readReleaseForm, readSeen, typedOf } from './form-reading.ts'

const t = translator('vi', 'releaseDesk')
const desk = () => staffAddress('publishing')

export async function submitSave(form: FormData) {
  const viewer = await acting('publisher')
  const { key, mark: _mark, ...post } = readReleaseForm(form)
  const saved = await saveReleaseDraft(viewer, { ...post, submissionKey: key })
  if (!orStop(saved).ok) return refuse(saved as ReleaseRefusal, form)
  return redirectWithNote(desk(), { done: t('saved') })
}

export async function submitPublish(form: FormData) {
  const viewer = await acting('publisher')
  const { key, mark, ...post } = readReleaseForm(form)
  const saved = orStop(await saveReleaseDraft(viewer, { ...post, submissionKey: key }))
  if (!saved.ok) return refuse(saved, form)
  const seen = { draftId: saved.draft.id, version: saved.draft.version, mark }
  if (textOf(form, 'when') === 'later') return schedule(viewer, seen, form)
  const result = await publishDraft(viewer, seen)
  if (!result.ok) return refuse(result, form)
  return redirect(staffAddress('published', { number: result.number }))
}

export async function submitReschedule(form: FormData) {
  const viewer = await acting('publisher')
  return schedule(viewer, readSeen(form), form)
}

export async function submitCancelSchedule(form: FormData) {
  const viewer = await acting('publisher')
  const result = orStop(await cancelSchedule(viewer, readSeen(form)))
  if (!result.ok) return refuse(result, form)
  return redirectWithNote(desk(), { done: t('scheduleCancelled') })
}

export async function submitInvite(form: FormData) {
  const viewer = await acting('publisher')
  const name = textOf(form, 'guestName').trim().slice(0, 200)
  const result = orStop(await inviteGuest(viewer, { draftId: idPost.parse(textOf(form, 'draftId')), name }))
  if (!result.ok) {
    const words = result.code === 'reason' ? t('needsGuestName') : refusalWords(result)
    return redirectWithNote(desk(), { problems: [{ fieldId: 'guestName', words }] })
  }
  const link = `${process.env.PUBLIC_URL ?? ''}${staffAddress('preRelease', { token: result.token })}`
  return redirectWithNote(desk(), { values: { link, guestName: name } })
}

export async function submitRevoke(form: FormData) {
  const viewer = await acting('publisher')
  const result = orStop(await revokeGuest(viewer, idPost.parse(textOf(form, 'guestId'))))
  return redirectWithNote(desk(), { done: result.ok ? t('revokedDone') : refusalWords(result) })
}

type Viewer = Awaited<ReturnType<typeof acting>>

async function schedule(viewer: Viewer, seen: ReturnType<typeof readSeen>, form: FormData) {
  const at = readInstant(form)
  if (!at)
    return redirectWithNote(desk(), {
      problems: [{ fieldId: 'onDay', words: t('needsInstant') }],
      values: typedOf(form),
    })
  const result = await scheduleRelease(viewer, seen, at)
  if (!result.ok) return refuse(result, form)
  return redirectWithNote(desk(), { done: t('scheduledDone') })
}

const FIELD_OF: Partial<Record<ReleaseRefusal['code'], string>> = {
  past: 'onDay',
  blocked: 'h-checks',
  changed: 'h-reports',
}

function refuse(refusal: ReleaseRefusal, form: FormData) {
  const needsWords = refusal.code === 'reason' || ('checks' in refusal && refusal.checks.includes('noTitle'))
  const words = needsWords ? translator('vi', 'publishing')('needsTitle') : refusalWords(refusal)
  const fieldId = needsWords ? 'titleVi' : (FIELD_OF[refusal.code] ?? 'titleVi')
  return redirectWithNote(desk(), { problems: [{ fieldId, words }], values: typedOf(form) })
}
