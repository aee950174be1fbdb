'use server'
// Keeping the contact book: add, correct, take out.
import { notFound } from 'next/navigation'
import { acting, refusalWords } from '@/app/_server/acting.ts'
import { redirectWithNote } from '@/app/_server/form-note.ts'
import { textOf } from '@/app/_server/form-text.ts'
import { readLine, typedValues } from '@/app/_server/typed-lines.ts'
import type { Problem } from '@/components/error-summary.tsx'
import { addContact, type ContactText, correctContact } from '@/db/people/contacts.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { idOf } from '../../reports/form-reading.ts'
import { CONTACT_LINES } from './contact-fields.tsx'

const t = translator('vi', 'officePeople')
const KEEPERS = ['administrator', 'reviewer', 'publisher'] as const

export async function submitContact(form: FormData) {
  const viewer = await acting(KEEPERS)
  const here = staffAddress('officeContacts')
  const problems: Problem[] = []
  const text = readContact(form, problems)
  const unit = textOf(form, 'unit-of')
  if (!/^[1-9]\d{0,8}$/.test(unit)) problems.push({ fieldId: 'unit-of', words: t('trouble.noUnit') })
  const values = typedValues(form, ['unit-of', ...CONTACT_LINES])
  if (problems.length > 0 || !text) return redirectWithNote(here, { problems, values })
  await addContact(viewer, { ...text, unitId: Number(unit) })
  return redirectWithNote(here, { done: t('contactAdded') })
}

export async function submitContactChange(form: FormData) {
  const viewer = await acting(KEEPERS)
  const id = idOf(form, 'contact')
  const here = staffAddress('officeContact', { id })
  const problems: Problem[] = []
  const text = readContact(form, problems)
  const values = typedValues(form, CONTACT_LINES)
  if (!text) return redirectWithNote(here, { problems, values })
  const isRemoved = form.has('remove')
  const result = await correctContact(viewer, id, { text, version: idOf(form, 'version'), isRemoved })
  if (!result) notFound()
  if (!result.ok) return redirectWithNote(here, { problems: [{ fieldId: 'name', words: wordsOf(result) }], values })
  return redirectWithNote(staffAddress('officeContacts'), { done: t(isRemoved ? 'contactRemoved' : 'contactSaved') })
}

function wordsOf(refusal: Exclude<Awaited<ReturnType<typeof correctContact>>, { ok: true } | undefined>): string {
  if (refusal.code !== 'conflict') return t('trouble.state')
  return refusalWords({ ok: false, code: 'conflict', by: refusal.by, at: refusal.at })
}

function readContact(form: FormData, problems: Problem[]): ContactText | undefined {
  const [name, position, department, email, workPhone] = CONTACT_LINES.map((line) => readLine(form, line, problems))
  if (!name && problems.length === 0) problems.push({ fieldId: 'name', words: t('trouble.nameMissing') })
  if (email && !/^[^\s@]+@[^\s@]+$/.test(email)) problems.push({ fieldId: 'email', words: t('trouble.emailShape') })
  if (!name || problems.length > 0) return undefined
  return {
    name,
    position: position ?? null,
    department: department ?? null,
    email: email ?? null,
    workPhone: workPhone ?? null,
  }
}
