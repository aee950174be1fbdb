// Reading an Excel file that somebody sent (row F8): values only. A formula is refused, since what it shows is not what it says;
// pictures, checks, links and styles are not even loaded. Runs in the worker thread only.
import ExcelJS from 'exceljs'
import type { FileProblem } from './kinds.ts'
import { inspectPackage } from './office-package.ts'
import type { CellContent, SheetCell, WorkbookLimits, WorkbookProblem, WorkbookRead } from './read-workbook.ts'

const NOT_LOADED = [
  'dataValidations',
  'conditionalFormatting',
  'hyperlinks',
  'drawing',
  'picture',
  'tableParts',
  'extLst',
  'rowBreaks',
  'headerFooter',
]
// Rows and cells may stand in a file with nothing in them but a border.
const EMPTY_ROWS = 1000
const EMPTY_COLUMNS = 156
const MOST_PROBLEMS = 50

/** Reads every sheet into typed cells, in the order of the file; empty cells are left out. */
export async function readSheets(bytes: Buffer, limits: WorkbookLimits): Promise<WorkbookRead> {
  const problem = await inspectPackage('xlsx', bytes)
  if (problem) return { ok: false, code: problem, problems: [] }
  const workbook = await load(bytes, limits)
  if (!workbook.ok) return { ok: false, code: workbook.code, problems: [] }
  const problems: WorkbookProblem[] = []
  const sheets = workbook.book.worksheets.map((sheet) => ({
    name: sheet.name,
    isHidden: sheet.state !== 'visible',
    cells: cellsOf(sheet, limits, problems),
  }))
  if (problems.length > 0) return { ok: false, code: 'cells', problems: problems.slice(0, MOST_PROBLEMS) }
  return { ok: true, sheets }
}

type Loaded = { ok: true; book: ExcelJS.Workbook } | { ok: false; code: FileProblem | 'tooLong' }

async function load(bytes: Buffer, limits: WorkbookLimits): Promise<Loaded> {
  const book = new ExcelJS.Workbook()
  const options = {
    ignoreNodes: NOT_LOADED,
    maxRows: limits.rows + EMPTY_ROWS,
    maxCols: limits.columns + EMPTY_COLUMNS,
  }
  try {
    await book.xlsx.load(bytes as never, options)
    return { ok: true, book }
  } catch (error) {
    return { ok: false, code: /count \(?.*exceeded/.test((error as Error).message) ? 'tooLong' : 'damaged' }
  }
}

function cellsOf(sheet: ExcelJS.Worksheet, limits: WorkbookLimits, problems: WorkbookProblem[]): SheetCell[] {
  const cells: SheetCell[] = []
  sheet.eachRow((row, rowNumber) => {
    row.eachCell((cell, columnNumber) => {
      const read = readCell(cell)
      if (read === null) return
      const at = `${sheet.name}!${cell.address}`
      if (rowNumber > limits.rows || columnNumber > limits.columns) note(problems, { at, code: 'tooFar' })
      else if (typeof read === 'string') note(problems, { at, code: read })
      else cells.push({ at, address: cell.address, row: rowNumber, column: columnNumber, ...read })
    })
  })
  return cells
}

function note(problems: WorkbookProblem[], problem: WorkbookProblem) {
  if (problems.length < MOST_PROBLEMS) problems.push(problem)
}

type Read = CellContent | 'formula' | 'errorValue' | null

/** One cell; null where nothing stands in it. The parts of a merged cell are empty but for the first. */
function readCell(cell: ExcelJS.Cell): Read {
  const { value } = cell
  if (value === null || value === undefined || value === '') return null
  if (cell.type === ExcelJS.ValueType.Merge) return null
  if (typeof value === 'number')
    return { kind: 'number', value, ...(cell.numFmt?.includes('%') ? { isPercent: true as const } : {}) }
  if (typeof value === 'boolean') return { kind: 'boolean', value }
  if (typeof value === 'string') return textCell(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'errorValue' : dateCell(value)
  if ('error' in value) return 'errorValue'
  if ('formula' in value || 'sharedFormula' in value) return 'formula'
  if ('richText' in value) return textCell(value.richText.map(({ text }) => text).join(''))
  return textCell(String((value as { text?: unknown }).text ?? ''))
}

const textCell = (text: string): Read => (text === '' ? null : { kind: 'text', value: text.normalize('NFC') })

const dateCell = (date: Date): Read => ({ kind: 'date', value: date.toISOString().replace(/T00:00:00\.000Z$/, '') })
