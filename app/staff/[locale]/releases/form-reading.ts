// What the desk's forms post, read and bounded.
import 'server-only'
import { z } from 'zod'
import { textOf } from '@/app/_server/form-text.ts'
import { readDay } from '@/lib/dates.ts'

const id = z.coerce.number().int().positive()
const draftId = z.preprocess((value) => (value === '' ? null : value), id.nullable())
const words = (most: number) =>
  z.string().transform((typed) => typed.toWellFormed().normalize('NFC').trim().slice(0, most))

const releasePost = z.strictObject({
  titleVi: words(300),
  titleEn: words(300),
  noteVi: words(2000),
  noteEn: words(2000),
  key: z.string().min(8).max(64),
  draftId,
  version: z.coerce.number().int().min(0),
  mark: z.string().max(64),
})
export const seenPost = z.strictObject({ draftId: id, version: id, mark: z.string().max(64) })
export const idPost = id

/** The whole form; `leftOut` are the reports that were ready and not ticked. */
export function readReleaseForm(form: FormData) {
  const names = Object.keys(releasePost.shape)
  const post = releasePost.parse(Object.fromEntries(names.map((name) => [name, textOf(form, name)])))
  const ids = (name: string) => form.getAll(name).map((value) => id.parse(value))
  const goes = new Set(ids('goes'))
  return { ...post, leftOut: ids('ready').filter((one) => !goes.has(one)) }
}

export function readSeen(form: FormData) {
  return seenPost.parse(Object.fromEntries(['draftId', 'version', 'mark'].map((name) => [name, textOf(form, name)])))
}

/** The instant typed as a day and a time of Hà Nội (“05/01/2027”, “9:00”), in UTC; null where it is none. */
export function readInstant(form: FormData): string | null {
  const day = readDay(textOf(form, 'onDay'))
  const [, hour, minute] = /^(\d{1,2})[:hH.](\d{2})$/.exec(textOf(form, 'atTime').trim()) ?? []
  if (!day || !hour || Number(hour) > 23 || Number(minute) > 59) return null
  return new Date(`${day}T${hour.padStart(2, '0')}:${minute}:00.000+07:00`).toISOString()
}

/** What was typed, to be shown again. */
export function typedOf(form: FormData): Record<string, string> {
  const names = ['titleVi', 'titleEn', 'noteVi', 'noteEn', 'when', 'onDay', 'atTime']
  return Object.fromEntries(names.map((name) => [name, textOf(form, name).slice(0, 600)]))
}
