// Importing a register from a file: read, preview, and then all or nothing in one transaction. A preview keeps the typed cells; what
// is stored is judged again when it is confirmed, against the register as it is then.
import { createHash } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import { checkRules } from '../../lib/checks/rules.ts'
import { entryReader, type Referents, type TypedEntry, typedEntry } from '../../lib/registers/entries.ts'
import { cellName, type FileProblem, type FileRow, keyOf, problemAt, readRows } from '../../lib/registers/files.ts'
import type { EditEffect } from '../../lib/registers/meaning.ts'
import { type Entry, REGISTERS, type Register, type RegisterKind, referencesOf } from '../../lib/registers/register.ts'
import { type Db, store, type Write } from '../store.ts'
import { auditDenied, type Viewer, whoIs } from '../viewers.ts'
import { judgeChange } from './change.ts'
import { mayEdit, OBJECT_KINDS } from './editing.ts'
import { mayRead } from './reading.ts'
import { listReferents } from './referents.ts'
import { listStored, type StoredEntry } from './stored.ts'
import { insertEntry, updateEntry } from './writing.ts'

/** A file that was read: its rows as typed, and where its columns stand (none for JSON, whose places are told by row). */
export type ReadFile = {
  name: string
  sha256: string
  sheet: string
  rows: FileRow[]
  places: [string, number][] | null
}

export type ImportEffect = EditEffect | 'created'
export type ImportRow = {
  row: number
  name: string
  effect: ImportEffect
  differences: { key: string; before: string; after: string }[]
}
/** `digest` stands for all that the preview says; a commit that would do something else is refused. */
export type Preview = {
  rows: ImportRow[]
  problems: FileProblem[]
  counts: Record<ImportEffect, number>
  digest: string
}

type Planned = ImportRow & { entry: Entry; stored: StoredEntry | undefined }
type Plan = { rows: Planned[]; problems: FileProblem[] }

/** What importing the file would do, or every problem of it by its cell; nothing is stored. */
export async function previewImport(viewer: Viewer, kind: RegisterKind, file: ReadFile): Promise<Preview | undefined> {
  if (!mayEdit(viewer)) return undefined
  const plan = await store.read((db) => planImport(db, REGISTERS[kind], file))
  return {
    rows: plan.rows.map(told),
    problems: plan.problems,
    counts: countEffects(plan),
    digest: digestOf(plan),
  }
}

export type Imported =
  | { ok: true; created: number; changed: number }
  | { ok: false; code: 'forbidden' | 'problems' | 'changedMeanwhile' }

/** Stores the whole file, if it still does what the preview said. */
export async function commitImport(
  viewer: Viewer,
  kind: RegisterKind,
  file: ReadFile,
  seen: Pick<Preview, 'digest'>,
): Promise<Imported> {
  if (!mayEdit(viewer)) {
    await auditDenied(viewer, `${kind}.import`, OBJECT_KINDS[kind], '')
    return { ok: false, code: 'forbidden' }
  }
  return store.write(whoIs(viewer, 'administrator'), async (tx): Promise<Imported> => {
    const plan = await planImport(tx.db, REGISTERS[kind], file)
    const note = { action: `${OBJECT_KINDS[kind]}.import`, objectKind: OBJECT_KINDS[kind], objectId: null }
    const about = { file: file.name, sha256: file.sha256 }
    const counts = countEffects(plan)
    const isAsSeen = digestOf(plan) === seen.digest
    if (plan.problems.length > 0 || !isAsSeen) {
      const code = plan.problems.length > 0 ? 'problems' : 'changedMeanwhile'
      tx.audit({ ...note, after: { ...about, code }, outcome: 'failed' })
      return { ok: false, code }
    }
    await storePlan(tx, REGISTERS[kind], plan)
    tx.audit({ ...note, ...auditOf(plan), after: { ...about, ...auditOf(plan).after } })
    return { ok: true, created: counts.created, changed: counts.words + counts.newVersion }
  })
}

// One long stretch of work would stop every other request of the process: a breath after so many rows lets them in. Readers see
// nothing of the transaction, and the queue of writes waits for its end.
const ROWS_PER_BREATH = 20

async function planImport(db: Db, register: Register, file: ReadFile): Promise<Plan> {
  const referents = listReferents(db, referencesOf(register))
  const naming = (key: string, row: number) => placeOf(file, key, row)
  const stored = new Map(listStored(db, register).map((one) => [keyOf(register, one.entry), one]))
  const typedRows = file.rows.map((row) => overStored(register, row, stored, referents))
  const reading = readRows(register, typedRows, entryReader(register, referents), naming)
  let step = reading.next()
  for (let done = 0; !step.done; done += 1) {
    if (done % ROWS_PER_BREATH === 0) await breathe()
    step = reading.next()
  }
  const { entries, problems } = step.value
  const known = new Set([...stored.keys(), ...entries.map(({ entry }) => keyOf(register, entry))])
  const rows: Planned[] = []
  for (const [index, { row, typed, entry }] of entries.entries()) {
    if (index % ROWS_PER_BREATH === 0) await breathe()
    const found = stored.get(keyOf(register, entry))
    const planned = planRow(db, register, { row, typed, entry }, found, referents)
    rows.push(planned)
    const trouble = [...planned.problems, ...unknownFigures(planned.entry, known)]
    problems.push(...trouble.map(({ key, code, values }) => problemAt(naming(key, row), key, code, values, register)))
  }
  return { rows, problems: problems.sort((a, b) => rowOf(a) - rowOf(b)) }
}

/** A column that the file does not have says nothing about it: what is stored stays. */
function overStored(register: Register, row: FileRow, stored: Map<string, StoredEntry>, referents: Referents): FileRow {
  const isWhole = register.columns.every(({ key }) => key in row.typed)
  const before = isWhole ? undefined : stored.get((row.typed.slug ?? '').trim())
  if (!before) return row
  return { ...row, typed: { ...typedEntry(register, before.entry, referents, 'codes'), ...row.typed } }
}

type ReadRow = { row: number; typed: TypedEntry; entry: Entry }

function planRow(
  db: Db,
  register: Register,
  { row, typed, entry }: ReadRow,
  stored: StoredEntry | undefined,
  referents: Referents,
) {
  const name = nameOf(register, typed, entry)
  if (!stored) return { row, name, effect: 'created' as const, differences: [], problems: [], entry, stored }
  const change = judgeChange(db, register, stored, entry, referents)
  const differences = change.differences.map(({ key, before, after }) => ({ key, before, after }))
  return { row, name, effect: change.effect, differences, problems: change.problems, entry: change.entry, stored }
}

const nameOf = (register: Register, typed: TypedEntry, entry: Entry) =>
  (typed[register.listed[0] ?? ''] || String(entry[register.listed[0] ?? ''] ?? '')).slice(0, 120)

/** Check rules may only speak of indicators that exist, or come with the same file. */
function unknownFigures({ checks }: Entry, known: ReadonlySet<string>) {
  if (typeof checks !== 'string') return []
  const named = checkRules.parse(JSON.parse(checks)).flatMap(figuresOf)
  const unknown = named.find((slug) => !known.has(slug))
  return unknown === undefined ? [] : [{ key: 'checks', code: 'checkUnknown', values: { typed: unknown } }]
}

/** The slugs that a rule speaks of. */
export function figuresOf(rule: object): string[] {
  return Object.entries(rule)
    .filter(([name]) => ['total', 'parts', 'figure', 'figures'].includes(name))
    .flatMap(([, value]) => [value].flat() as string[])
    .map((operand) => operand.split('/')[0] ?? '')
}

async function storePlan(tx: Write, register: Register, { rows }: Plan) {
  for (const [index, { effect, entry, stored }] of rows.entries()) {
    if (index % ROWS_PER_BREATH === 0) await breathe()
    if (!stored) insertEntry(tx, register, entry)
    else if (effect !== 'nothing' && effect !== 'created') updateEntry(tx, register, stored, entry, effect)
  }
}

const told = ({ row, name, effect, differences }: Planned): ImportRow => ({ row, name, effect, differences })

function digestOf({ rows }: Plan): string {
  return createHash('sha256')
    .update(JSON.stringify(rows.map(told)))
    .digest('base64url')
}

function countEffects({ rows }: Plan): Preview['counts'] {
  const counts = { created: 0, newVersion: 0, words: 0, nothing: 0 }
  for (const { effect } of rows) counts[effect] += 1
  return counts
}

/** One row of the audit for the file: what was made, and what each changed entry was before. */
function auditOf({ rows }: Plan) {
  const changed = rows.filter(({ effect }) => effect === 'words' || effect === 'newVersion')
  const side = (which: 'before' | 'after') =>
    Object.fromEntries(
      changed.map(({ stored, differences }) => [
        String(stored?.id),
        Object.fromEntries(differences.map((difference) => [difference.key, difference[which]])),
      ]),
    )
  const created = rows.filter(({ effect }) => effect === 'created').map(({ name }) => name)
  return { before: { changed: side('before') }, after: { created, changed: side('after') } }
}

/** The cell of a sheet; for JSON the row alone, since it has no columns to count. */
function placeOf({ sheet, places }: ReadFile, key: string, row: number): string {
  if (!places) return `${sheet} ${row}`
  const place = places.find(([column]) => column === key)?.[1] ?? 0
  return cellName(sheet, place, row)
}

const rowOf = ({ place }: FileProblem) => Number(/(\d+)$/.exec(place)?.[1] ?? 0)

/** Entries of a register as typed cells, for a file of it. */
export function listForFile(viewer: Viewer, kind: RegisterKind, as: 'codes' | 'words'): Promise<TypedEntry[]> {
  return store.read((db) => {
    if (!mayRead(viewer)) return []
    const register = REGISTERS[kind]
    const referents = listReferents(db, referencesOf(register))
    return listStored(db, register).map(({ entry }) => typedEntry(register, entry, referents, as))
  })
}

/** That a file of a register was taken away (row U1). */
export function noteTaken(viewer: Viewer, kind: RegisterKind, file: string): Promise<void> {
  return store.write(whoIs(viewer), ({ audit }) => {
    audit({ action: `${OBJECT_KINDS[kind]}.export`, objectKind: OBJECT_KINDS[kind], after: { file } })
  })
}
