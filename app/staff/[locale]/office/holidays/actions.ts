'use server'
// Steps of the office on its calendar: a day added, changed, taken out; a file read for a preview, and taken over.
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { acting } from '@/app/_server/acting.ts'
import { redirectWithNote } from '@/app/_server/form-note.ts'
import { textOf } from '@/app/_server/form-text.ts'
import { addHoliday, changeHoliday, importHolidays, removeHoliday } from '@/db/office/holidays.ts'
import { dropPending, findPending, keepPending } from '@/db/pending.ts'
import { type HolidayFile, readHolidayFile } from '@/lib/holiday-file.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { goOn } from '../going-on.ts'
import { dayTyped, idTyped, readPosted, textNeeded, typedValues } from '../posted.ts'
import { PENDING_HOLIDAYS, yearAddress } from './year.ts'

const t = translator('vi', 'officeHolidays')
const importing = () => staffAddress('officeHolidayImport')
const MOST_BYTES = 1024 * 1024

const ENTRY = { day: dayTyped, kind: z.enum(['holiday', 'workingDay'], 'choice'), nameVi: textNeeded(200) }

export async function submitHoliday(form: FormData) {
  const viewer = await acting('administrator')
  const back = yearAddress(textOf(form, 'year'))
  const read = readPosted(z.strictObject(ENTRY), form)
  if (!read.ok) return redirectWithNote(back, read)
  const result = await addHoliday(viewer, read.data)
  const values = typedValues(form, Object.keys(ENTRY))
  if (!result.ok && result.code === 'taken')
    return redirectWithNote(back, { problems: [{ fieldId: 'day', words: t('taken') }], values })
  return goOn(result, { on: yearAddress, done: t('added'), back, values })
}

export async function submitHolidayChange(form: FormData) {
  const viewer = await acting('administrator')
  const back = yearAddress(textOf(form, 'year'))
  const read = readPosted(z.strictObject({ ...ENTRY, version: idTyped }), form)
  const fieldId = `ngay-${textOf(form, 'day')}`
  if (!read.ok) return redirectWithNote(back, { problems: read.problems.map((one) => ({ ...one, fieldId })) })
  const { version, ...entry } = read.data
  const values = { changed: entry.day, changedName: entry.nameVi, changedKind: entry.kind }
  return goOn(await changeHoliday(viewer, version, entry), { on: yearAddress, done: t('saved'), back, values, fieldId })
}

export async function submitHolidayRemoval(form: FormData) {
  const viewer = await acting('administrator')
  const back = yearAddress(textOf(form, 'year'))
  const read = readPosted(z.strictObject({ day: dayTyped, version: idTyped }), form)
  if (!read.ok) return redirectWithNote(back, read)
  const { day, version } = read.data
  return goOn(await removeHoliday(viewer, day, version), {
    on: yearAddress,
    done: t('removed'),
    back,
    fieldId: `ngay-${day}`,
  })
}

export async function submitHolidayFile(form: FormData) {
  const viewer = await acting('administrator')
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0 || file.size > MOST_BYTES)
    return redirectWithNote(importing(), { problems: [{ fieldId: 'file', words: t('import.none') }] })
  const read = readHolidayFile(new Uint8Array(await file.arrayBuffer()))
  redirect(`${importing()}?tep=${await keepPending(viewer, PENDING_HOLIDAYS, read)}`)
}

export async function submitHolidayImport(form: FormData) {
  const viewer = await acting('administrator')
  const token = textOf(form, 'tep')
  const read = await findPending<HolidayFile>(viewer, PENDING_HOLIDAYS, token)
  if (!read || read.problems.length > 0)
    return redirectWithNote(importing(), { problems: [{ fieldId: 'file', words: t('import.gone') }] })
  const result = await importHolidays(viewer, read.lines)
  if (result.ok) await dropPending(token)
  return goOn(result, { on: yearAddress, done: t('import.done'), back: importing() })
}
