import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanQuery, decodeQuery, encodeQuery, nearestWord, queryWords, snippetOf } from './search-query.ts'

test.each([
  ['da nang', ['da', 'nang']],
  ['ĐÀ NẴNG', ['da', 'nang']],
  ['Đà Nẵng'.normalize('NFD'), ['da', 'nang']],
  ['hoà bình', ['hoa', 'binh']],
  ['hòa bình', ['hoa', 'binh']],
  ['chuyển-đổi số!', ['chuyen', 'doi', 'so']],
  ['57-NQ/TW', ['57', 'nq', 'tw']],
  ['"*():^', []],
])('“%s” looks for %j', (typed, words) => {
  expect(queryWords(typed)).toEqual(words)
})

test('a query travels in the path and comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 150 }), (typed) => {
      const query = cleanQuery(typed)
      expect([...query].length).toBeLessThanOrEqual(100)
      expect(encodeQuery(query)).toMatch(/^q[A-Za-z0-9_-]*$/)
      expect(decodeQuery(encodeQuery(query))).toBe(query)
    }),
  )
})

test('a segment that nobody made is an empty query', () => {
  expect(decodeQuery('q!!')).toBe('')
  expect(decodeQuery('q_w')).toBe('')
})

test.each([
  ['quangninh', ['quang', 'ninh'], undefined],
  ['chuyne', ['chuyen', 'doi'], 'chuyen'],
  ['nagn', ['nang', 'ngan'], 'nang'],
  ['intrenet', ['internet'], 'internet'],
  ['dti', ['dri'], undefined],
  ['2024', ['2025'], undefined],
])('“%s” among %j is %s', (word, known, nearest) => {
  expect(nearestWord(word, known)).toBe(nearest)
})

test('the snippet stands around the first match and marks every one', () => {
  expect(snippetOf('Tỷ lệ dịch vụ công trực tuyến', ['dich', 'vu'])).toEqual([
    { text: 'Tỷ lệ ', isMatch: false },
    { text: 'dịch', isMatch: true },
    { text: ' ', isMatch: false },
    { text: 'vụ', isMatch: true },
    { text: ' công trực tuyến', isMatch: false },
  ])
  expect(snippetOf('Hạ tầng số', ['vang'])).toBeNull()
})
