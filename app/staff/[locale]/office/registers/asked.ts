// What an address or a posted form of the registers names: the register, the entry, the page of a list; anything else is not there.
import { notFound } from 'next/navigation'
import { textOf } from '@/app/_server/form-text.ts'
import type { TypedEntry } from '@/lib/registers/entries.ts'
import { findRegister, type Register } from '@/lib/registers/register.ts'

/** Who reads the registers; who changes them is judged again with every write. */
export const READERS = ['administrator', 'auditor'] as const

export type Query = Promise<Record<string, string | string[] | undefined>>

export function registerOf(slug: string): Register {
  return findRegister(slug) ?? notFound()
}

export function idOf(text: string): number {
  return /^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : notFound()
}

export function pageOf(text: unknown): number {
  return typeof text === 'string' && /^[1-9][0-9]{0,4}$/.test(text) ? Number(text) : 1
}

export const plain = (text: unknown, longest = 100) => (typeof text === 'string' ? text.slice(0, longest) : '')

const LONGEST = 20_000

/** The typed cells of a posted entry, those of the register's own columns; a closed field is not posted and stays as it is. */
export function typedOf(register: Register, form: FormData): TypedEntry {
  const posted = register.columns.filter(({ key }) => form.has(inputName(key)))
  return Object.fromEntries(posted.map(({ key }) => [key, textOf(form, inputName(key)).slice(0, LONGEST)]))
}

export const inputName = (key: string) => `o-${key}`
