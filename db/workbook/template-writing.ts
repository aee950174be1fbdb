// Writing the Excel file of a report: locked but for the cells that are asked, choices as drop-downs. Runs in the worker thread only.
import ExcelJS from 'exceljs'
import { COLUMNS, columnOf, FIRST_ROW, FORM_SHEET, HEAD_ROW, KEY_SHEET } from './layout.ts'
import type { CellInput, TemplateInput } from './template.ts'

const FONT = { name: 'Times New Roman', size: 12 }
const SHADE = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEEF2F6' } } as const
const OPEN = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFBE6' } } as const
const THIN = { style: 'thin', color: { argb: 'FF8D98A5' } } as const
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN }

export async function writeTemplate(input: TemplateInput): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  // Row P2: nothing in the file says who made it.
  Object.assign(book, { creator: '', lastModifiedBy: '', company: '' })
  const sheet = book.addWorksheet(FORM_SHEET, {
    views: [{ state: 'frozen', xSplit: columnOf('name'), ySplit: HEAD_ROW }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  for (const [place, { width }] of COLUMNS.entries()) sheet.getColumn(place + 1).width = width
  sheet.getColumn(columnOf('slug')).hidden = true
  writeHead(sheet, input)
  for (const [place, row] of input.rows.entries()) {
    const line = sheet.getRow(FIRST_ROW + place)
    if (row.kind === 'section') writeSection(line, row.title)
    else for (const { key } of COLUMNS) writeCell(line.getCell(columnOf(key)), row.cells[key])
  }
  await sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true })
  const key = book.addWorksheet(KEY_SHEET, { state: 'veryHidden' })
  key.getCell('A1').value = input.key.text
  key.getCell('A2').value = input.key.seal
  await key.protect('', {})
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function writeHead(sheet: ExcelJS.Worksheet, { title, lines, heads }: TemplateInput) {
  for (const [place, text] of [title, ...lines].entries()) {
    const cell = sheet.getCell(place + 1, columnOf('place'))
    cell.value = text
    cell.font = { ...FONT, bold: place !== 2, size: place === 0 ? 14 : 12 }
  }
  for (const { key } of COLUMNS) {
    const cell = sheet.getCell(HEAD_ROW, columnOf(key))
    cell.value = heads[key]
    cell.font = { ...FONT, bold: true }
    cell.fill = SHADE
    cell.border = BORDER
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' }
  }
}

function writeSection(line: ExcelJS.Row, title: string) {
  const cell = line.getCell(columnOf('place'))
  cell.value = title
  cell.font = { ...FONT, bold: true }
}

function writeCell(cell: ExcelJS.Cell, input: CellInput | undefined) {
  cell.font = FONT
  cell.border = BORDER
  cell.alignment = { wrapText: true, vertical: 'top' }
  cell.fill = input?.isOpen ? OPEN : SHADE
  cell.protection = { locked: !input?.isOpen }
  if (!input) return
  cell.value = input.value
  if (input.isOpen) cell.numFmt = input.format ?? (typeof input.value === 'number' ? '#,##0.###' : '@')
  if (input.isOpen && input.choices) {
    cell.dataValidation = { type: 'list', allowBlank: true, formulae: [`"${input.choices.join(',')}"`] }
  }
}
