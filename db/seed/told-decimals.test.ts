import { expect, test } from 'vitest'
import { toldDecimals } from './told-decimals.ts'

test.each([
  ['tỷ trọng này năm 2021 là 9,6%', 9.6, 1],
  ['lần lượt là 11,91%, 14,26%', 14.26, 2],
  ['đạt tỷ lệ 81%', 81, 0],
  ['dự báo đạt 0,750', 0.75, 3],
  ['trên 1.949 dịch vụ', 1949, 0],
])('“%s” tells %d with %i decimals', (quote, value, decimals) => {
  expect(toldDecimals(quote, value)).toBe(decimals)
})

test('a figure told in millions has no decimals of its own', () => {
  expect(toldDecimals('29,3 triệu lượt truy cập', 29300000)).toBeNull()
})
