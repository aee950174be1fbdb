// Stored entries: the rows of a register's table as entries. An indicator carries its newest definition with it, a task its
// assignments; everything else is the row.
import { asc, eq, inArray, sql } from 'drizzle-orm'
import { dayInVietnam } from '../../lib/dates.ts'
import type { CellValue } from '../../lib/registers/cells.ts'
import type { Entry, Register, RegisterKind } from '../../lib/registers/register.ts'
import {
  assignments,
  documents,
  indicators,
  indicatorVersions,
  observations,
  plans,
  programmes,
  releases,
  targets,
  tasks,
} from '../schema.ts'
import type { Db } from '../store.ts'
import { outFrom, type Programme } from '../targets.ts'

export const TABLES = { indicators, documents, programmes, targets, plans, tasks } as const

export type StoredEntry = {
  id: number
  version: number
  /** First release that showed it; null while none has. */
  release: number | null
  /** Of an indicator: the number of its newest definition. */
  definitionVersion: number | null
  entry: Entry
}

type Row = Record<string, unknown> & { id: number; version: number }

/** Entries of a register by id, all of them without ids. */
export function listStored(db: Db, register: Register, ids?: readonly number[]): StoredEntry[] {
  const table = TABLES[register.kind]
  const some = ids && inArray(table.id, [...ids])
  const rows = db.select().from(table).where(some).orderBy(asc(table.id)).all() as Row[]
  const added = ADDED[register.kind]?.(db) ?? (() => ({ values: {} }))
  return rows.map((row) => {
    const { values, ...more } = added(row)
    const all: Record<string, unknown> = { ...row, ...values }
    const entry = Object.fromEntries(register.columns.map(({ key }) => [key, cellOf(all[key])]))
    return {
      id: row.id,
      version: row.version,
      release: (row.release as number | null | undefined) ?? null,
      definitionVersion: null,
      ...more,
      entry,
    }
  })
}

export function findStored(db: Db, register: Register, id: number): StoredEntry | undefined {
  return listStored(db, register, [id])[0]
}

// No rules at all is an empty cell.
const cellOf = (value: unknown): CellValue => (value === undefined || value === '[]' ? null : (value as CellValue))

type Added = { values: Record<string, unknown>; release?: number | null; definitionVersion?: number }

const ADDED: Partial<Record<RegisterKind, (db: Db) => (row: Row) => Added>> = {
  indicators: (db) => {
    const versions = db.select().from(indicatorVersions).orderBy(asc(indicatorVersions.version)).all()
    const newest = new Map(versions.map((version) => [version.indicatorId, version]))
    const shown = db
      .select({ id: observations.indicatorId, release: sql<number>`min(${observations.release})` })
      .from(observations)
      .groupBy(observations.indicatorId)
      .all()
    const firsts = new Map(shown.map(({ id, release }) => [id, release]))
    return ({ id }) => {
      const { version, indicatorId: _id, ...values } = newest.get(id) ?? { version: 1, indicatorId: id }
      return { values, release: firsts.get(id) ?? null, definitionVersion: version }
    }
  },
  // A programme has no release of its own: public pages show it from the first release after it was out.
  programmes: (db) => {
    const all = db.select().from(releases).orderBy(asc(releases.number)).all()
    return (row) => {
      const from = outFrom(row as unknown as Programme)
      const first = all.find(({ publishedAt }) => dayInVietnam(publishedAt) >= from)
      return { values: {}, release: first?.number ?? null }
    }
  },
  tasks: (db) => {
    const all = db.select().from(assignments).orderBy(asc(assignments.unitId)).all()
    const byTask = Map.groupBy(all, ({ taskId }) => taskId)
    return ({ id }) => {
      const own = byTask.get(id) ?? []
      const of = (role: string) => own.filter((one) => one.role === role).map(({ unitId }) => unitId)
      return { values: { lead: of('lead'), cooperating: orNone(of('cooperating')) } }
    }
  },
}

const orNone = (ids: number[]) => (ids.length > 0 ? ids : null)

/** The definition versions of an indicator, the newest first, with the number of published figures under each. */
export function listVersions(db: Db, indicatorId: number) {
  return db
    .select({
      version: indicatorVersions.version,
      labelVi: indicatorVersions.labelVi,
      definitionVi: indicatorVersions.definitionVi,
      breakNoteVi: indicatorVersions.breakNoteVi,
      figures: sql<number>`(select count(*) from observations o where o.indicator_id = indicator_versions.indicator_id and o.definition_version = indicator_versions.version)`,
    })
    .from(indicatorVersions)
    .where(eq(indicatorVersions.indicatorId, indicatorId))
    .orderBy(sql`${indicatorVersions.version} desc`)
    .all()
}
