// Entries: one row of a register as typed, as read, and as it differs from what is stored. Typed cells in, values or problems out.
import { formatDay } from '../dates.ts'
import { type Locale, translator } from '../messages.ts'
import { fold } from '../search-fold.ts'
import {
  type CellContext,
  type CellValue,
  cellSchema,
  type ProblemValues,
  type ReferenceKind,
  type ReferentIndex,
} from './cells.ts'
import type { Column, Entry, EntryProblem, Register } from './register.ts'
import { choiceWords } from './words.ts'

/** Typed text by column key. */
export type TypedEntry = Readonly<Record<string, string>>
export type ReadEntry = { ok: true; entry: Entry } | { ok: false; problems: EntryProblem[] }

/** Something that a cell may refer to, by key or by name; `ids` are several where a name stands for many units. */
export type Referent = { ids: readonly number[]; key: string; name: string }
export type Referents = Partial<Record<ReferenceKind, readonly Referent[]>>

export type EntryReader = (typed: TypedEntry) => ReadEntry

/** Reads entries of a register, many with the same referents. A key that was not typed is made of the words. */
export function entryReader(register: Register, referents: Referents): EntryReader {
  const schemas = register.columns.map((column) => ({
    column,
    schema: cellSchema(column.cell, contextOf(register, column, referents)),
  }))
  return (typed) => {
    const entry: Record<string, CellValue> = {}
    const problems: EntryProblem[] = []
    for (const { column, schema } of schemas) {
      const read = schema.safeParse(textOf(column, typed))
      entry[column.key] = read.success ? read.data : null
      if (!read.success) problems.push(problemOf(column, read.error.issues[0]))
      else if (column.isRequired && read.data === null) problems.push({ key: column.key, code: 'missing', values: {} })
    }
    if (problems.length > 0) return { ok: false, problems }
    if (register.columns.some(({ key }) => key === 'slug')) entry.slug ??= register.keyOf(entry)
    const between = register.check(entry)
    return between.length > 0 ? { ok: false, problems: between } : { ok: true, entry }
  }
}

function textOf({ key, ifEmpty = '' }: Column, typed: TypedEntry): string {
  const text = typed[key] ?? ''
  return text.trim() === '' ? ifEmpty : text
}

type Issue = { message: string; params?: ProblemValues }

function problemOf(column: Column, issue: unknown): EntryProblem {
  const { message, params } = issue as Issue
  return { key: column.key, code: message, values: params ?? {} }
}

function contextOf(register: Register, { key, cell }: Column, referents: Referents): CellContext {
  const choices = new Map<string, string>()
  if (cell.kind === 'choice') {
    for (const value of cell.of) choices.set(fold(choiceWords(register.kind, key, value, 'vi')), value)
  }
  const several = cell.kind === 'references'
  return { choices, referents: 'to' in cell ? indexReferents(referents[cell.to] ?? [], several) : new Map() }
}

/** Keys win over names; a name that two bear is ambiguous. */
export function indexReferents(referents: readonly Referent[], several = true): ReferentIndex {
  const index = new Map<string, readonly number[] | 'ambiguous'>()
  const usable = referents.filter(({ ids }) => several || ids.length === 1)
  for (const { name, ids } of usable) index.set(fold(name), index.has(fold(name)) ? 'ambiguous' : ids)
  for (const { key, ids } of usable) index.set(fold(key), ids)
  return index
}

/** `codes` for machines; `words` for people and Excel; `form`: what the inputs of the screen hold, words only where there is no choice. */
export type Spelling = 'codes' | 'words' | 'form'

/** A stored entry as it would be typed. */
export function typedEntry(register: Register, entry: Entry, referents: Referents, as: Spelling): TypedEntry {
  return Object.fromEntries(
    register.columns.map((column) => [
      column.key,
      typedCell(register, column, entry[column.key] ?? null, referents, as),
    ]),
  )
}

function typedCell(
  register: Register,
  { key, cell }: Column,
  value: CellValue,
  referents: Referents,
  as: Spelling,
): string {
  if (value === null) return ''
  if (cell.kind === 'flag') return as === 'words' ? FLAG_WORDS[value ? 'yes' : 'no'] : String(value)
  if (cell.kind === 'choice')
    return as === 'words' ? choiceWords(register.kind, key, String(value), 'vi') : String(value)
  if (cell.kind === 'day' && as !== 'codes') return formatDay(String(value), 'vi')
  if (cell.kind === 'number') return String(value).replace('.', ',')
  if (cell.kind === 'reference')
    return naming(referents[cell.to] ?? [], [Number(value)], as === 'form' ? 'codes' : as)[0] ?? ''
  if (cell.kind === 'references') return naming(referents[cell.to] ?? [], value as number[], as).join('\n')
  return String(value)
}

const FLAG_WORDS = { yes: 'Có', no: 'Không' } as const

/** The names of ids, the whole of a group as one name. */
function naming(referents: readonly Referent[], ids: readonly number[], as: Spelling): string[] {
  const left = new Set(ids)
  const names: string[] = []
  const bySize = [...referents].filter((one) => one.ids.length > 0).sort((a, b) => b.ids.length - a.ids.length)
  const index = as !== 'codes' ? indexReferents(referents) : undefined
  for (const referent of bySize) {
    if (left.size === 0) break
    if (referent.ids.length > left.size || !referent.ids.every((id) => left.has(id))) continue
    for (const id of referent.ids) left.delete(id)
    const isPlain = index && index.get(fold(referent.name)) !== 'ambiguous'
    names.push(isPlain ? referent.name : referent.key)
  }
  return names
}

export type Difference = { key: string; before: string; after: string; column: Column }

/** The columns in which two typed entries differ, in their order. */
export function differencesOf(register: Register, before: TypedEntry, after: TypedEntry): Difference[] {
  return register.columns
    .map((column) => ({ column, key: column.key, before: before[column.key] ?? '', after: after[column.key] ?? '' }))
    .filter((difference) => difference.before !== difference.after)
}

/** A problem in words: 'Chưa có trong danh mục: “Lao Cay”.' */
export function problemWords(problem: Pick<EntryProblem, 'code' | 'values'>, locale: Locale): string {
  const values = Object.fromEntries(Object.entries(problem.values).map(([name, value]) => [name, String(value)]))
  const [space, ...rest] = problem.code.split('.')
  if (space === 'number') return translator(locale, 'problems')(`number.${rest.join('.')}` as never, values as never)
  if (space === 'text') return translator(locale, 'problems')(`text.${rest.join('.')}` as never, values as never)
  return translator(locale, 'officeRegisters')(`problem.${problem.code}` as never, values as never)
}
