// A table of figures: units in the header, numbers right, the first column names the row; files of the same rows below.
import type { ReactNode } from 'react'
import { type Locale, translator } from '../lib/messages.ts'
import { type FileLink, FileLinks } from './file-links.tsx'

export type Column = { key: string; title: ReactNode; unit?: string; isNumber?: boolean }
/** Cells by column key; the first column is the row's header. `group` starts a group of rows with its title. */
export type Row = {
  key: string /** Id by which a link leads to the row. */
  anchor?: string
  group?: string
  cells: Record<string, ReactNode>
  marked?: readonly string[]
}

export type FigureTableProps = {
  locale: Locale
  caption: string
  /** Hide the caption where a section title just above says the same. */
  isCaptionHidden?: boolean
  captionNote?: string
  columns: readonly Column[]
  rows: readonly Row[]
  /** On phones: rows become small lists (`stack`), or the table scrolls sideways in a focusable region (`scroll`). */
  narrow?: 'stack' | 'scroll'
  files?: readonly FileLink[]
}

export function FigureTable(props: FigureTableProps) {
  const { locale, caption, narrow = 'stack', files = [] } = props
  const t = translator(locale, 'figure')
  return (
    <>
      {narrow === 'stack' ? (
        <Table {...props} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className="scroll" tabIndex={0} aria-label={t('tableScroll', { caption })}>
          <Table {...props} />
        </section>
      )}
      <FileLinks locale={locale} files={files} />
    </>
  )
}

function Table({ caption, captionNote, isCaptionHidden, columns, rows, narrow = 'stack' }: FigureTableProps) {
  return (
    <table className={narrow === 'stack' ? 'tbl stack' : 'tbl'}>
      <caption className={isCaptionHidden ? 'vh' : undefined}>
        {caption}
        {captionNote && <small>{captionNote}</small>}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={column.isNumber ? 'n' : undefined}>
              {column.title}
              {column.unit && <small>{column.unit}</small>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{rows.map((row) => tableRows(row, columns))}</tbody>
    </table>
  )
}

function tableRows(row: Row, columns: readonly Column[]) {
  const [first, ...rest] = columns
  const group = row.group && (
    <tr key={`group-${row.key}`} className="grp">
      <th colSpan={columns.length} scope="rowgroup">
        {row.group}
      </th>
    </tr>
  )
  const cells = (
    <tr key={row.key} id={row.anchor}>
      {first && <th scope="row">{row.cells[first.key]}</th>}
      {rest.map((column) => (
        <td key={column.key} className={cellClass(row, column)} data-label={label(column)}>
          {cell(row.cells[column.key])}
        </td>
      ))}
    </tr>
  )
  return group ? [group, cells] : cells
}

/** One wrapper keeps value and citation together when the cell becomes a row of a small list. */
function cell(content: ReactNode) {
  return content === undefined || content === null ? null : <span>{content}</span>
}

function cellClass(row: Row, column: Column): string | undefined {
  const names = [column.isNumber && 'n', row.marked?.includes(column.key) && 'rev'].filter(Boolean)
  return names.length > 0 ? names.join(' ') : undefined
}

function label(column: Column): string | undefined {
  if (typeof column.title !== 'string') return column.unit
  return column.unit ? `${column.title} (${column.unit})` : column.title
}
