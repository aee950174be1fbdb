// Writing an entry: the row, an indicator's definition version, a task's assignments. Everything here runs inside a write.
import { and, eq, getTableColumns } from 'drizzle-orm'
import { formatDay } from '../../lib/dates.ts'
import { translator } from '../../lib/messages.ts'
import type { EditEffect } from '../../lib/registers/meaning.ts'
import type { Entry, Register } from '../../lib/registers/register.ts'
import { assignments, indicatorVersions } from '../schema.ts'
import type { Write } from '../store.ts'
import { today } from '../viewers.ts'
import { type StoredEntry, TABLES } from './stored.ts'

/** Inserts an entry and returns its id; it waits for a release (release null). */
export function insertEntry(tx: Write, register: Register, entry: Entry): number {
  const table = TABLES[register.kind]
  const values = register.kind === 'indicators' ? { ...entry, validFrom: entry.validFrom ?? today() } : entry
  const row = tx.db
    .insert(table)
    .values(ownColumns(register, values) as never)
    .returning({ id: table.id })
    .get()
  if (register.kind === 'indicators') insertVersion(tx, row.id, 1, { ...entry, breakNoteVi: null, breakNoteEn: null })
  if (register.kind === 'tasks') assign(tx, row.id, entry, undefined)
  return row.id
}

/** Updates the row of the version that was seen; false if it has another one by now. */
export function updateEntry(
  tx: Write,
  register: Register,
  stored: StoredEntry,
  entry: Entry,
  effect: EditEffect,
): boolean {
  const table = TABLES[register.kind]
  const values = { ...ownColumns(register, entry), version: stored.version + 1 }
  const seen = and(eq(table.id, stored.id), eq(table.version, stored.version))
  if (tx.db.update(table).set(values).where(seen).run().changes === 0) return false
  if (register.kind === 'indicators') defineAgain(tx, stored, entry, effect)
  if (register.kind === 'tasks') assign(tx, stored.id, entry, stored.entry)
  return true
}

export function deleteEntry(tx: Write, register: Register, stored: StoredEntry): boolean {
  const table = TABLES[register.kind]
  if (register.kind === 'indicators')
    tx.db.delete(indicatorVersions).where(eq(indicatorVersions.indicatorId, stored.id)).run()
  if (register.kind === 'tasks') tx.db.delete(assignments).where(eq(assignments.taskId, stored.id)).run()
  const seen = and(eq(table.id, stored.id), eq(table.version, stored.version))
  return tx.db.delete(table).where(seen).run().changes === 1
}

/** The values that the table itself holds; no rules at all are an empty list. */
function ownColumns(register: Register, entry: Entry): Record<string, unknown> {
  const names = Object.keys(getTableColumns(TABLES[register.kind]))
  const own = Object.entries(entry).filter(([key]) => names.includes(key))
  return Object.fromEntries(own.map(([key, value]) => [key, key === 'checks' ? (value ?? '[]') : value]))
}

const DEFINITION = ['definitionVi', 'definitionEn', 'methodVi', 'methodEn', 'breakNoteVi', 'breakNoteEn'] as const

function insertVersion(tx: Write, indicatorId: number, version: number, entry: Entry) {
  const label = (locale: 'vi' | 'en') => {
    const t = translator(locale, 'officeIndicators')
    return version === 1 ? t('versions.first') : t('versions.later', { day: formatDay(today(), locale) })
  }
  const values = { indicatorId, version, labelVi: label('vi'), labelEn: label('en'), ...definitionOf(entry) }
  tx.db
    .insert(indicatorVersions)
    .values(values as never)
    .run()
}

/** A new version where the meaning changed; else the words of the present one. */
function defineAgain(tx: Write, { id, definitionVersion }: StoredEntry, entry: Entry, effect: EditEffect) {
  const version = definitionVersion ?? 1
  if (effect === 'newVersion') return insertVersion(tx, id, version + 1, entry)
  const { breakNoteVi: _vi, breakNoteEn: _en, ...words } = definitionOf(entry)
  const present = and(eq(indicatorVersions.indicatorId, id), eq(indicatorVersions.version, version))
  tx.db
    .update(indicatorVersions)
    .set(words as never)
    .where(present)
    .run()
}

function definitionOf(entry: Entry): Record<string, unknown> {
  return Object.fromEntries(DEFINITION.map((key) => [key, entry[key] ?? null]))
}

/** Makes the assignments what the entry says. One that has progress cannot go; `change.ts` refuses that before. */
function assign(tx: Write, taskId: number, entry: Entry, before: Entry | undefined) {
  for (const role of ['lead', 'cooperating'] as const) {
    const [wanted, held] = [unitsOf(entry[role]), unitsOf(before?.[role])]
    for (const unitId of held.filter((id) => !wanted.includes(id)))
      tx.db
        .delete(assignments)
        .where(and(eq(assignments.taskId, taskId), eq(assignments.unitId, unitId), eq(assignments.role, role)))
        .run()
    const rows = wanted.filter((id) => !held.includes(id)).map((unitId) => ({ taskId, unitId, role }))
    if (rows.length > 0) tx.db.insert(assignments).values(rows).run()
  }
}

const unitsOf = (value: Entry[string] | undefined): number[] => (Array.isArray(value) ? value : [])
