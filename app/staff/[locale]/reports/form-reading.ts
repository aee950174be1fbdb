// Reads the posted form of a report: for each figure the version seen, the typed parts and the explanation.
import { notFound } from 'next/navigation'
import { textOf } from '@/app/_server/form-text.ts'
import type { TypedField } from '@/db/reporting/filing.ts'
import type { TypedAnswer } from '@/lib/indicators.ts'

const PARTS = ['value', 'numerator', 'denominator', 'choice', 'symbol', 'date', 'text', 'reason'] as const
const LONGEST = 10_000

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
    explanation: textOf(form, `e-${id}`).slice(0, LONGEST),
    reply: textOf(form, `y-${id}`).slice(0, LONGEST),
  }))
}

function typedAnswer(form: FormData, id: string): TypedAnswer {
  const parts = PARTS.flatMap((part) => {
    const typed = textOf(form, `a-${id}-${part}`).slice(0, LONGEST)
    return typed === '' ? [] : [[part, typed.normalize('NFC')] as const]
  })
  const state = textOf(form, `a-${id}-state`)
  const isAbsent = state === 'notReported' || state === 'notApplicable'
  const isMoney = form.has(`m-${id}`)
  return {
    ...Object.fromEntries(parts),
    ...(isAbsent ? { state } : {}),
    ...(isMoney ? { scale: 'billion' as const } : {}),
  }
}
