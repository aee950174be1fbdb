'use server'
// What the office does with people. Each is who, what, do, go; the person's page tells how it went.
import { notFound } from 'next/navigation'
import { acting, orStop, refusalWords } from '@/app/_server/acting.ts'
import { redirectWithNote } from '@/app/_server/form-note.ts'
import { textOf } from '@/app/_server/form-text.ts'
import { readLine, typedValues } from '@/app/_server/typed-lines.ts'
import type { Problem } from '@/components/error-summary.tsx'
import {
  disablePerson,
  enablePerson,
  endSessionsOf,
  type Invited,
  invitePerson,
  issueNewLink,
  resetSecondFactor,
} from '@/db/people/accounts.ts'
import { handOver } from '@/db/people/hand-over.ts'
import type { PersonTrouble } from '@/db/people/office-write.ts'
import { addRole, endRole } from '@/db/people/roles.ts'
import type { Viewer } from '@/db/viewers.ts'
import { readDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { idOf } from '../../reports/form-reading.ts'
import { readRole, roleFieldNames } from './role-reading.ts'

const t = translator('vi', 'officePeople')
const PLACES = [1, 2, 3] as const
const EMAIL = /^[^\s@]+@[^\s@]+$/

/** Searching posts: a name or an e-mail never stands in an address (row P6). */
export async function submitSearch(form: FormData) {
  await acting('administrator')
  const told = ['role', 'unit', 'state'].flatMap((name) => {
    const value = textOf(form, name)
    return /^[\w-]{1,20}$/.test(value) ? [[name, value]] : []
  })
  const values = typedValues(form, ['q'], 100)
  return redirectWithNote(`${staffAddress('officePeople')}?${new URLSearchParams(told)}`, { values })
}

export async function submitInvitation(form: FormData) {
  const viewer = await acting('administrator')
  const problems: Problem[] = []
  const [name, email] = [readLine(form, 'name', problems), readLine(form, 'email', problems, 254)]
  if (!name) problems.push({ fieldId: 'name', words: t('trouble.nameMissing') })
  if (!email || !EMAIL.test(email.normalize('NFKC')))
    problems.push({ fieldId: 'email', words: t('trouble.emailShape') })
  const roles = PLACES.flatMap((place) => readRole(form, place, problems) ?? [])
  if (roles.length === 0 && problems.length === 0) problems.push({ fieldId: 'role-1', words: t('trouble.roleMissing') })
  const values = typedValues(form, ['name', 'email', ...PLACES.flatMap(roleFieldNames)], 254)
  const back = staffAddress('officeInvitation')
  if (problems.length > 0 || !name || !email) return redirectWithNote(back, { problems, values })
  const result = stop(await invitePerson(viewer, { name, email }, roles))
  if (!result.ok)
    return redirectWithNote(back, { problems: [{ fieldId: fieldOf(result), words: wordsOf(result) }], values })
  return showLink(result, t('invited'))
}

export async function submitNewLink(form: FormData) {
  const { viewer, userId } = await about(form)
  const result = stop(await issueNewLink(viewer, userId))
  return result.ok ? showLink(result, t('linkIssued')) : tell(userId, result)
}

export async function submitRole(form: FormData) {
  const { viewer, userId } = await about(form)
  const problems: Problem[] = []
  const role = readRole(form, 1, problems)
  if (!role && problems.length === 0) problems.push({ fieldId: 'role-1', words: t('trouble.roleMissing') })
  const values = typedValues(form, roleFieldNames(1))
  if (!role) return redirectWithNote(pageOf(userId), { problems, values })
  const result = stop(await addRole(viewer, userId, role))
  if (result.ok) return redirectWithNote(pageOf(userId), { done: t('roleAdded') })
  return redirectWithNote(pageOf(userId), { problems: [{ fieldId: fieldOf(result), words: wordsOf(result) }], values })
}

export async function submitRoleEnd(form: FormData) {
  const { viewer, userId } = await about(form)
  const typed = textOf(form, 'lastDay').trim()
  const grantId = idOf(form, 'grant')
  const lastDay = typed === '' ? null : readDay(typed)
  const fieldId = `last-${grantId}`
  if (typed !== '' && !lastDay)
    return redirectWithNote(pageOf(userId), {
      problems: [{ fieldId, words: translator('vi', 'problems')('answer.dateUnreal') }],
    })
  const result = stop(await endRole(viewer, userId, { grantId, lastDay, version: idOf(form, 'version') }))
  if (result.ok) return redirectWithNote(pageOf(userId), { done: t('roleEnded') })
  return redirectWithNote(pageOf(userId), { problems: [{ fieldId, words: wordsOf(result) }] })
}

export async function submitDisable(form: FormData) {
  const { viewer, userId } = await about(form)
  return tell(userId, stop(await disablePerson(viewer, userId)), t('disabled'))
}

export async function submitEnable(form: FormData) {
  const { viewer, userId } = await about(form)
  return tell(userId, stop(await enablePerson(viewer, userId)), t('enabled'))
}

export async function submitSessionsEnd(form: FormData) {
  const { viewer, userId } = await about(form)
  return tell(userId, stop(await endSessionsOf(viewer, userId)), t('sessionsEnded'))
}

export async function submitSecondFactorReset(form: FormData) {
  const { viewer, userId } = await about(form)
  return tell(userId, stop(await resetSecondFactor(viewer, userId)), t('secondFactorReset'))
}

export async function submitHandOver(form: FormData) {
  const { viewer, userId } = await about(form)
  const result = stop(await handOver(viewer, userId, idOf(form, 'heir')))
  return tell(userId, result, result.ok ? t('handedOver', { count: result.count }) : '')
}

async function about(form: FormData): Promise<{ viewer: Viewer; userId: number }> {
  return { viewer: await acting('administrator'), userId: idOf(form, 'person') }
}

const pageOf = (userId: number) => staffAddress('officePerson', { id: userId })

// A page of nobody is 404; a wrong role is 403; the rest can be told.
function stop<T extends { ok: true }>(result: T | PersonTrouble | undefined): T | PersonTrouble {
  if (!result) notFound()
  if (!result.ok && result.code === 'forbidden') orStop({ ok: false, code: 'forbidden' })
  return result
}

function tell(userId: number, result: { ok: true } | PersonTrouble, done = '') {
  if (result.ok) return redirectWithNote(pageOf(userId), { done })
  return redirectWithNote(pageOf(userId), { problems: [{ fieldId: 'tai-khoan', words: wordsOf(result) }] })
}

// The token is in the sealed note for two minutes and in the page; nowhere else, and never in an address (row P6).
function showLink({ userId, token, purpose }: Invited, done: string) {
  return redirectWithNote(pageOf(userId), { done, values: { token, purpose } })
}

const OWN_WORDS = [
  'emailTaken',
  'roleHeld',
  'lastAdministrator',
  'ownAccount',
  'badDays',
  'noUnit',
  'notHolder',
  'state',
] as const

function wordsOf(trouble: PersonTrouble): string {
  const own = OWN_WORDS.find((code) => code === trouble.code)
  return own ? t(`trouble.${own}`) : refusalWords(trouble as Parameters<typeof refusalWords>[0])
}

const FIELDS: Partial<Record<PersonTrouble['code'], string>> = {
  emailTaken: 'email',
  noUnit: 'unit-1',
  badDays: 'to-1',
}

function fieldOf({ code }: PersonTrouble): string {
  return FIELDS[code] ?? 'role-1'
}
