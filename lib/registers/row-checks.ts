// Small pieces from which registers are declared: columns that recur, the key made of words, and checks between two cells.
import { fold } from '../search-fold.ts'
import type { CellValue } from './cells.ts'
import type { Column, Entry, EntryProblem } from './register.ts'

export const line = (key: string, more: Partial<Column> & { longest?: number } = {}): Column => {
  const { longest = 300, ...rest } = more
  return { key, cell: { kind: 'line', longest }, ...rest }
}
export const text = (key: string, more: Partial<Column> & { longest?: number } = {}): Column => {
  const { longest = 4000, ...rest } = more
  return { key, cell: { kind: 'text', longest }, ...rest }
}
export const day = (key: string, more: Partial<Column> = {}): Column => ({ key, cell: { kind: 'day' }, ...more })
export const flag = (key: string, more: Partial<Column> = {}): Column => ({ key, cell: { kind: 'flag' }, ...more })
export const code = (more: Partial<Column> = {}): Column => ({ key: 'slug', cell: { kind: 'code' }, ...more })
export const choice = (key: string, of: readonly string[], more: Partial<Column> = {}): Column => ({
  key,
  cell: { kind: 'choice', of },
  ...more,
})

/** Both languages, one after the other. */
export const both = (make: (key: string) => Column, key: string): Column[] => [make(`${key}Vi`), make(`${key}En`)]

/** '749/QĐ-TTg', 2020 → '749-qd-ttg-2020'; at most 80 characters, cut between words. */
export function keyFrom(...parts: (CellValue | undefined)[]): string {
  const words = fold(parts.filter((part) => part !== null && part !== undefined).join(' '))
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  let key = ''
  for (const word of words) {
    if (key.length + word.length + 1 > 80) break
    key = key ? `${key}-${word}` : word
  }
  return key || 'x'
}

export const yearOf = (value: CellValue | undefined) => (typeof value === 'string' ? value.slice(0, 4) : null)

/** The problem at `key` unless it holds. */
export function demand(holds: boolean, key: string, codeOf: string): EntryProblem[] {
  return holds ? [] : [{ key, code: codeOf, values: {} }]
}

/** Two days or numbers in order, where both are there. */
export function demandOrder(entry: Entry, from: string, to: string): EntryProblem[] {
  const [low, high] = [entry[from] ?? null, entry[to] ?? null]
  return demand(low === null || high === null || low <= high, to, 'order')
}
