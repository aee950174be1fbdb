'use server'
// What the office does with its registers: enter, edit (an indicator after seeing what the edit does), retire, remove, and confirm an
// import that was previewed.
import { forbidden, notFound } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { redirectWithNote } from '@/app/_server/form-note.ts'
import { textOf } from '@/app/_server/form-text.ts'
import { dropPending, findPending } from '@/db/pending.ts'
import { createEntry, editEntry, previewEdit, removeEntry } from '@/db/registers/editing.ts'
import { commitImport } from '@/db/registers/importing.ts'
import { formatDay, readDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import type { Register } from '@/lib/registers/register.ts'
import { entryName } from '@/lib/registers/words.ts'
import { staffAddress } from '@/lib/routes.ts'
import { idOf, registerOf, typedOf } from './asked.ts'
import { goBack, keptFrom, wordsByKey } from './kept.ts'
import type { PreviewedFile } from './previewed.ts'

const t = translator('vi', 'officeRegisters')
const indicatorWords = translator('vi', 'officeIndicators')

export async function submitCreate(form: FormData) {
  const viewer = await acting('administrator')
  const register = registerOf(textOf(form, 'register'))
  const typed = typedOf(register, form)
  const made = await createEntry(viewer, register.kind, typed)
  if (made.ok) {
    const address = staffAddress('officeEntry', { slug: register.slug, id: made.id })
    return redirectWithNote(address, { done: t('form.created', { entry: entryName(register.kind) }) })
  }
  if (made.code === 'forbidden') forbidden()
  return goBack(
    viewer,
    `new.${register.kind}`,
    staffAddress('officeEntryNew', { slug: register.slug }),
    keptFrom(typed, made),
  )
}

export async function submitEdit(form: FormData) {
  const viewer = await acting('administrator')
  const { register, seen, address } = entryOf(form)
  const typed = typedOf(register, form)
  const kind = `entry.${register.kind}.${seen.id}`
  if (register.kind === 'indicators') {
    const change = (await previewEdit(viewer, register.kind, seen, typed)) ?? notFound()
    if ('ok' in change) return goBack(viewer, kind, address, keptFrom(typed, change as never))
    // Seen before saved: also where something typed after the preview changes what the edit does.
    const isShown = textOf(form, 'effect') === change.effect
    if (!isShown)
      return goBack(viewer, kind, address, { typed, problems: wordsByKey(asked(change.problems)), conflict: null })
  }
  const saved = (await editEntry(viewer, register.kind, seen, typed)) ?? notFound()
  if (saved.ok) return redirectWithNote(address, { done: savedWords(saved) })
  if (saved.code === 'forbidden') forbidden()
  return goBack(viewer, kind, address, keptFrom(typed, saved))
}

/** The note is asked for on the page that comes next; nobody has left it out yet. */
const asked = <P extends { code: string }>(problems: readonly P[]) =>
  problems.filter(({ code }) => code !== 'breakNoteMissing')

function savedWords({ effect, definitionVersion }: { effect: string; definitionVersion: number | null }): string {
  if (effect === 'newVersion') return indicatorWords('savedVersion', { version: String(definitionVersion) })
  return t(effect === 'nothing' ? 'form.unchanged' : 'form.saved')
}

export async function submitRetire(form: FormData) {
  const viewer = await acting('administrator')
  const { register, seen, address } = entryOf(form)
  if (register.kind !== 'indicators') notFound()
  const day = readDay(textOf(form, 'last-day'))
  if (!day) return redirectWithNote(address, { problems: [{ fieldId: 'last-day', words: t('problem.day') }] })
  const saved = (await editEntry(viewer, 'indicators', seen, { validTo: day })) ?? notFound()
  if (saved.ok) return redirectWithNote(address, { done: indicatorWords('retire.done', { day: formatDay(day, 'vi') }) })
  if (saved.code === 'forbidden') forbidden()
  const { problems, conflict } = keptFrom({}, saved)
  const words = conflict ?? Object.values(problems)[0] ?? ''
  return redirectWithNote(address, { problems: [{ fieldId: 'last-day', words }] })
}

export async function submitRemove(form: FormData) {
  const viewer = await acting('administrator')
  const { register, seen, address } = entryOf(form)
  const removed = (await removeEntry(viewer, register.kind, seen)) ?? notFound()
  const name = entryName(register.kind)
  if (removed.ok)
    return redirectWithNote(staffAddress('officeRegister', { slug: register.slug }), {
      done: t('form.removed', { name }),
    })
  if (removed.code === 'forbidden') forbidden()
  const words = removed.code === 'used' ? t('uses.notRemovable') : (keptFrom({}, removed as never).conflict ?? '')
  return redirectWithNote(address, { problems: [{ fieldId: 'remove', words }] })
}

export async function submitImport(form: FormData) {
  const viewer = await acting('administrator')
  const register = registerOf(textOf(form, 'register'))
  const mark = textOf(form, 'mark')
  const address = staffAddress('officeImport', { slug: register.slug })
  const kept = await findPending<PreviewedFile>(viewer, `import.${register.kind}`, mark)
  if (!kept?.file || !kept.preview)
    return redirectWithNote(address, { problems: [{ fieldId: 'file', words: t('form.noLonger') }] })
  const done = await commitImport(viewer, register.kind, kept.file, kept.preview)
  if (!done.ok && done.code === 'forbidden') forbidden()
  await dropPending(mark)
  if (!done.ok)
    return redirectWithNote(address, { problems: [{ fieldId: 'file', words: t('import.changedMeanwhile') }] })
  const counts = { created: String(done.created), changed: String(done.changed) }
  return redirectWithNote(staffAddress('officeRegister', { slug: register.slug }), { done: t('import.done', counts) })
}

function entryOf(form: FormData): { register: Register; seen: { id: number; version: number }; address: string } {
  const register = registerOf(textOf(form, 'register'))
  const seen = { id: idOf(textOf(form, 'id')), version: idOf(textOf(form, 'version')) }
  return { register, seen, address: staffAddress('officeEntry', { slug: register.slug, id: seen.id }) }
}
