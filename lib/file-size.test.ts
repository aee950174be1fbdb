import { expect, test } from 'vitest'
import { formatFileSize } from './file-size.ts'

test.each([
  [1, '1 KB'],
  [319_488, '312 KB'],
  [1_048_575, '1 MB'],
  [1_468_006, '1,4 MB'],
  [20 * 1024 ** 2, '20 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(formatFileSize(bytes, 'vi')).toBe(words)
})
