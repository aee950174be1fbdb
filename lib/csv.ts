// CSV as spreadsheets read it: RFC 4180, UTF-8 with BOM; a text that a spreadsheet would take for a formula gets a leading
// apostrophe (row F9).
export type CsvCell = string | number | null

/** The whole file: each line a list of cells, the header among them. */
export function csvText(lines: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
