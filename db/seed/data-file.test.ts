import { expect, test } from 'vitest'
import { pair } from './data-file.ts'

test('a pair is split at its first separator, and only there', () => {
  expect(pair('Đếm đến thời điểm báo cáo. / Count to date.')).toEqual({
    vi: 'Đếm đến thời điểm báo cáo.',
    en: 'Count to date.',
  })
  expect(pair('GDP')).toEqual({ vi: 'GDP', en: null })
  expect(pair(null)).toEqual({ vi: null, en: null })
})
