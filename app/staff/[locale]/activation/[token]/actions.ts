'use server'
// Setting the password of a one-time link's account.
import { redirectWithNote } from '@/app/_server/form-note.ts'
import { textOf } from '@/app/_server/form-text.ts'
import { readNewPassword } from '@/app/_server/new-password.tsx'
import { who } from '@/app/_server/session.ts'
import { findLinkHolder, setPasswordByLink } from '@/db/account-links.ts'
import { HashingBusy } from '@/db/password-hash.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'

const TOKEN_SHAPE = /^[A-Za-z0-9_-]{16,128}$/

export async function submitPassword(form: FormData) {
  const t = translator('vi', 'account')
  const token = textOf(form, 'token')
  const holder = TOKEN_SHAPE.test(token) ? await findLinkHolder(token) : undefined
  if (!holder)
    return redirectWithNote(staffAddress('signIn'), { problems: [{ fieldId: 'email', words: t('activation.dead') }] })
  const here = staffAddress('activation', { token })
  const { password, problems } = readNewPassword(form, holder)
  if (problems.length > 0) return redirectWithNote(here, { problems })
  const outcome = await setPassword(token, password)
  if (outcome === 'busy') return redirectWithNote(here, { problems: [{ fieldId: 'password', words: t('busy') }] })
  if (!outcome) return redirectWithNote(here, {})
  return redirectWithNote(staffAddress('signIn'), { done: t('activation.done'), values: { email: holder.email } })
}

async function setPassword(token: string, password: string): Promise<boolean | 'busy'> {
  try {
    return await setPasswordByLink(token, password, await who())
  } catch (error) {
    if (error instanceof HashingBusy) return 'busy'
    throw error
  }
}
