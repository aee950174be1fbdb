// Reading a register's file as it was sent: an Excel workbook (in a bounded thread) or a JSON list, into typed rows or the problems
// that keep it from being read at all.
import { readFile, stat } from 'node:fs/promises'
import { type FileProblem, problemAt, readTable } from '../../lib/registers/files.ts'
import type { Register } from '../../lib/registers/register.ts'
import { fileSheetName } from '../../lib/registers/words.ts'
import type { Incoming } from '../files/incoming.ts'
import { readWorkbook, type Sheet, type WorkbookRead } from '../files/read-workbook.ts'
import type { ReadFile } from './importing.ts'

export type RegisterFile = { ok: true; file: ReadFile } | { ok: false; problems: FileProblem[] }

const MOST_ROWS = 5000
const MOST_COLUMNS = 100
const MOST_JSON_BYTES = 5 * 1024 ** 2

export async function readRegisterFile(register: Register, incoming: Incoming): Promise<RegisterFile> {
  const name = incoming.told.normalize('NFC').slice(-100)
  const about = { name, sha256: incoming.sha256 }
  if (/\.xlsx$/i.test(name)) return fromWorkbook(register, about, incoming.path)
  if (/\.json$/i.test(name)) return fromJson(register, about, incoming.path)
  return refuse(name, 'fileKind')
}

type About = { name: string; sha256: string }

async function fromWorkbook(register: Register, about: About, path: string): Promise<RegisterFile> {
  // One row more than data rows: the head.
  const read = await readWorkbook(path, { rows: MOST_ROWS + 1, columns: MOST_COLUMNS })
  if (!read.ok) return { ok: false, problems: workbookProblems(about.name, read) }
  const sheet = read.sheets.find((one) => one.name === fileSheetName()) ?? read.sheets.find((one) => !one.isHidden)
  if (!sheet) return refuse(about.name, 'fileEmpty')
  const { rows, problems, places } = readTable(register, { sheet: sheet.name, rows: gridOf(sheet) })
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, file: { ...about, sheet: sheet.name, rows, places: [...places] } }
}

function workbookProblems(name: string, read: Extract<WorkbookRead, { ok: false }>): FileProblem[] {
  if (read.code === 'tooLong') return [problemAt(name, '', 'fileTooLong')]
  if (read.code === 'cells') return read.problems.map(({ at, code }) => problemAt(at, '', `cell.${code}`))
  return [problemAt(name, '', 'fileRefused')]
}

/** Cells as the text that a person would have typed; blank where there is none. */
function gridOf({ cells }: Sheet): string[][] {
  const grid: string[][] = []
  for (const cell of cells) {
    while (grid.length < cell.row) grid.push([])
    const row = grid[cell.row - 1] as string[]
    while (row.length < cell.column) row.push('')
    row[cell.column - 1] = typedText(cell.value)
  }
  return grid
}

/** A value of a file as typed text. An apostrophe that keeps a text from being a formula is not part of it. */
export function typedText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value).replace('.', ',')
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (Array.isArray(value)) return value.map(typedText).join('\n')
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return /^'[=+\-@\t\r＝＋－＠]/.test(text) ? text.slice(1) : text
}

async function fromJson(register: Register, about: About, path: string): Promise<RegisterFile> {
  if ((await stat(path)).size > MOST_JSON_BYTES) return refuse(about.name, 'fileTooLarge')
  const list = parseList(await readFile(path, 'utf8'))
  if (!list) return refuse(about.name, 'fileJson')
  if (list.length > MOST_ROWS) return refuse(about.name, 'fileTooLong')
  if (list.length === 0) return refuse(about.name, 'fileEmpty')
  const known = new Set(register.columns.map(({ key }) => key))
  const problems = list.flatMap((item, index) =>
    Object.keys(item)
      .filter((key) => !known.has(key))
      .map((key) => problemAt(`${about.name} ${index + 1}`, key.slice(0, 60), 'headUnknown')),
  )
  if (problems.length > 0) return { ok: false, problems }
  const rows = list.map((item, index) => ({ row: index + 1, typed: typedItem(item) }))
  return { ok: true, file: { ...about, sheet: about.name, rows, places: null } }
}

function parseList(text: string): Record<string, unknown>[] | undefined {
  try {
    const list = JSON.parse(text.replace(/^\uFEFF/, ''))
    const isList = Array.isArray(list) && list.every((item) => item && typeof item === 'object' && !Array.isArray(item))
    return isList ? list : undefined
  } catch {
    return undefined
  }
}

// Check rules stand in JSON as they are, not as text within text.
function typedItem(item: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(item).map(([key, value]) => [
      key,
      key === 'checks' && Array.isArray(value) ? JSON.stringify(value) : typedText(value),
    ]),
  )
}

function refuse(name: string, code: string): RegisterFile {
  return { ok: false, problems: [problemAt(name, '', code)] }
}
