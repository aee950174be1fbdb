// Cells: what one column of a register may hold, and how text typed in a form, an Excel cell or a JSON file becomes its value.
// An empty cell is null, never 0 and never “no”; whether it may be empty is the column's word.
import { z } from 'zod'
import { checkRules } from '../checks/rules.ts'
import { readDay } from '../dates.ts'
import { readNumber } from '../number-input.ts'
import { fold } from '../search-fold.ts'
import { cleanText } from '../text.ts'

export const REFERENCE_KINDS = [
  'unit',
  'group',
  'indicator',
  'programme',
  'document',
  'body',
  'plan',
  'directive',
  'source',
] as const
export type ReferenceKind = (typeof REFERENCE_KINDS)[number]

export type Cell =
  | { kind: 'line' | 'text'; longest: number }
  | { kind: 'code' | 'day' | 'flag' | 'checks' | 'period' }
  | { kind: 'number'; isWhole?: boolean; least?: number; most?: number }
  | { kind: 'choice'; of: readonly string[] }
  | { kind: 'reference' | 'references'; to: ReferenceKind }

export type CellValue = string | number | boolean | number[] | null
export type ProblemValues = Record<string, string | number>
type Read = { ok: true; value: CellValue } | { ok: false; code: string; values?: ProblemValues }

/** Folded name or key → what it names; several of one name must be told apart by their keys. */
export type ReferentIndex = ReadonlyMap<string, readonly number[] | 'ambiguous'>
/** What reading a cell needs to know besides its text: the words of its choices, folded, and what it may refer to. */
export type CellContext = { choices: ReadonlyMap<string, string>; referents: ReferentIndex }

export const NO_CONTEXT: CellContext = { choices: new Map(), referents: new Map() }

/** The schema of a cell. Its issues carry a code of the messages `officeRegisters.problem` and the values for it. */
export function cellSchema(cell: Cell, context: CellContext = NO_CONTEXT): z.ZodType<CellValue, string> {
  return z.string().transform((typed, ctx): CellValue => {
    if (typed.trim() === '') return null
    const read = readCell(cell, typed, context)
    if (read.ok) return read.value
    ctx.addIssue({ code: 'custom', message: read.code, params: read.values ?? {} })
    return z.NEVER
  })
}

function readCell(cell: Cell, typed: string, context: CellContext): Read {
  if (cell.kind === 'line' || cell.kind === 'text') return readText(typed, cell)
  if (cell.kind === 'number') return readAmount(typed, cell)
  if (cell.kind === 'choice') return readChoice(typed, cell.of, context)
  if (cell.kind === 'reference') return readReference(typed, context)
  if (cell.kind === 'references') return readReferences(typed, context)
  return PLAIN[cell.kind](typed.trim())
}

const PLAIN: Record<'code' | 'day' | 'flag' | 'checks' | 'period', (typed: string) => Read> = {
  code: (typed) => (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(typed) && typed.length <= 100 ? accept(typed) : refuse('code')),
  day: (typed) => {
    const day = readDay(typed)
    return day ? accept(day) : refuse('day')
  },
  flag: (typed) => {
    const word = fold(typed)
    if (YES.includes(word)) return accept(true)
    return NO.includes(word) ? accept(false) : refuse('flag')
  },
  period: (typed) =>
    /^@?\d{4}(-(H[12]|9M|Q[1-4]|(0[1-9]|1[0-2])(-\d{2})?))?$/.test(typed) ? accept(typed) : refuse('period'),
  checks: readChecks,
}

const YES = ['co', 'x', '1', 'true', 'yes']
const NO = ['khong', '0', 'false', 'no']

function readText(typed: string, { kind, longest }: { kind: 'line' | 'text'; longest: number }): Read {
  const cleaned = cleanText(typed, longest)
  if (!cleaned.ok) return refuse(`text.${cleaned.problem}`, { maximum: longest })
  return accept(kind === 'line' ? cleaned.text.replace(/\s*\n\s*/g, ' ') : cleaned.text)
}

function readAmount(typed: string, { isWhole, least, most }: Extract<Cell, { kind: 'number' }>): Read {
  const read = readNumber(typed)
  if (!read.ok) return refuse(`number.${read.problem}`, { readings: read.readings.map(vietnamese).join(' / ') })
  if (isWhole && !Number.isInteger(read.value)) return refuse('whole')
  if (least !== undefined && read.value < least) return refuse('least', { least })
  if (most !== undefined && read.value > most) return refuse('most', { most })
  return accept(read.value)
}

function readChoice(typed: string, of: readonly string[], { choices }: CellContext): Read {
  const text = typed.trim()
  const code = of.includes(text) ? text : choices.get(fold(text))
  return code === undefined ? refuse('choice', { typed: shortened(text) }) : accept(code)
}

function readReference(typed: string, { referents }: CellContext): Read {
  const found = referents.get(fold(typed))
  if (found === 'ambiguous') return refuse('ambiguous', { typed: shortened(typed) })
  if (found?.length !== 1 || found[0] === undefined) return refuse('unknown', { typed: shortened(typed) })
  return accept(found[0])
}

/** One to a line, or separated by semicolons; a name such as “all provinces” may stand for many. */
function readReferences(typed: string, { referents }: CellContext): Read {
  const ids = new Set<number>()
  for (const name of typed.split(/[\n;]/).filter((part) => part.trim() !== '')) {
    const found = referents.get(fold(name))
    if (found === 'ambiguous') return refuse('ambiguous', { typed: shortened(name) })
    if (!found) return refuse('unknown', { typed: shortened(name) })
    for (const id of found) ids.add(id)
  }
  return accept([...ids].sort((a, b) => a - b))
}

function readChecks(typed: string): Read {
  try {
    const rules = checkRules.safeParse(JSON.parse(typed))
    return rules.success ? accept(JSON.stringify(rules.data)) : refuse('checks')
  } catch {
    return refuse('checks')
  }
}

const vietnamese = (value: number) => String(value).replace('.', ',')
const shortened = (text: string) => (text.trim().length > 60 ? `${text.trim().slice(0, 60)}…` : text.trim())
const accept = (value: CellValue): Read => ({ ok: true, value })
const refuse = (code: string, values?: ProblemValues): Read => ({ ok: false, code, values })
