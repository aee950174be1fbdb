// Typed text as it may be stored (row I2). Nothing that a person can see is lost: what hides, reverses or breaks text is taken out
// of it, and the rest is kept even where it cannot be read as an answer.
import { canonicalJson } from '../../lib/audit-chain.ts'
import type { TypedAnswer } from '../../lib/indicators.ts'
import type { AnswerView } from './report-view.ts'

/** What was typed into one field, with the version of the answer that was seen, and a reply to the office's return if there is one. */
export type TypedField = {
  indicatorId: number
  version: number
  typed: TypedAnswer
  explanation: string
  reply?: string
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g
/** Above what an answer may hold, so that what is too long is told and not cut. */
export const LONGEST_TYPED = 20_000

/** NFC, line ends as \n, without controls and lone surrogates, at most 20,000 characters. */
export function storableText(typed: string): string {
  const text = typed.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(UNSEEN, '')
  return [...text].slice(0, LONGEST_TYPED).join('')
}

/** The parts in which something stands; a money scale alone is nothing typed. */
export function storableAnswer(typed: TypedAnswer): TypedAnswer {
  const { scale, ...parts } = typed
  const kept = Object.entries(parts).flatMap(([part, words]) => {
    const text = storableText(words ?? '')
    return text === '' ? [] : [[part, text] as const]
  })
  return { ...Object.fromEntries(kept), ...(scale && typed.value ? { scale } : {}) }
}

/** A field as it may be stored. */
export function storableField(field: TypedField): TypedField {
  const { explanation, reply = '' } = field
  const texts = { explanation: storableText(explanation).trim(), reply: storableText(reply).trim() }
  return { ...field, typed: storableAnswer(field.typed), ...texts }
}

/** Does a field say what is stored already? An empty reply says nothing. */
export function isSameText({ typed, answer, reply }: AnswerView, field: TypedField): boolean {
  return (
    canonicalJson(typed) === canonicalJson(field.typed) &&
    (answer.explanation ?? '') === field.explanation &&
    (!field.reply || field.reply === reply)
  )
}
