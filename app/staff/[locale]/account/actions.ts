'use server'
import { redirectWithNote } from '@/app/_server/form-note.ts'
import { textOf } from '@/app/_server/form-text.ts'
import { readNewPassword } from '@/app/_server/new-password.tsx'
import { requestFacts } from '@/app/_server/request.ts'
import { currentSession, requireViewer, setSessionCookie, today, who } from '@/app/_server/session.ts'
import { readLine, typedValues } from '@/app/_server/typed-lines.ts'
// What a person does to the own account: correct the work contacts, change the password, end a session.
import type { Problem } from '@/components/error-summary.tsx'
import { endOwnSession } from '@/db/login-sessions.ts'
import { correctOwnData } from '@/db/people/own-data.ts'
import { changeOwnPassword } from '@/db/sign-in.ts'
import { findOwnAccount } from '@/db/users.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'

const t = translator('vi', 'account')
const here = staffAddress('account')

export async function submitPasswordChange(form: FormData) {
  const viewer = await requireViewer(here)
  const account = await findOwnAccount(viewer, today())
  const { password: next, problems } = readNewPassword(form, { name: viewer.name, email: account?.email ?? '' })
  if (problems.length > 0) return redirectWithNote(here, { problems })
  const { origin } = await requestFacts()
  const result = await changeOwnPassword(
    viewer,
    {
      current: textOf(form, 'current'),
      next,
      origin,
      isSecondFactorPassed: (await currentSession())?.isSecondFactorPassed,
    },
    await who(),
  )
  if (!result.ok) {
    const minutes = Math.ceil((result.retryAfterSeconds ?? 0) / 60)
    const words = { 401: t('account.currentWrong'), 429: t('signIn.locked', { minutes }), 503: t('busy') }[result.code]
    return redirectWithNote(here, { problems: [{ fieldId: 'current', words }] })
  }
  await setSessionCookie(result.sid)
  return redirectWithNote(here, { done: t('account.passwordChanged') })
}

export async function submitSessionEnd(form: FormData) {
  const viewer = await requireViewer(here)
  const sessionId = textOf(form, 'session')
  const isHere = (await currentSession())?.sidHash === sessionId
  const isEnded = await endOwnSession(viewer, await who(), sessionId)
  if (isHere && isEnded) return redirectWithNote(staffAddress('signIn'), { done: t('account.sessionEnded') })
  return redirectWithNote(here, { done: t('account.sessionEnded') })
}

const OWN_LINES = ['name', 'position', 'department', 'workPhone'] as const

export async function submitOwnData(form: FormData) {
  const viewer = await requireViewer(here)
  const problems: Problem[] = []
  const [name, position, department, workPhone] = OWN_LINES.map((line) => readLine(form, line, problems))
  if (!name && problems.length === 0) problems.push({ fieldId: 'name', words: t('own.nameMissing') })
  const values = typedValues(form, OWN_LINES)
  if (problems.length > 0 || !name) return redirectWithNote(here, { problems, values })
  const change = {
    name,
    position: position ?? null,
    department: department ?? null,
    workPhone: workPhone ?? null,
    version: Number(textOf(form, 'version')),
  }
  if (await correctOwnData(viewer, change, await who())) return redirectWithNote(here, { done: t('own.saved') })
  return redirectWithNote(here, { problems: [{ fieldId: 'name', words: t('own.conflict') }], values })
}
