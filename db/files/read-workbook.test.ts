import ExcelJS from 'exceljs'
import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { readWorkbook, WORKBOOK_LIMITS } from './read-workbook.ts'
import { withParts, xlsx } from './samples.ts'
import { inWorker } from './worker.ts'

const sheetOf = async (bytes: Buffer) => {
  const read = await readWorkbook(bytes)
  if (!read.ok) throw new Error(`${read.code} ${JSON.stringify(read.problems)}`)
  return read.sheets[0]
}

test('cells come typed and with their address; empty ones do not come', async () => {
  const date = new Date('2026-12-24T00:00:00Z')
  const sheet = await sheetOf(await xlsx([['Lai Châu', 12.5, true, date], [], [null, '', 'Hà Giang'.normalize('NFD')]]))
  expect(sheet?.name).toBe('Số liệu')
  expect(sheet?.cells.map(({ at, kind, value }) => [at, kind, value])).toEqual([
    ['Số liệu!A1', 'text', 'Lai Châu'],
    ['Số liệu!B1', 'number', 12.5],
    ['Số liệu!C1', 'boolean', true],
    ['Số liệu!D1', 'date', '2026-12-24'],
    ['Số liệu!C3', 'text', 'Hà Giang'],
  ])
})

test('rich text is its text, a merged area its first cell', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('A')
  sheet.getCell('A1').value = { richText: [{ text: 'Lai ' }, { text: 'Châu', font: { bold: true } }] }
  sheet.getCell('A2').value = 'Chung'
  sheet.mergeCells('A2:C2')
  const read = await sheetOf(Buffer.from(await book.xlsx.writeBuffer()))
  expect(read?.cells.map(({ address, value }) => [address, value])).toEqual([
    ['A1', 'Lai Châu'],
    ['A2', 'Chung'],
  ])
})

test('formulas and error values are refused, each told by sheet and cell', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Phụ lục I')
  sheet.getCell('B2').value = { formula: 'SUM(A1:A9)', result: 5 } as ExcelJS.CellValue
  sheet.getCell('C7').value = { error: '#N/A' } as ExcelJS.CellValue
  expect(await readWorkbook(Buffer.from(await book.xlsx.writeBuffer()))).toEqual({
    ok: false,
    code: 'cells',
    problems: [
      { at: 'Phụ lục I!B2', code: 'formula' },
      { at: 'Phụ lục I!C7', code: 'errorValue' },
    ],
  })
})

test('rows and columns up to the limits are read, one more of either is told', async () => {
  const limits = { rows: 40, columns: 4 }
  const rows = Array.from({ length: 40 }, (_, row) => [row, row, row, row])
  const read = async (cells: unknown[][]) => readWorkbook(await xlsx(cells), limits)
  expect(await read(rows)).toMatchObject({ ok: true })
  expect(await read([...rows, [1]])).toMatchObject({ ok: false, problems: [{ at: 'Số liệu!A41', code: 'tooFar' }] })
  expect(await read([[1, 2, 3, 4, 5]])).toMatchObject({ ok: false, problems: [{ at: 'Số liệu!E1', code: 'tooFar' }] })
  expect(WORKBOOK_LIMITS).toEqual({ rows: 5000, columns: 100 })
})

test('a file that is far too long, or broken, is refused', async () => {
  expect(await readWorkbook(await xlsx(Array.from({ length: 6100 }, () => [1])))).toMatchObject({ code: 'tooLong' })
  expect(await readWorkbook(Buffer.from('PK\u0003\u0004'))).toMatchObject({ ok: false, code: 'damaged' })
  const broken = withParts(await xlsx([[1]]), { 'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData>') })
  expect(await readWorkbook(broken)).toMatchObject({ ok: false, code: 'damaged' })
})

test('a file that needs more memory or time than its thread has ends there, and the next one is read', {
  timeout: 30_000,
}, async () => {
  const rows = Array.from({ length: 1500 }, (_, row) => Array.from({ length: 50 }, (_none, column) => row * column))
  const input = { source: await xlsx(rows), limits: WORKBOOK_LIMITS }
  const refused = { ok: false, code: 'tooHeavy' }
  expect(await inWorker('readWorkbook', input, { heapMb: 20, ms: 20_000 })).toEqual(refused)
  expect(await inWorker('readWorkbook', input, { heapMb: 256, ms: 50 })).toEqual(refused)
  expect(await readWorkbook(await xlsx([[1]]))).toMatchObject({ ok: true })
})
