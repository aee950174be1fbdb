import { describe, expect, test } from 'vitest'
import { entryReader, indexReferents, problemWords, typedEntry } from './entries.ts'
import { cellName, readRows, readTable } from './files.ts'
import { REGISTERS } from './register.ts'

const { tasks, targets, documents, indicators } = REGISTERS
const UNITS = [
  { ids: [1], key: 'lai-chau', name: 'Lai Châu' },
  { ids: [2], key: 'lao-cai', name: 'Lào Cai' },
  { ids: [9], key: 'lao-cai@2025-06-30', name: 'Lào Cai (đến 30/6/2025)' },
  { ids: [7], key: 'national', name: 'Cả nước' },
  { ids: [1, 2], key: 'all-provinces', name: 'Tất cả tỉnh, thành phố' },
]
const REFERENTS = { unit: UNITS, plan: [{ ids: [5], key: 'ke-hoach-2026', name: 'Kế hoạch năm 2026' }] }
const TASK = {
  planId: 'Kế hoạch năm 2026',
  number: '12',
  textVi: 'Số hóa hồ sơ',
  lead: 'Tất cả tỉnh, thành phố',
  dueOn: '8/8/2026',
  isOngoing: 'Không',
}
const read = (more: Record<string, string>) => entryReader(tasks, REFERENTS)({ ...TASK, ...more })
const problemsOf = (more: Record<string, string>) => {
  const result = read(more)
  return result.ok ? [] : result.problems.map(({ key, code }) => `${key}: ${code}`)
}

describe('reading a task', () => {
  test('“all provinces” stands for each of them', () => {
    expect(read({})).toMatchObject({ ok: true, entry: { lead: [1, 2], planId: 5, dueOn: '2026-08-08' } })
  })

  test('units are found by name or key, with or without diacritics, one to a line or by semicolons', () => {
    expect(read({ lead: 'lai chau; Lào Cai (đến 30/6/2025)' })).toMatchObject({ ok: true, entry: { lead: [1, 9] } })
    expect(read({ lead: 'lao-cai\nLAI CHÂU' })).toMatchObject({ ok: true, entry: { lead: [1, 2] } })
  })

  test.each([
    [{ lead: 'Lao Cay' }, ['lead: unknown']],
    [{ lead: '' }, ['lead: missing']],
    [{ dueOn: '30/02/2026' }, ['dueOn: day']],
    [{ dueOn: '' }, ['dueOn: dueMissing']],
    [{ isOngoing: 'Có' }, ['dueOn: dueOfOngoing']],
    [{ isOngoing: 'có lẽ' }, ['isOngoing: flag']],
    [{ planId: '' }, ['planId: originMissing']],
    [{ lead: 'lai-chau', cooperating: 'lai-chau' }, ['cooperating: leadAndCooperating']],
    [{ number: '', textVi: 'a\u202eb' }, ['number: missing', 'textVi: text.bidiControl']],
  ])('%j is told as %j', (more, problems) => expect(problemsOf(more)).toEqual(problems))

  test('the whole of the country is written back as one name', () => {
    const result = read({})
    if (!result.ok) throw new Error('not read')
    expect(typedEntry(tasks, result.entry, REFERENTS, 'words')).toMatchObject({
      lead: 'Tất cả tỉnh, thành phố',
      dueOn: '08/8/2026',
      isOngoing: 'Không',
    })
  })
})

test('a name that two bear is ambiguous, a key never', () => {
  const index = indexReferents([
    { ids: [1], key: 'a', name: 'Kế hoạch' },
    { ids: [2], key: 'b', name: 'Kế hoạch' },
  ])
  expect([index.get('ke hoach'), index.get('a'), index.get('b')]).toEqual(['ambiguous', [1], [2]])
})

test('a number is read by Vietnamese rules, and the problem says how it could be read', () => {
  const reader = entryReader(targets, REFERENTS)
  const result = reader({
    textVi: 'x',
    textEn: 'x',
    kind: 'target',
    comparator: 'ge',
    value: '12.5',
    path: 'linear',
    isSourced: 'x',
  })
  if (result.ok) throw new Error('read')
  expect(problemWords(result.problems[0] as never, 'vi')).toContain('12,5 / 125')
})

test('a document without a key gets the one that its symbol and year make', () => {
  const reader = entryReader(documents, {})
  const typed = { kind: 'Quyết định', symbol: '1266/QĐ-TTg', issuedOn: '08/7/2026', subjectVi: 'Chiến lược' }
  expect(reader(typed)).toMatchObject({ ok: true, entry: { slug: '1266-qd-ttg-2026', kind: 'decision' } })
})

test.each([
  [{ kind: 'ratio' }, ['numeratorVi', 'numeratorEn', 'denominatorVi', 'denominatorEn']],
  [{ kind: 'rank', rollUp: 'sum' }, ['rollUp']],
  [{ kind: 'text' }, ['textPurpose']],
  [{ rollUp: 'weightedMean' }, ['weightIndicatorId']],
  [{ isProvincial: 'Không' }, ['isNational']],
  [{ minimum: '5', maximum: '4' }, ['maximum']],
])('an indicator with %j needs another look at %j', (more, keys) => {
  const names = { slug: 'x', nameVi: 'x', nameEn: 'x', shortVi: 'x', shortEn: 'x', groupId: 'data' }
  const measure = { kind: 'number', unit: 'x', unitVi: 'x', unitEn: 'x', definitionVi: 'x', definitionEn: 'x' }
  const rest = { isNational: 'Không', isProvincial: 'Có', isMinisterial: 'Không', isInteger: 'Không', decimals: '0' }
  const ways = { direction: 'higher', accumulation: 'stock', rollUp: 'none', rollUpNational: 'none' }
  const reader = entryReader(indicators, { group: [{ ids: [1], key: 'data', name: 'Dữ liệu số' }] })
  const whole = { ...names, ...measure, ...rest, ...ways }
  expect(reader(whole).ok).toBe(true)
  const result = reader({ ...whole, ...more })
  expect(result.ok ? [] : result.problems.map(({ key }) => key)).toEqual(keys)
})

describe('a sheet', () => {
  const heads = ['Số thứ tự *', 'noi dung (tieng viet) *', 'Kế hoạch', 'Cơ quan chủ trì *', 'Nhiệm vụ thường xuyên *']
  const row = ['1', 'Việc một', 'ke-hoach-2026', 'lai-chau', 'Có']

  test('its columns are found by their heads, in whatever order; blank rows are left out', () => {
    const { rows, problems } = readTable(tasks, { sheet: 'S', rows: [heads, row, ['', ''], row] })
    expect(problems).toEqual([])
    expect(rows.map((one) => one.row)).toEqual([2, 4])
    expect(rows[0]?.typed).toMatchObject({ number: '1', textVi: 'Việc một', lead: 'lai-chau' })
  })

  test.each([
    [['Lạ', ...heads], 'S!A1', 'headUnknown'],
    [[...heads, 'Số thứ tự'], 'S!F1', 'headTwice'],
    [heads.slice(1), 'S!A1', 'headMissing'],
  ])('the heads %j have a problem at %s', (wrong, place) => {
    const { problems } = readTable(tasks, { sheet: 'S', rows: [wrong, row] })
    expect(problems.map((problem) => problem.place)).toEqual([place])
  })

  test('the same entry twice is told at the second, with the row of the first', () => {
    const { rows } = readTable(tasks, { sheet: 'S', rows: [heads, row, row] })
    const steps = readRows(tasks, rows, entryReader(tasks, REFERENTS), (key, at) => `${key}${at}`)
    let step = steps.next()
    while (!step.done) step = steps.next()
    expect(step.value.problems).toEqual([expect.objectContaining({ place: 'number3', words: 'Trùng với dòng 2.' })])
  })

  test('columns beyond Z have two letters', () =>
    expect([cellName('S', 25, 2), cellName('S', 26, 2), cellName('S', 99, 2)]).toEqual(['S!Z2', 'S!AA2', 'S!CV2']))
})
