// What stands in an Excel file that came back, as typed answers: the same texts that a person would have typed into the form.
import type { TypedAnswer } from '../../lib/indicators.ts'
import { unguardText } from '../../lib/spreadsheet-text.ts'
import type { Sheet, SheetCell } from '../files/read-workbook.ts'
import type { AnswerView } from '../reporting/report-view.ts'
import { isAskedAsCounts } from '../reporting/rules.ts'
import { COLUMNS, type ColumnKey, FIRST_ROW } from './layout.ts'
import { CHOICES } from './template.ts'

export type TypedRow = { slug: string; row: number; cells: Partial<Record<ColumnKey, SheetCell>> }

/** The rows of figures, by the hidden name of each. */
export function rowsOf(sheet: Sheet): TypedRow[] {
  const rows = Map.groupBy(
    sheet.cells.filter(({ row }) => row >= FIRST_ROW),
    ({ row }) => row,
  )
  return [...rows].flatMap(([row, cells]) => {
    const byColumn = Object.fromEntries(
      cells.flatMap((cell) => {
        const key = COLUMNS[cell.column - 1]?.key
        return key ? [[key, cell] as const] : []
      }),
    ) as TypedRow['cells']
    const { slug } = byColumn
    return slug?.kind === 'text' ? [{ slug: slug.value, row, cells: byColumn }] : []
  })
}

/** The row as it would have been typed. */
export function typedOf({ cells }: TypedRow, { field: { indicator } }: AnswerView): TypedAnswer {
  const text = (key: ColumnKey) => textOf(cells[key])
  const state = text('state')
  const absence =
    state === CHOICES.notReported
      ? { state: 'notReported' as const }
      : state === CHOICES.notApplicable
        ? { state: 'notApplicable' as const }
        : {}
  return present({ ...valuesOf(cells, indicator), reason: text('reason'), ...absence })
}

export const explanationOf = ({ cells }: TypedRow): string => textOf(cells.explanation) ?? ''

function valuesOf(cells: TypedRow['cells'], indicator: AnswerView['field']['indicator']): TypedAnswer {
  const text = (key: ColumnKey) => textOf(cells[key])
  if (isAskedAsCounts(indicator)) return { numerator: text('value'), denominator: text('denominator') }
  if (indicator.kind === 'text') return { text: text('text') }
  if (indicator.kind === 'boolean')
    return { choice: choiceOf(cells.value), symbol: text('symbol'), date: dayOf(cells.date) }
  const value = text('value')
  return { value, ...(indicator.kind === 'money' && value ? { scale: 'billion' as const } : {}) }
}

function choiceOf(cell: SheetCell | undefined): string | undefined {
  if (cell?.kind === 'boolean') return cell.value ? 'yes' : 'no'
  const text = textOf(cell)
  if (text === CHOICES.yes) return 'yes'
  return text === CHOICES.no ? 'no' : text
}

// In a cell that is formatted as text a day may stand as the count of days since 30 December 1899.
const FIRST_DAY = Date.UTC(1899, 11, 30)
const MOST_DAYS = 100_000

function dayOf(cell: SheetCell | undefined): string | undefined {
  const isCount = cell?.kind === 'number' && Number.isInteger(cell.value) && cell.value > 366 && cell.value < MOST_DAYS
  if (!isCount) return textOf(cell)
  return new Date(FIRST_DAY + Number(cell.value) * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/')
}

/** A number as Vietnamese people type it, a day as d/m/yyyy, text as it is. */
function textOf(cell: SheetCell | undefined): string | undefined {
  if (!cell) return undefined
  if (cell.kind === 'number') return numberText(cell.isPercent ? cell.value * 100 : cell.value)
  if (cell.kind === 'date') return cell.value.slice(0, 10).split('-').reverse().join('/')
  if (cell.kind === 'boolean') return cell.value ? CHOICES.yes : CHOICES.no
  return unguardText(cell.value).trim() || undefined
}

/** 15 digits, as many as a cell shows: what computing has added behind them was typed by nobody. */
function numberText(value: number): string {
  const exact = Number(value.toPrecision(15))
  const plain =
    Math.abs(exact) >= 1e21 || (exact !== 0 && Math.abs(exact) < 1e-6)
      ? exact.toFixed(12).replace(/0+$/, '')
      : String(exact)
  return plain.replace('.', ',')
}

function present(typed: TypedAnswer): TypedAnswer {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined && value !== ''))
}
