// data.csv and data.json of a page: one pair of handlers over the page's rows.
import { csvText } from '@/lib/csv.ts'
import type { View } from '@/lib/routes.ts'
import { type PublicPage, publicFile } from '../public-page.tsx'
import { type Book, openBook } from './book.ts'
import type { DataRow } from './figure-rows.ts'

export type Rows<P> = (book: Book, params: P) => Promise<DataRow[] | null> | DataRow[] | null

export function csvFile<P extends Record<string, string>>(rows: Rows<P>) {
  return publicFile<P>(async (page) => {
    const found = await rowsOf(page, rows)
    return found && answerRows('csv', page.view, found)
  })
}

export function jsonFile<P extends Record<string, string>>(rows: Rows<P>) {
  return publicFile<P>(async (page) => {
    const found = await rowsOf(page, rows)
    return found && answerRows('json', page.view, found)
  })
}

/** Rows as a file of one of the two formats; JSON says of which release they are. */
export function answerRows(format: 'csv' | 'json', view: View, rows: readonly DataRow[]): Response {
  return format === 'csv'
    ? answer(csvOf(rows), 'text/csv; charset=utf-8')
    : answer(jsonOf(view.release, rows), 'application/json; charset=utf-8')
}

async function rowsOf<P extends Record<string, string>>(page: PublicPage<P>, rows: Rows<P>) {
  const book = await openBook(page)
  return book && rows(book, page.params)
}

/** The rows as JSON text, with the release that they are of. */
export function jsonOf(release: number, rows: readonly DataRow[]): string {
  return `${JSON.stringify({ release, rows }, null, 1)}\n`
}

/** The rows as CSV text; the columns are those of the first row. */
export function csvOf(rows: readonly DataRow[]): string {
  const columns = Object.keys(rows[0] ?? { indicator: '' })
  return csvText([columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))])
}

const answer = (body: string, type: string) => new Response(body, { headers: { 'Content-Type': type } })
