// A file of holidays: one line per day — the day, whether people rest or make up for a swapped day, and the name. Written by a
// spreadsheet (comma, semicolon or tab between cells); read whole, with every problem told by its line.
import { z } from 'zod'
import { readDay, weekday } from './dates.ts'
import { fold } from './search-fold.ts'
import { cleanText } from './text.ts'

export type HolidayKind = 'holiday' | 'workingDay'
export type HolidayLine = { line: number; day: string; kind: HolidayKind; nameVi: string }
export const HOLIDAY_FILE_PROBLEMS = [
  'columns',
  'day',
  'kind',
  'name',
  'repeated',
  'restDay',
  'empty',
  'tooLong',
  'encoding',
] as const
export type HolidayProblem = { line: number; code: (typeof HOLIDAY_FILE_PROBLEMS)[number]; value: string }
export type HolidayFile = { lines: HolidayLine[]; problems: HolidayProblem[] }

const MOST_LINES = 1000
const KINDS: Record<string, HolidayKind> = {
  nghi: 'holiday',
  'nghi le': 'holiday',
  holiday: 'holiday',
  'lam bu': 'workingDay',
  'di lam': 'workingDay',
  'working day': 'workingDay',
}

const cells = z.tuple([
  z.string().transform((typed, context) => readDay(typed) ?? issue(context, 'day', typed)),
  z.string().transform((typed, context) => KINDS[fold(typed)] ?? issue(context, 'kind', typed)),
  z.string().transform((typed, context) => readName(typed) ?? issue(context, 'name', typed)),
])

/** What a file says. Nothing of it may be used while there is a problem: a calendar with holes is worse than none. */
export function readHolidayFile(bytes: Uint8Array): HolidayFile {
  const text = decoded(bytes)
  if (text === null) return { lines: [], problems: [{ line: 1, code: 'encoding', value: '' }] }
  const rows = rowsOf(text)
  const isHeaded = fold(rows[0]?.cells[0] ?? '').startsWith('ngay') || fold(rows[0]?.cells[0] ?? '') === 'day'
  const body = isHeaded ? rows.slice(1) : rows
  if (body.length === 0) return { lines: [], problems: [{ line: 1, code: 'empty', value: '' }] }
  if (body.length > MOST_LINES)
    return { lines: [], problems: [{ line: MOST_LINES + 1, code: 'tooLong', value: String(MOST_LINES) }] }
  const found: HolidayFile = { lines: [], problems: [] }
  for (const row of body) readLine(row, found)
  return found
}

type Row = { line: number; cells: string[] }

function readLine({ line, cells: typed }: Row, found: HolidayFile) {
  if (typed.length !== 3) {
    found.problems.push({ line, code: 'columns', value: typed.join(', ').slice(0, 80) })
    return
  }
  const read = cells.safeParse(typed)
  if (!read.success) {
    for (const { message, path } of read.error.issues)
      found.problems.push({ line, code: codeOf(message), value: (typed[Number(path[0])] ?? '').slice(0, 80) })
    return
  }
  const [day, kind, nameVi] = read.data
  const value = typed[0] ?? ''
  if (found.lines.some((one) => one.day === day)) found.problems.push({ line, code: 'repeated', value })
  // A working day that is made up for lies on a weekend: any other is one already.
  else if (kind === 'workingDay' && weekday(day) % 6 !== 0) found.problems.push({ line, code: 'restDay', value })
  else found.lines.push({ line, day, kind, nameVi })
}

function readName(typed: string): string | null {
  const cleaned = cleanText(typed, 200)
  return cleaned.ok && cleaned.text !== '' ? cleaned.text : null
}

function issue(context: z.RefinementCtx, code: string, input: string): never {
  context.addIssue({ code: 'custom', message: code, input })
  return z.NEVER
}

const codeOf = (message: string) => HOLIDAY_FILE_PROBLEMS.find((code) => code === message) ?? 'columns'

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Lines with something in them, by their number in the file. A quoted cell may hold separators and line breaks (RFC 4180). */
function rowsOf(text: string): Row[] {
  const separator = [';', '\t', ','].find((one) => (text.split('\n', 1)[0] ?? '').includes(one)) ?? ','
  const rows: Row[] = []
  let row: Row = { line: 1, cells: [] }
  let [cell, isQuoted, line] = ['', false, 1]
  const endRow = () => {
    row.cells.push(cell.trim())
    if (row.cells.some((one) => one !== '')) rows.push(row)
    cell = ''
  }
  for (const [place, character] of [...text].entries()) {
    if (character === '"' && (isQuoted || cell.trim() === '')) isQuoted = !isQuoted
    else if (!isQuoted && character === separator) [row.cells, cell] = [[...row.cells, cell.trim()], '']
    else if (!isQuoted && character === '\n') {
      endRow()
      row = { line: line + 1, cells: [] }
    } else cell += character
    if (character === '\n') line += 1
    if (place > 1_000_000) break
  }
  endRow()
  return rows
}
