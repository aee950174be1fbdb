// A register: a list that the office keeps (indicators, documents, programmes, targets, plans, tasks), told as its columns. The
// form on the screen, the Excel template, the reading of a file, the preview of differences and the list of problems all derive
// from the columns; a column is added in one place.
import type { Cell, CellValue, ProblemValues, ReferenceKind } from './cells.ts'
import { documents } from './documents.ts'
import { indicators } from './indicators.ts'
import { plans } from './plans.ts'
import { programmes } from './programmes.ts'
import { targets } from './targets.ts'
import { tasks } from './tasks.ts'

export type Column = {
  /** Name of the value in the entry and in the table; the words stand in the messages `officeRegisters.column`. */
  key: string
  cell: Cell
  isRequired?: boolean
  /** May no longer change once a release has shown the entry: pages of earlier releases would change with it. */
  isFixedOnceReleased?: boolean
  /** Indicators only: a change here changes what the figure means (lib/registers/meaning.ts). */
  isMeaning?: boolean
  /** Not asked on the screen's form: a file only, or a page of its own. */
  isForFilesOnly?: boolean
  /** What an empty cell means, as typed: the nation, for the unit of a target. */
  ifEmpty?: string
  /** What the form of a new entry starts with, as typed. */
  initially?: string
}

export type Entry = Readonly<Record<string, CellValue>>
export type EntryProblem = { key: string; code: string; values: ProblemValues }

export type Register = {
  kind: RegisterKind
  /** In its address. */
  slug: string
  /** Where other columns refer to entries of this register. */
  reference?: ReferenceKind
  columns: readonly Column[]
  /** Groups of columns on the screen, in order, by the key of their first column. */
  sections: Readonly<Record<string, string>>
  /** The columns shown in lists and searched. */
  listed: readonly string[]
  /** The key that an entry gets if none is typed: the same words give the same key, so a file can be read twice. */
  keyOf(entry: Entry): string
  /** What must hold between the cells of a row. */
  check(entry: Entry): EntryProblem[]
}

export const REGISTER_KINDS = ['indicators', 'documents', 'programmes', 'targets', 'plans', 'tasks'] as const
export type RegisterKind = (typeof REGISTER_KINDS)[number]

export const REGISTERS: Record<RegisterKind, Register> = { indicators, documents, programmes, targets, plans, tasks }

export function findRegister(slug: string): Register | undefined {
  return Object.values(REGISTERS).find((register) => register.slug === slug)
}

/** What the columns of a register refer to. */
export function referencesOf(register: Register): ReferenceKind[] {
  const kinds = register.columns.flatMap(({ cell }) => ('to' in cell ? [cell.to] : []))
  return [...new Set(kinds)]
}
