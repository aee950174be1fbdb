// Text as it may be stored: NFC, with line ends as \n, and without characters that hide, reverse or break what others read.
export type TextProblem = 'tooLong' | 'controlCharacter' | 'loneSurrogate' | 'bidiControl' | 'invisible'
export type CleanedText = { ok: true; text: string } | { ok: false; problem: TextProblem }

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/
const ONLY_INVISIBLE = /^[\s\p{Cf}\u115f\u1160\u3164\uffa0]+$/u
const HAS_FORMAT_CHARACTER = /[\p{Cf}\u115f\u1160\u3164\uffa0]/u

/** Security row I2. `maximum` counts code points of the cleaned text; outer white space is trimmed; '' is fine. */
export function cleanText(typed: string, maximum = 10_000): CleanedText {
  if (!typed.isWellFormed()) return { ok: false, problem: 'loneSurrogate' }
  const text = typed.normalize('NFC').replace(/\r\n?/g, '\n').trim()
  if (CONTROLS.test(text)) return { ok: false, problem: 'controlCharacter' }
  if (BIDI_CONTROLS.test(text)) return { ok: false, problem: 'bidiControl' }
  if (ONLY_INVISIBLE.test(text) && HAS_FORMAT_CHARACTER.test(text)) return { ok: false, problem: 'invisible' }
  if (countCodePoints(text) > maximum) return { ok: false, problem: 'tooLong' }
  return { ok: true, text }
}

/** Characters as people count them, not UTF-16 units: '😀' is one. */
export function countCodePoints(text: string): number {
  return [...text].length
}

// Letters of the fonts that came before Unicode (TCVN3) which Vietnamese in Unicode does not know, and letters that only Unicode has.
const TCVN3_ONLY = /[¡-©«-¾ÆËÎÏÑÖ×ØÜÞßäåæçëîïðñö÷øûüþ]/g
const UNICODE_ONLY = /[ăĂđĐơƠưƯ\u1ea0-\u1ef9]/
const LEAST_SIGNS = 2

/** Text out of a document in TCVN3 (.VnTime): 'Tæng sè th«n, b¶n' for 'Tổng số thôn, bản'. Needs two signs, within words. */
export function isLegacyEncoded(text: string): boolean {
  if (UNICODE_ONLY.test(text)) return false
  const words = text.split(/\s+/).filter((word) => /[a-z]/i.test(word))
  return words.reduce((signs, word) => signs + (word.match(TCVN3_ONLY)?.length ?? 0), 0) >= LEAST_SIGNS
}
