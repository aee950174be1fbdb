import { expect, test } from 'vitest'
import { csvText } from './csv.ts'

test.each([
  ['Lai Châu', 'Lai Châu'],
  ['=1+1', "'=1+1"],
  ['＝1+1', "'＝1+1"],
  ['+84 213', "'+84 213"],
  ['một, hai', '"một, hai"'],
  ['nói “có”, "không"', '"nói “có”, ""không"""'],
  ['hai\ndòng', '"hai\ndòng"'],
  [-5, '-5'],
  [null, ''],
])('the cell %s is written %s', (cell, written) => {
  expect(csvText([[cell, 'x']])).toBe(`\uFEFF${written},x\r\n`)
})
