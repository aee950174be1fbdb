// The Excel file of a report: one sheet with a row per figure, and a hidden one that says to which report the file belongs. Template and
// reading derive from the same columns.
export const FORM_SHEET = 'Biểu mẫu'
export const KEY_SHEET = '_khoa'
export const HEAD_ROW = 5
export const FIRST_ROW = HEAD_ROW + 1

/** In the order of the sheet; `input` is typed into, where the kind of the figure asks for it. */
export const COLUMNS = [
  { key: 'slug', width: 4 },
  { key: 'place', width: 6 },
  { key: 'name', width: 46 },
  { key: 'unit', width: 12 },
  { key: 'previous', width: 16 },
  { key: 'state', width: 18 },
  { key: 'value', width: 16 },
  { key: 'denominator', width: 14 },
  { key: 'symbol', width: 20 },
  { key: 'date', width: 14 },
  { key: 'text', width: 50 },
  { key: 'reason', width: 34 },
  { key: 'explanation', width: 40 },
] as const
export type ColumnKey = (typeof COLUMNS)[number]['key']

/** 1-based, as exceljs counts. */
export const columnOf = (key: ColumnKey) => COLUMNS.findIndex((column) => column.key === key) + 1

/** What the file belongs to; `sections` are those that it holds. */
export type WorkbookKey = {
  reportId: number
  formVersionId: number
  unitId: number
  periodId: number
  sections: number[]
}
