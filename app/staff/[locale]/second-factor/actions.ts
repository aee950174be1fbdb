'use server'
// The second factor: pass it, enrol it, renew its recovery codes, take it off. A session that has not passed it reaches only this.
import { redirect } from 'next/navigation'
import { redirectWithNote } from '@/app/_server/form-note.ts'
import { textOf } from '@/app/_server/form-text.ts'
import { requestFacts } from '@/app/_server/request.ts'
import { requirePending, requireViewer, setSessionCookie, today, who } from '@/app/_server/session.ts'
import { homeOf } from '@/app/_server/staff-frame.tsx'
import {
  enrol,
  openSeed,
  passSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  type SecondFactorResult,
} from '@/db/second-factor.ts'
import { safeCallback } from '@/lib/callback.ts'
import { translator } from '@/lib/messages.ts'
import { grantsOn } from '@/lib/permissions.ts'
import { staffAddress } from '@/lib/routes.ts'

const t = translator('vi', 'account')
const here = staffAddress('secondFactor')

export async function submitCode(form: FormData) {
  const { person, session } = await requirePending()
  const { origin } = await requestFacts()
  const typed = { code: textOf(form, 'code').slice(0, 64), origin, sidHash: session.sidHash }
  const callback = safeCallback(textOf(form, 'callbackUrl'))
  const result = await passSecondFactor(person, typed, await who())
  if (!result.ok) return refuse(result, callback === '/' ? here : `${here}?callbackUrl=${encodeURIComponent(callback)}`)
  await setSessionCookie(result.sid)
  redirect(callback === '/' ? homeOf(grantsOn(person, today()).map(({ role }) => role)) : callback)
}

export async function submitEnrol(form: FormData) {
  const { person, step } = await requirePending()
  const secret = openSeed(person.userId, textOf(form, 'seed').slice(0, 400))
  if (step === 'verify' || !secret) return redirectWithNote(here, {})
  const { origin } = await requestFacts()
  const result = await enrol(person, { secret, code: textOf(form, 'code').slice(0, 64), origin }, await who())
  if (!result.ok) return refuse(result, here, { seed: textOf(form, 'seed') })
  await setSessionCookie(result.sid)
  return redirectWithNote(here, { done: t('secondFactor.enrolled'), values: { codes: result.codes.join(' ') } })
}

export async function submitNewCodes(form: FormData) {
  const viewer = await requireViewer(here)
  const result = await renewRecoveryCodes(viewer, textOf(form, 'code').slice(0, 64), await who())
  if (!result.ok) return refuse(result, here)
  return redirectWithNote(here, { done: t('secondFactor.codesRenewed'), values: { codes: result.codes.join(' ') } })
}

export async function submitRemoval(form: FormData) {
  const viewer = await requireViewer(here)
  const result = await removeSecondFactor(viewer, textOf(form, 'code').slice(0, 64), await who())
  if (!result.ok) return refuse(result, here)
  return redirectWithNote(here, { done: t('secondFactor.removed') })
}

async function refuse(
  result: Exclude<SecondFactorResult, { ok: true }>,
  back: string,
  values: Record<string, string> = {},
) {
  const words =
    result.code === 'locked'
      ? t('secondFactor.locked', { minutes: Math.ceil(result.retryAfterSeconds / 60) })
      : t('secondFactor.wrong')
  return redirectWithNote(back, { problems: [{ fieldId: 'code', words }], values })
}
