// The words of registers: names of registers, columns, choices and hints, looked up by the keys of the declaration.
import { type Locale, translator } from '../messages.ts'
import type { Cell } from './cells.ts'
import type { Column, RegisterKind } from './register.ts'

const NAMESPACE = 'officeRegisters'

// The keys come from a table, so the compiler cannot see them; lib/registers/register.test.ts checks that each has its words.
const words = (locale: Locale, key: string) => translator(locale, NAMESPACE)(key as never)
const has = (locale: Locale, key: string) => translator(locale, NAMESPACE).has(key as never)

export const registerName = (kind: RegisterKind, locale: Locale = 'vi') => words(locale, `register.${kind}.name`)
export const registerAbout = (kind: RegisterKind, locale: Locale = 'vi') => words(locale, `register.${kind}.about`)
export const entryName = (kind: RegisterKind, locale: Locale = 'vi') => words(locale, `register.${kind}.entry`)
export const sectionName = (kind: RegisterKind, section: string, locale: Locale = 'vi') =>
  words(locale, `section.${kind}.${section}`)

/** The column's own words in its register, else those that all registers share. */
export function columnName(kind: RegisterKind, key: string, locale: Locale = 'vi'): string {
  const own = `column.${kind}.${key}`
  return words(locale, has(locale, own) ? own : `column.shared.${key}`)
}

export function columnHint(kind: RegisterKind, key: string, locale: Locale = 'vi'): string | undefined {
  const own = `hint.${kind}.${key}`
  if (has(locale, own)) return words(locale, own)
  return has(locale, `hint.shared.${key}`) ? words(locale, `hint.shared.${key}`) : undefined
}

export function choiceWords(kind: RegisterKind, key: string, value: string, locale: Locale): string {
  const own = `choice.${kind}.${key}.${value}`
  return words(locale, has(locale, own) ? own : `choice.shared.${key}.${value}`)
}

/** The head of the column in a file: its name, starred where it must be filled. */
export function headOf(kind: RegisterKind, column: Column): string {
  return column.isRequired ? `${columnName(kind, column.key)} *` : columnName(kind, column.key)
}

/** The sheet of a register's workbook that holds the entries. */
export const fileSheetName = () => words('vi', 'file.sheet')
type FileWord = 'guide' | 'lists' | 'required' | 'optional' | 'columnHead' | 'neededHead' | 'contentHead' | 'starNote'
export const fileWords = (key: FileWord) => words('vi', `file.${key}`)

/** What may stand in a cell, in words. */
export function contentWords(cell: Cell): string {
  const longest = 'longest' in cell ? { longest: String(cell.longest) } : {}
  return translator('vi', NAMESPACE)(`file.content.${cell.kind}` as never, longest as never)
}
