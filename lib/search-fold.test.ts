import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './search-fold.ts'

test.each([
  ['Đà Nẵng', 'da nang'],
  ['ĐÀ NẴNG', 'da nang'],
  ['Đà Nẵng'.normalize('NFD'), 'da nang'],
  ['Đắk Lắk', 'dak lak'],
  ['Thừa Thiên  Huế', 'thua thien hue'],
  ['chuyển đổi số', 'chuyen doi so'],
  ['ＬＡＩ　CHÂU', 'lai chau'],
])('%s is found by %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('both places of a tone mark are the same', () => {
  expect(fold('Hoà Bình')).toBe(fold('Hòa Bình'))
  expect(fold('Thanh Hoá')).toBe(fold('Thanh Hóa'))
})

test('folding twice changes nothing, and the Unicode form does not matter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
    }),
  )
})
