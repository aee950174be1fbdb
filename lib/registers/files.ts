// A register's file: a sheet (or a JSON list) becomes entries, and every problem is told by the cell in which it stands. All or
// nothing: a file with one problem is a file with nothing read.
import { fold } from '../search-fold.ts'
import { type EntryReader, problemWords, type TypedEntry } from './entries.ts'
import type { Column, Entry, Register } from './register.ts'
import { columnName } from './words.ts'

/** As read from a file: cells as text, row by row, the head first. `sheet` and `cellOf` say how a place is called. */
export type Table = { sheet: string; rows: readonly (readonly string[])[] }
export type FileProblem = { place: string; column: string; words: string }
export type FileRow = { row: number; typed: TypedEntry }
export type FileReading = { rows: FileRow[]; problems: FileProblem[] }

/** 'Dữ liệu!C7', from a column counted from 0 and a row counted from 1. */
export function cellName(sheet: string, column: number, row: number): string {
  return `${sheet}!${columnLetters(column)}${row}`
}

export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter
}

/** Finds the columns by their heads, in whatever order, and takes the rows below apart. Blank rows are left out. */
export function readTable(register: Register, { sheet, rows }: Table): FileReading & { places: Map<string, number> } {
  const heads = rows[0] ?? []
  const places = new Map<string, number>()
  const problems: FileProblem[] = []
  heads.forEach((head, place) => {
    if (head.trim() === '') return
    const column = columnOfHead(register, head)
    if (!column || places.has(column.key))
      problems.push(problemAt(cellName(sheet, place, 1), head.trim(), column ? 'headTwice' : 'headUnknown'))
    else places.set(column.key, place)
  })
  for (const column of register.columns) {
    if (column.isRequired && !places.has(column.key))
      problems.push(problemAt(cellName(sheet, 0, 1), columnName(register.kind, column.key), 'headMissing'))
  }
  const read = rows.slice(1).flatMap((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return []
    const typed = Object.fromEntries([...places].map(([key, place]) => [key, cells[place] ?? '']))
    return [{ row: index + 2, typed }]
  })
  if (problems.length === 0 && read.length === 0) problems.push(problemAt(cellName(sheet, 0, 2), '', 'fileEmpty'))
  return { rows: read, problems, places }
}

function columnOfHead(register: Register, head: string): Column | undefined {
  const wanted = fold(head.replace(/\*\s*$/, ''))
  return register.columns.find(
    ({ key }) => fold(columnName(register.kind, key, 'vi')) === wanted || key.toLowerCase() === wanted,
  )
}

/** Where the cell of a row stands, in words of the file that was read. */
export type Naming = (key: string, row: number) => string

export type EntriesReading = { entries: { row: number; typed: TypedEntry; entry: Entry }[]; problems: FileProblem[] }

/** Reads rows one by one (a generator, so that a long file leaves room for other work between rows). */
export function* readRows(
  register: Register,
  rows: readonly FileRow[],
  read: EntryReader,
  naming: Naming,
): Generator<undefined, EntriesReading> {
  const entries: EntriesReading['entries'] = []
  const problems: FileProblem[] = []
  const seen = new Map<string, number>()
  for (const { row, typed } of rows) {
    const result = read(typed)
    if (result.ok) {
      const key = keyOf(register, result.entry)
      const first = seen.get(key)
      if (first === undefined) entries.push({ row, typed, entry: result.entry })
      else
        problems.push(problemAt(naming(keyColumn(register), row), keyColumn(register), 'rowTwice', { first }, register))
      seen.set(key, first ?? row)
    } else {
      for (const { key, code, values } of result.problems)
        problems.push(problemAt(naming(key, row), key, code, values, register))
    }
    yield undefined
  }
  return { entries, problems }
}

/** The key by which a row of a file finds its stored entry. */
export function keyOf(register: Register, entry: Entry): string {
  return typeof entry.slug === 'string' ? entry.slug : register.keyOf(entry)
}

export const keyColumn = (register: Register) =>
  register.columns.some(({ key }) => key === 'slug') ? 'slug' : 'number'

/** A problem of a file at its place, in words; `column` is a key of the register where one is given, else a head as it stands. */
export function problemAt(
  place: string,
  column: string,
  code: string,
  values: Record<string, string | number> = {},
  register?: Register,
): FileProblem {
  return {
    place,
    column: register ? columnName(register.kind, column) : column,
    words: problemWords({ code, values }, 'vi'),
  }
}
