// Reading an Excel file (row F8): what a workbook holds, as typed cells with their addresses, or why it is not read.
import type { FileProblem } from './kinds.ts'
import { inWorker } from './worker.ts'

export type WorkbookLimits = { rows: number; columns: number }
export const WORKBOOK_LIMITS: WorkbookLimits = { rows: 5000, columns: 100 }

/** A date is `YYYY-MM-DD` (with a time: ISO 8601); text is NFC and otherwise as typed. */
export type CellContent =
  | { kind: 'text' | 'date'; value: string }
  /** `isPercent`: the cell shows 0.934 as 93.4%. */
  | { kind: 'number'; value: number; isPercent?: true }
  | { kind: 'boolean'; value: boolean }

/** A cell in which something stands; `at` is `Sheet!B7`, to tell a person. */
export type SheetCell = { at: string; address: string; row: number; column: number } & CellContent
export type Sheet = { name: string; isHidden: boolean; cells: SheetCell[] }

/** `code` is a key of the messages `workbook.cellProblems`. */
export type WorkbookProblem = { at: string; code: 'formula' | 'errorValue' | 'tooFar' }
/** `cells`: some cells may not be as they are, see `problems`; `tooLong`: more rows or columns than the limits. */
export type WorkbookRead =
  | { ok: true; sheets: Sheet[] }
  | { ok: false; code: FileProblem | 'cells' | 'tooLong'; problems: WorkbookProblem[] }

/** Reads all sheets, in a thread of at most 256 MB and 20 s; `source` is the bytes or the path of an .xlsx file. */
export async function readWorkbook(
  source: Uint8Array | string,
  limits: WorkbookLimits = WORKBOOK_LIMITS,
): Promise<WorkbookRead> {
  const done = await inWorker<WorkbookRead>('readWorkbook', { source, limits })
  return done.ok ? done.result : { ok: false, code: done.code, problems: [] }
}
