// Writing a register's file: an Excel workbook (heads, notes, drop-downs, a guide) that is template and export in one, and JSON. Both
// read back as what they were written from.
import ExcelJS from 'exceljs'
import type { Cell } from '../../lib/registers/cells.ts'
import type { Referents, TypedEntry } from '../../lib/registers/entries.ts'
import { columnLetters } from '../../lib/registers/files.ts'
import type { Column, Register } from '../../lib/registers/register.ts'
import {
  choiceWords,
  columnHint,
  columnName,
  contentWords,
  fileSheetName,
  fileWords,
  headOf,
} from '../../lib/registers/words.ts'

const ROWS_WITH_LISTS = 1000
const FORMULA_LIKE = /^[=+\-@\t\r＝＋－＠]/

/** The workbook of a register with some entries, none for an empty template. */
export async function writeWorkbook(
  register: Register,
  entries: readonly TypedEntry[],
  referents: Referents,
): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(fileSheetName(), { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] })
  addGuide(book, register)
  const lists = book.addWorksheet(fileWords('lists'), { state: 'veryHidden' })
  register.columns.forEach((column, place) => {
    layOut(sheet, register, column, place)
    const choices = choicesOf(register, column, referents)
    if (choices.length > 0) addList(sheet, lists, place, choices, Math.max(ROWS_WITH_LISTS, entries.length))
  })
  for (const entry of entries)
    sheet.addRow(register.columns.map(({ key, cell }) => cellContent(cell, entry[key] ?? '')))
  return Buffer.from(await book.xlsx.writeBuffer())
}

function layOut(sheet: ExcelJS.Worksheet, register: Register, column: Column, place: number) {
  const head = sheet.getCell(1, place + 1)
  head.value = headOf(register.kind, column)
  head.font = { bold: true }
  head.alignment = { wrapText: true, vertical: 'top' }
  head.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: column.isRequired ? 'FFEAF2F9' : 'FFF4F6F8' } }
  const hint = columnHint(register.kind, column.key)
  if (hint) head.note = hint
  const isWide = column.cell.kind === 'text' || column.cell.kind === 'references'
  sheet.getColumn(place + 1).width = isWide ? 48 : 22
  sheet.getColumn(place + 1).alignment = { wrapText: isWide, vertical: 'top' }
  // Text stays text: “01” keeps its nought, and a day is read as it is written.
  if (column.cell.kind !== 'number') sheet.getColumn(place + 1).numFmt = '@'
}

function choicesOf({ kind }: Register, { key, cell }: Column, referents: Referents): string[] {
  if (cell.kind === 'flag') return ['Có', 'Không']
  if (cell.kind === 'choice') return cell.of.map((value) => choiceWords(kind, key, value, 'vi'))
  if (cell.kind !== 'reference') return []
  const all = (referents[cell.to] ?? []).filter(({ ids }) => ids.length === 1)
  const isUnique = (name: string) => all.filter((one) => one.name === name).length === 1
  return all.map((one) => (isUnique(one.name) ? one.name : one.key))
}

function addList(
  sheet: ExcelJS.Worksheet,
  lists: ExcelJS.Worksheet,
  place: number,
  choices: readonly string[],
  rows: number,
) {
  choices.forEach((choice, index) => {
    lists.getCell(index + 1, place + 1).value = safeText(choice)
  })
  const letters = columnLetters(place)
  const range = `'${lists.name}'!$${letters}$1:$${letters}$${choices.length}`
  const validations = (sheet as unknown as { dataValidations: { add(area: string, rule: object): void } })
    .dataValidations
  validations.add(`${letters}2:${letters}${rows + 1}`, {
    type: 'list',
    allowBlank: true,
    showErrorMessage: false,
    formulae: [range],
  })
}

function addGuide(book: ExcelJS.Workbook, register: Register) {
  const guide = book.addWorksheet(fileWords('guide'))
  guide.addRow([fileWords('starNote')])
  guide.addRow([])
  guide.addRow([fileWords('columnHead'), fileWords('neededHead'), fileWords('contentHead'), '']).font = { bold: true }
  for (const column of register.columns)
    guide.addRow([
      columnName(register.kind, column.key),
      fileWords(column.isRequired ? 'required' : 'optional'),
      contentWords(column.cell),
      columnHint(register.kind, column.key) ?? '',
    ])
  for (const [place, width] of [34, 16, 42, 90].entries()) guide.getColumn(place + 1).width = width
}

function cellContent(cell: Cell, typed: string): string | number | null {
  if (typed === '') return null
  if (cell.kind === 'number') return Number(typed.replace(',', '.'))
  return safeText(typed)
}

/** Row F9: a text that a spreadsheet would take for a formula. */
function safeText(text: string): string {
  return FORMULA_LIKE.test(text) ? `'${text}` : text
}

/** The entries as JSON, keys as in the declaration, codes and not words; numbers and yes/no as such. */
export function writeJson(register: Register, entries: readonly TypedEntry[]): string {
  const list = entries.map((entry) =>
    Object.fromEntries(register.columns.map(({ key, cell }) => [key, jsonValue(cell, entry[key] ?? '')])),
  )
  return `${JSON.stringify(list, null, 2)}\n`
}

function jsonValue(cell: Cell, typed: string): unknown {
  if (typed === '') return null
  if (cell.kind === 'number') return Number(typed.replace(',', '.'))
  if (cell.kind === 'flag') return typed === 'true'
  if (cell.kind === 'checks') return JSON.parse(typed)
  return cell.kind === 'references' ? typed.split('\n') : typed
}
