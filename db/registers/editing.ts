// The office works on its registers: enter, edit, remove. The viewer comes first, a refusal is audited, and an edit of what somebody
// else has changed meanwhile is a conflict.
import { entryReader, type TypedEntry } from '../../lib/registers/entries.ts'
import { keyColumn, keyOf } from '../../lib/registers/files.ts'
import type { EditEffect } from '../../lib/registers/meaning.ts'
import {
  type EntryProblem,
  REGISTERS,
  type Register,
  type RegisterKind,
  referencesOf,
} from '../../lib/registers/register.ts'
import { findLastChange, mayDo } from '../office/office-write.ts'
import { type Db, store } from '../store.ts'
import { auditDenied, type Viewer, whoIs } from '../viewers.ts'
import { type Change, judgeChange, readOver } from './change.ts'
import { mayRead } from './reading.ts'
import { listReferents } from './referents.ts'
import { findStored, listStored, type StoredEntry } from './stored.ts'
import { listUses } from './uses.ts'
import { deleteEntry, insertEntry, updateEntry } from './writing.ts'

/** How an entry of a register is called in the audit. */
export const OBJECT_KINDS: Record<RegisterKind, string> = {
  indicators: 'indicator',
  documents: 'document',
  programmes: 'programme',
  targets: 'target',
  plans: 'plan',
  tasks: 'task',
}

export type EntryRefusal =
  | { ok: false; code: 'forbidden' }
  | { ok: false; code: 'problems'; problems: EntryProblem[] }
  | { ok: false; code: 'conflict'; by: string; at: string; version: number }

type Created = { ok: true; id: number } | EntryRefusal
type Edited = { ok: true; effect: EditEffect; definitionVersion: number | null } | EntryRefusal

export const mayEdit = (viewer: Viewer) => mayDo(viewer, 'register.edit')

export async function createEntry(viewer: Viewer, kind: RegisterKind, typed: TypedEntry): Promise<Created> {
  if (!mayEdit(viewer)) return deny(viewer, `${kind}.create`, kind, '')
  const register = REGISTERS[kind]
  return store.write(whoIs(viewer, 'administrator'), (tx): Created => {
    const objectKind = OBJECT_KINDS[kind]
    const refuse = (problems: EntryProblem[]): Created => {
      tx.audit({ action: `${objectKind}.create`, objectKind, objectId: null, outcome: 'failed', after: { problems } })
      return { ok: false, code: 'problems', problems }
    }
    const read = entryReader(register, listReferents(tx.db, referencesOf(register)))(typed)
    if (!read.ok) return refuse(read.problems)
    const taken = findByKey(tx.db, register, read.entry)
    if (taken) return refuse([{ key: keyColumn(register), code: 'keyTaken', values: {} }])
    const id = insertEntry(tx, register, read.entry)
    tx.audit({ action: `${objectKind}.create`, objectKind, objectId: id, after: read.entry })
    return { ok: true, id }
  })
}

/** What an edit would do, without doing it; of a version that has been overtaken, the conflict. */
export function previewEdit(viewer: Viewer, kind: RegisterKind, seen: SeenEntry, typed: TypedEntry) {
  return store.read((db): Change | EntryRefusal | undefined => {
    const register = REGISTERS[kind]
    const stored = mayRead(viewer) ? findStored(db, register, seen.id) : undefined
    if (!stored) return undefined
    if (stored.version !== seen.version) return conflictOf(db, OBJECT_KINDS[kind], stored)
    return judged(db, register, stored, typed)
  })
}

function judged(db: Db, register: Register, stored: StoredEntry, typed: TypedEntry) {
  const referents = listReferents(db, referencesOf(register))
  const read = readOver(register, stored, typed, entryReader(register, referents), referents)
  return read.ok
    ? judgeChange(db, register, stored, read.entry, referents)
    : { ok: false as const, code: 'problems' as const, problems: read.problems }
}

export type SeenEntry = { id: number; version: number }

/** Saves an edit of the version that was seen; a later one is a conflict, told by name and time. */
export async function editEntry(
  viewer: Viewer,
  kind: RegisterKind,
  seen: SeenEntry,
  typed: TypedEntry,
): Promise<Edited | undefined> {
  if (!mayEdit(viewer)) return deny(viewer, `${kind}.edit`, kind, seen.id)
  const register = REGISTERS[kind]
  const objectKind = OBJECT_KINDS[kind]
  return store.write(whoIs(viewer, 'administrator'), (tx): Edited | undefined => {
    const note = { action: `${objectKind}.edit`, objectKind, objectId: seen.id }
    const stored = findStored(tx.db, register, seen.id)
    const refuse = (refusal: EntryRefusal) => {
      tx.audit({ ...note, outcome: 'failed', after: refusal })
      return refusal
    }
    if (!stored) {
      tx.audit({ ...note, outcome: 'failed' })
      return undefined
    }
    if (stored.version !== seen.version) return refuse(conflictOf(tx.db, objectKind, stored))
    const change = judged(tx.db, register, stored, typed)
    if (change.problems.length > 0 || 'ok' in change)
      return refuse({ ok: false, code: 'problems', problems: change.problems })
    if (change.effect !== 'nothing') updateEntry(tx, register, stored, change.entry, change.effect)
    tx.audit({ ...note, before: pick(change, 'before'), after: { effect: change.effect, ...pick(change, 'after') } })
    const version = (stored.definitionVersion ?? 0) + (change.effect === 'newVersion' ? 1 : 0)
    return { ok: true, effect: change.effect, definitionVersion: stored.definitionVersion === null ? null : version }
  })
}

/** Removes what nothing uses and no release has shown. */
export async function removeEntry(
  viewer: Viewer,
  kind: RegisterKind,
  seen: SeenEntry,
): Promise<{ ok: true } | EntryRefusal | { ok: false; code: 'used' } | undefined> {
  if (!mayEdit(viewer)) return deny(viewer, `${kind}.remove`, kind, seen.id)
  const register = REGISTERS[kind]
  const objectKind = OBJECT_KINDS[kind]
  return store.write(whoIs(viewer, 'administrator'), (tx) => {
    const note = { action: `${objectKind}.remove`, objectKind, objectId: seen.id }
    const stored = findStored(tx.db, register, seen.id)
    const isUsed = stored && (stored.release !== null || listUses(tx.db, kind, seen.id).length > 0)
    const isSeen = stored?.version === seen.version
    tx.audit({ ...note, before: stored?.entry, outcome: stored && !isUsed && isSeen ? 'ok' : 'failed' })
    if (!stored) return undefined
    if (isUsed) return { ok: false as const, code: 'used' as const }
    if (!isSeen) return conflictOf(tx.db, objectKind, stored)
    deleteEntry(tx, register, stored)
    return { ok: true as const }
  })
}

/** The stored entry of the same key, if there is one. */
export function findByKey(db: Db, register: Register, entry: StoredEntry['entry']): StoredEntry | undefined {
  return listStored(db, register).find((stored) => keyOf(register, stored.entry) === keyOf(register, entry))
}

const pick = ({ differences }: Change, side: 'before' | 'after') =>
  Object.fromEntries(differences.map((difference) => [difference.key, difference[side]]))

function conflictOf(db: Db, objectKind: string, { id, version }: StoredEntry): EntryRefusal {
  const last = findLastChange(db, objectKind, id)
  return { ok: false, code: 'conflict', by: last?.by ?? '', at: last?.at ?? '1970-01-01T00:00:00.000Z', version }
}

async function deny(viewer: Viewer, action: string, kind: RegisterKind, id: number | string): Promise<EntryRefusal> {
  await auditDenied(viewer, action, OBJECT_KINDS[kind], id)
  return { ok: false, code: 'forbidden' }
}
