// A posted form of the office: read whole by a strict schema, field by field; what cannot be read comes back as problems at their
// fields, with everything as it was typed.
import { z } from 'zod'
import type { Problem } from '@/components/error-summary.tsx'
import { readDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { cleanText } from '@/lib/text.ts'

const words = translator('vi', 'officeTrouble')
const LONGEST_KEPT = 600

/** A day as typed, 25/12/2026. */
export const dayTyped = z.string().transform((typed, context) => {
  const day = readDay(typed)
  if (day) return day
  context.addIssue({ code: 'custom', message: 'day' })
  return z.NEVER
})

/** A line or text of at most so many characters, cleaned; empty is fine. */
export const textTyped = (longest: number) =>
  z.string().transform((typed, context) => {
    const cleaned = cleanText(typed, longest)
    if (cleaned.ok) return cleaned.text
    context.addIssue({ code: 'custom', message: 'tooLong' })
    return z.NEVER
  })

/** As `textTyped`, and something must be there. */
export const textNeeded = (longest: number) => textTyped(longest).refine((text) => text !== '', 'text')

/** A positive whole number that the page itself put there. */
export const idTyped = z
  .string()
  .regex(/^[1-9][0-9]{0,8}$/, 'choice')
  .transform(Number)

export type Posted<T> = { ok: true; data: T } | { ok: false; problems: Problem[]; values: Record<string, string> }

/** Reads every field of the schema; arrays are what several inputs of one name post, without the empty ones. */
export function readPosted<S extends z.ZodRawShape>(
  schema: z.ZodObject<S>,
  form: FormData,
): Posted<z.output<z.ZodObject<S>>> {
  const typed = Object.entries(schema.shape).map(([name, field]) => {
    const texts = form.getAll(name).filter((value) => typeof value === 'string')
    return [name, field instanceof z.ZodArray ? texts.filter(Boolean) : (texts[0] ?? '')] as const
  })
  const read = schema.safeParse(Object.fromEntries(typed))
  if (read.success) return { ok: true, data: read.data }
  const problems = read.error.issues.map((issue) => ({
    fieldId: String(issue.path[0] ?? 'noi-dung'),
    words: words(`field.${codeOf(issue.message)}`),
  }))
  return { ok: false, problems, values: keptValues(typed) }
}

/** What was typed, for the note of the form: cut to what a cookie holds. */
export function keptValues(typed: readonly (readonly [string, string | string[]])[]): Record<string, string> {
  return Object.fromEntries(
    typed.map(([name, value]) => [name, (Array.isArray(value) ? value.join(',') : value).slice(0, LONGEST_KEPT)]),
  )
}

/** As `keptValues`, straight from the form. */
export function typedValues(form: FormData, names: readonly string[]): Record<string, string> {
  return keptValues(names.map((name) => [name, form.getAll(name).filter((value) => typeof value === 'string')]))
}

const CODES = ['day', 'text', 'tooLong', 'choice'] as const
const codeOf = (message: string) => CODES.find((code) => code === message) ?? 'choice'
