'use server'
// The form door of signing in (row A4: whatever is wrong, one answer).
import { redirect } from 'next/navigation'
import { redirectWithNote } from '@/app/_server/form-note.ts'
import { textOf } from '@/app/_server/form-text.ts'
import { requestFacts } from '@/app/_server/request.ts'
import { heldSid, setSessionCookie, today, who } from '@/app/_server/session.ts'
import { homeOf } from '@/app/_server/staff-frame.tsx'
import { signOut } from '@/db/login-sessions.ts'
import { type SignInResult, signIn } from '@/db/sign-in.ts'
import { findRolesOn } from '@/db/users.ts'
import { safeCallback } from '@/lib/callback.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'

export async function submitSignIn(form: FormData) {
  const { origin, requestId } = await requestFacts()
  const [email, password, callback] = [
    textOf(form, 'email'),
    textOf(form, 'password'),
    safeCallback(textOf(form, 'callbackUrl')),
  ]
  const result = await signIn({ email, password, origin, requestId })
  if (!result.ok) return refuse(result, email, callback)
  // A session that this browser held before is not left open behind the new one (row S7).
  const previous = await heldSid()
  if (previous) await signOut(previous, await who())
  await setSessionCookie(result.sid)
  redirect(callback === '/' ? await homeOfUser(result.userId) : callback)
}

async function refuse(result: Extract<SignInResult, { ok: false }>, email: string, callback: string) {
  const t = translator('vi', 'account')
  const minutes = Math.ceil((result.retryAfterSeconds ?? 0) / 60)
  const words = { 401: t('signIn.wrong'), 429: t('signIn.locked', { minutes }), 503: t('busy') }[result.code]
  const back = callback === '/' ? '' : `?callbackUrl=${encodeURIComponent(callback)}`
  const note = { problems: [{ fieldId: 'email', words }], values: { email: email.slice(0, 254) } }
  return redirectWithNote(staffAddress('signIn') + back, note)
}

async function homeOfUser(userId: number): Promise<string> {
  const person = await findRolesOn(userId, today())
  return homeOf(person?.grants.map(({ role }) => role) ?? [])
}
