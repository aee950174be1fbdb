// A data file of the seed: JSON checked against its schema; what is wrong is told in one line with file, row and reason.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** Trouble with the seed's data; the message is one line: file, row, reason. */
export class SeedTrouble extends Error {
  constructor(file: string, row: string | null, reason: string) {
    super(`${file}${row === null ? '' : `, row ${row}`}: ${reason.replaceAll(/\s+/g, ' ')}`)
  }
}

export const slugText = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no slug')
export const dayText = z.iso.date()
export const optionalText = z.string().min(1).nullish()
export const told = z.union([z.number(), z.boolean()])

export type DataFile<T> = { name: string; hash: string; content: T }

/** Reads and checks one data file. The hash is of its bytes. */
export function readDataFile<T extends z.ZodType>(folder: string, name: string, schema: T): DataFile<z.infer<T>> {
  const text = readText(folder, name)
  const json = parseJson(name, text)
  const parsed = schema.safeParse(json)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const { row, field } = placeOf(json, issue?.path ?? [])
    throw new SeedTrouble(name, row, field ? `${field}: ${issue?.message}` : `${issue?.message}`)
  }
  return { name, hash: createHash('sha256').update(text).digest('hex'), content: parsed.data }
}

/** Splits an editors' pair “vi / en”; a text without the separator serves both languages only if it says so by itself. */
export function pair(text: string | null | undefined): { vi: string | null; en: string | null } {
  if (!text) return { vi: null, en: null }
  const at = text.indexOf(' / ')
  return at < 0 ? { vi: text, en: null } : { vi: text.slice(0, at).trim(), en: text.slice(at + 3).trim() }
}

function readText(folder: string, name: string): string {
  try {
    return readFileSync(join(folder, name), 'utf8')
  } catch (error) {
    throw new SeedTrouble(name, null, `cannot be read (${(error as NodeJS.ErrnoException).code})`)
  }
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new SeedTrouble(name, null, `is not valid JSON (${(error as Error).message})`)
  }
}

// The row is the deepest list entry on the way to what is wrong: by its id or slug, else by its number.
function placeOf(json: unknown, path: readonly PropertyKey[]): { row: string | null; field: string } {
  let row: string | null = null
  let rest = path
  let node = json as Record<PropertyKey, unknown> | undefined
  path.forEach((step, index) => {
    node = node?.[step] as typeof node
    const isRow = row === null && typeof step === 'number' && typeof node === 'object'
    if (!isRow) return
    row = String(node?.id ?? node?.slug ?? `#${step + 1}`)
    rest = path.slice(index + 1)
  })
  return { row, field: rest.map(String).join('.') }
}
