import { expect, test } from 'vitest'
import { cleanText, countCodePoints } from './text.ts'

test('text is stored composed, trimmed and with plain line ends', () => {
  expect(cleanText('  Lai Châu\r\nđã ban hành ')).toEqual({ ok: true, text: 'Lai Châu\nđã ban hành' })
  expect(cleanText('Hòa Bình'.normalize('NFD'))).toEqual({ ok: true, text: 'Hòa Bình'.normalize('NFC') })
  expect(cleanText('')).toEqual({ ok: true, text: '' })
  expect(cleanText('cột 1\tcột 2 😀')).toMatchObject({ ok: true })
})

test.each([
  ['a NUL', 'a\u0000b', 'controlCharacter'],
  ['an escape', 'a\u001b[31m', 'controlCharacter'],
  ['a C1 control', 'a\u0085b', 'controlCharacter'],
  ['half of a surrogate pair', 'a\ud83d', 'loneSurrogate'],
  ['a right-to-left override', 'bao\u202ecao', 'bidiControl'],
  ['an isolate', '\u2067abc\u2069', 'bidiControl'],
  ['nothing but zero-width characters', '\u200b\u200d', 'invisible'],
])('%s is refused', (_, typed, problem) => {
  expect(cleanText(typed)).toEqual({ ok: false, problem })
})

test('length counts code points', () => {
  expect(countCodePoints('😀đ')).toBe(2)
  expect(cleanText('😀'.repeat(5), 5)).toMatchObject({ ok: true })
  expect(cleanText('😀'.repeat(6), 5)).toEqual({ ok: false, problem: 'tooLong' })
})
