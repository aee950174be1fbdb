// Typed text as it may be stored (row I2). Nothing that a person can see is lost: what hides, reverses or breaks text is taken out
// of it, and the rest is kept even where it cannot be read as an answer.
import type { TypedAnswer } from '../../lib/indicators.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g
const LONGEST = 10_000

/** NFC, line ends as \n, without controls and lone surrogates, at most 10,000 characters. */
export function storableText(typed: string): string {
  const text = typed.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(UNSEEN, '')
  return [...text].slice(0, LONGEST).join('')
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
