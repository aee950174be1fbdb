// Passwords: what is accepted (security.md, rows A1 and A3). Length is what counts; there are no rules of composition and no forced
// changes. Both at setting and at checking the text is brought to NFKC first, so that keyboards cannot differ.
import { isCommonPassword } from './common-passwords.ts'
import { fold } from './search-fold.ts'
import { countCodePoints } from './text.ts'

export const SHORTEST_PASSWORD = 12
/** For an account without a second factor. */
export const SHORTEST_PASSWORD_ALONE = 15
export const LONGEST_PASSWORD = 128

/** Keys of the messages `problems.password`. */
export type PasswordProblem = 'tooShort' | 'tooLong' | 'tooCommon' | 'containsContext'

/** Whose password it is; nobody's own name or address may make up theirs. No second factor is assumed unless told. */
export type PasswordOwner = { name: string; email: string; hasSecondFactor?: boolean }

const PRODUCT_WORDS = ['tiendoso', 'chuyendoiso']
/** Shorter words (a surname “Lê”) occur in anything. */
const SHORTEST_CONTEXT_WORD = 4

/** What stands against a password; [] if nothing does. Lengths count code points. */
export function passwordProblems(typed: string, owner: PasswordOwner): PasswordProblem[] {
  const password = normalizePassword(typed)
  const length = countCodePoints(password)
  if (length < (owner.hasSecondFactor ? SHORTEST_PASSWORD : SHORTEST_PASSWORD_ALONE)) return ['tooShort']
  if (length > LONGEST_PASSWORD) return ['tooLong']
  if (isCommonPassword(password)) return ['tooCommon']
  return isMostlyContext(password, owner) ? ['containsContext'] : []
}

/** What is hashed: NFKC, at setting and at checking alike. Nothing is trimmed. */
export function normalizePassword(typed: string): string {
  return typed.normalize('NFKC')
}

/** True where a word of the context is at least half of the password: 'laichau.officer1' for officer@…, not a long sentence with “Lai”. */
function isMostlyContext(password: string, owner: PasswordOwner) {
  const plain = fold(password).replace(/[\s._-]/g, '')
  const local = owner.email.split('@')[0] ?? ''
  const names = fold(owner.name).split(' ')
  const contextWords = [...names, names.join(''), ...fold(local).split(/[^a-z0-9]+/), local, ...PRODUCT_WORDS]
    .map((word) => fold(word).replace(/[^a-z0-9]/g, ''))
    .filter((word) => word.length >= SHORTEST_CONTEXT_WORD)
    .sort((a, b) => b.length - a.length)
  const rest = contextWords.reduce((left, word) => left.replaceAll(word, ''), plain)
  return countCodePoints(rest) <= countCodePoints(plain) / 2
}
