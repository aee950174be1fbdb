// Reads the posted form of a report: for each figure the version seen, the typed parts and the explanation.
import { notFound } from 'next/navigation'
import { textOf } from '@/app/_server/form-text.ts'
import type { TypedField } from '@/db/reporting/filing.ts'
import { LONGEST_TYPED } from '@/db/reporting/typed-text.ts'
import { TYPED_SCALES } from '@/lib/fields/money.ts'
import { ANSWER_FIELDS, type TypedAnswer } from '@/lib/indicators.ts'
import { pickedReading } from './picked-reading.ts'

/** A positive whole number that the page itself put there; anything else was tampered with. */
export function idOf(form: FormData, name: string): number {
  const text = textOf(form, name)
  if (!/^[1-9][0-9]{0,8}$/.test(text)) notFound()
  return Number(text)
}

export function typedFields(form: FormData): TypedField[] {
  const ids = [...form.keys()].flatMap((name) => /^v-([1-9][0-9]{0,8})$/.exec(name)?.[1] ?? [])
  return ids.map((id) => ({
    indicatorId: Number(id),
    version: Number(textOf(form, `v-${id}`)),
    typed: typedAnswer(form, id),
    explanation: textOf(form, `e-${id}`).slice(0, LONGEST_TYPED),
    reply: textOf(form, `y-${id}`).slice(0, LONGEST_TYPED),
  }))
}

function typedAnswer(form: FormData, id: string): TypedAnswer {
  const parts = ANSWER_FIELDS.flatMap((part) => {
    const typed = textOf(form, `a-${id}-${part}`).slice(0, LONGEST_TYPED)
    return typed === '' ? [] : [[part, typed.normalize('NFC')] as const]
  })
  const state = textOf(form, `a-${id}-state`)
  const isAbsent = state === 'notReported' || state === 'notApplicable'
  const scale = TYPED_SCALES.find((one) => one === textOf(form, `a-${id}-scale`))
  const picked = pickedReading(form)
  return {
    ...Object.fromEntries(parts),
    ...(isAbsent ? { state } : {}),
    ...(scale ? { scale } : {}),
    ...(picked?.id === id ? { [picked.part]: picked.text } : {}),
  }
}
