import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardText, unguardText } from './spreadsheet-text.ts'

test.each(['=HYPERLINK("x")', '+1+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠x'])(
  '%s is no formula',
  (text) => {
    expect(guardText(text)).toBe(`'${text}`)
  },
)

test('other text stays as it is, and what was guarded comes back', () => {
  expect(guardText('12/KH-UBND')).toBe('12/KH-UBND')
  fc.assert(
    fc.property(
      fc.string().filter((text) => !text.startsWith("'")),
      (text) => unguardText(guardText(text)) === text,
    ),
  )
})
