// What a form has to say after post and redirect: problems and the typed values, in a sealed cookie of two minutes. The
// address carries only a random mark, so no name or e-mail gets into logs (row P6), and no other page shows the note.
import 'server-only'
import { randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { decode, encode } from 'next-auth/jwt'
import type { Problem } from '@/components/error-summary.tsx'
import { COOKIE_OPTIONS, sessionSecret } from './session-cookie.ts'

const NOTE_COOKIE = '__Host-tds-note'
const NOTE_SECONDS = 120
const SALT = 'form-note'

export type FormNote = { problems: Problem[]; values: Record<string, string>; done?: string }

const NOTHING: FormNote = { problems: [], values: {} }

/** Goes back to a page with a note for it; the address may name an element of it. Never put a password into the values. */
export async function redirectWithNote(address: string, note: Partial<FormNote>): Promise<never> {
  redirect(await leaveNote(address, note))
}

/** Leaves a note for a page and returns the address that shows it; for route handlers, which answer 303 themselves. */
export async function leaveNote(address: string, note: Partial<FormNote>): Promise<string> {
  const mark = randomBytes(6).toString('base64url')
  const token = await encode({
    token: { ...NOTHING, ...note, mark },
    secret: sessionSecret(),
    salt: SALT,
    maxAge: NOTE_SECONDS,
  })
  const jar = await cookies()
  jar.set(NOTE_COOKIE, token, { ...COOKIE_OPTIONS, maxAge: NOTE_SECONDS })
  const [path = '', place] = address.split('#')
  redirect(`${path}${path.includes('?') ? '&' : '?'}note=${mark}${place ? `#${place}` : ''}`)
}

/** The note that belongs to the mark in the page's address; an empty one otherwise. */
export async function readNote(mark: unknown): Promise<FormNote> {
  const token = (await cookies()).get(NOTE_COOKIE)?.value
  if (!token || typeof mark !== 'string') return NOTHING
  try {
    const note = await decode({ token, secret: sessionSecret(), salt: SALT })
    return note?.mark === mark ? (note as unknown as FormNote) : NOTHING
  } catch {
    return NOTHING
  }
}

/** The words about one field. */
export function problemOf(note: FormNote, fieldId: string): string | undefined {
  return note.problems.find((problem) => problem.fieldId === fieldId)?.words
}
