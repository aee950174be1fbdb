// A change of an entry, judged before it is made: what differs, what it does to an indicator's definition, and what stands in the way.
import { and, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import {
  type Difference,
  differencesOf,
  type EntryReader,
  type Referents,
  typedEntry,
} from '../../lib/registers/entries.ts'
import { type EditEffect, effectOf, READ_BY } from '../../lib/registers/meaning.ts'
import type { Entry, EntryProblem, Register } from '../../lib/registers/register.ts'
import { assignments, evidenceFiles, progressUpdates } from '../schema.ts'
import type { Db } from '../store.ts'
import type { StoredEntry } from './stored.ts'
import { hasNumbers, listUses } from './uses.ts'

export type Change = { entry: Entry; differences: Difference[]; effect: EditEffect; problems: EntryProblem[] }

const isBreakNote = (key: string) => key.startsWith('breakNote')

/** Judges an edit; differences are in the words of the screen. */
export function judgeChange(
  db: Db,
  register: Register,
  stored: StoredEntry,
  entry: Entry,
  referents: Referents,
): Change {
  const words = (of: Entry) => typedEntry(register, of, referents, 'words')
  const all = differencesOf(register, words(stored.entry), words(entry))
  const effect = effectOf(all)
  // The note of an earlier break is no difference unless a new one begins.
  const differences = all.filter(({ key }) => effect === 'newVersion' || !isBreakNote(key))
  const problems = [
    ...fixedProblems(stored, differences),
    ...readingProblems(db, register, stored, differences),
    ...(effect === 'newVersion' ? breakProblems(stored, entry) : []),
    ...(register.kind === 'tasks' ? assignmentProblems(db, stored, entry, referents) : []),
    ...register.check(entry),
  ]
  return { entry, differences, effect, problems }
}

function fixedProblems({ release }: StoredEntry, differences: readonly Difference[]): EntryProblem[] {
  return differences.flatMap(({ key, column }) => {
    if (key === 'slug') return [{ key, code: 'keyFixed', values: {} }]
    return release !== null && column.isFixedOnceReleased ? [{ key, code: 'fixed', values: { release } }] : []
  })
}

function readingProblems(
  db: Db,
  register: Register,
  { id }: StoredEntry,
  differences: readonly Difference[],
): EntryProblem[] {
  const told = differences.filter(({ key }) => register.kind === 'indicators' && READ_BY.some((one) => one === key))
  if (told.length === 0 || !hasNumbers(listUses(db, register.kind, id))) return []
  return told.map(({ key }) => ({ key, code: 'inUse', values: {} }))
}

/** A new break needs a note of its own, in both languages. */
function breakProblems(stored: StoredEntry, entry: Entry): EntryProblem[] {
  const isMissing = !entry.breakNoteVi || !entry.breakNoteEn || entry.breakNoteVi === stored.entry.breakNoteVi
  return isMissing ? [{ key: 'breakNoteVi', code: 'breakNoteMissing', values: {} }] : []
}

/** Reads typed cells over what is stored: what was not typed stays. */
export function readOver(
  register: Register,
  stored: StoredEntry | undefined,
  typed: Readonly<Record<string, string>>,
  read: EntryReader,
  referents: Referents,
) {
  const before = stored ? typedEntry(register, stored.entry, referents, 'codes') : {}
  return read({ ...before, ...typed })
}

/** A unit that has reported progress, attached evidence or closed the task keeps its assignment. */
function assignmentProblems(db: Db, stored: StoredEntry, entry: Entry, referents: Referents): EntryProblem[] {
  return (['lead', 'cooperating'] as const).flatMap((role) => {
    const [held, wanted] = [stored.entry[role], entry[role]].map((ids) => (Array.isArray(ids) ? ids : []))
    const left = held?.filter((id) => !wanted?.includes(id)) ?? []
    if (left.length === 0) return []
    const worked = listWorked(db, stored.id, role, left)
    const names = worked.map((id) => referents.unit?.find(({ ids }) => ids.length === 1 && ids[0] === id)?.name ?? '')
    return worked.length > 0 ? [{ key: role, code: 'assignmentHasProgress', values: { typed: names.join(', ') } }] : []
  })
}

function listWorked(db: Db, taskId: number, role: 'lead' | 'cooperating', unitIds: number[]): number[] {
  // Named whole: within one table the builder leaves the table's name out, and the inner query would hear its own columns.
  const has = (table: typeof progressUpdates | typeof evidenceFiles) =>
    sql`exists (select 1 from ${table} w where w.assignment_id = assignments.id)`
  const worked = or(isNotNull(assignments.closedAt), has(progressUpdates), has(evidenceFiles))
  const of = and(eq(assignments.taskId, taskId), eq(assignments.role, role), inArray(assignments.unitId, unitIds))
  return db
    .select({ unitId: assignments.unitId })
    .from(assignments)
    .where(and(of, worked))
    .all()
    .map(({ unitId }) => unitId)
}
