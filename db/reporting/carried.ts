// What a release carries besides figures: records of the office that no release has shown yet. One table says for each kind when
// a record is ready; staging counts by it and publishing marks by it, in the publishing transaction.
import { and, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import {
  directives,
  documents,
  initiatives,
  obstacles,
  progressUpdates,
  sessions,
  sources,
  targets,
  tasks,
} from '../schema.ts'
import type { Db, Write } from '../store.ts'

/** What goes out at the same time: whole reports, and the sources of the facts. */
export type Going = { reportIds: readonly number[]; sourceIds: readonly number[] }

export const CARRIED_KINDS = [
  'sources',
  'documents',
  'targets',
  'sessions',
  'directives',
  'tasks',
  'initiatives',
  'obstacles',
  'progressUpdates',
] as const
export type CarriedKind = (typeof CARRIED_KINDS)[number]
export type Carried = Record<CarriedKind, number>

type Records = SQLiteTable & { release: SQLiteColumn }
type Row = { table: Records; isReady(going: Going): SQL | undefined }

/** A source goes out with whatever cites it; a progress update with its report; an obstacle once it is answered and made public. */
const ROWS: Record<CarriedKind, Row> = {
  sources: { table: sources, isReady: isSourceCited },
  documents: { table: documents, isReady: () => undefined },
  targets: { table: targets, isReady: () => eq(targets.isSourced, true) },
  sessions: { table: sessions, isReady: () => undefined },
  directives: { table: directives, isReady: () => undefined },
  tasks: { table: tasks, isReady: () => undefined },
  initiatives: { table: initiatives, isReady: () => undefined },
  obstacles: {
    table: obstacles,
    isReady: ({ reportIds }) =>
      and(
        eq(obstacles.isPublic, true),
        isNotNull(obstacles.answeredAt),
        // The text came in a report: it is not out before the report is.
        or(
          isNull(obstacles.reportId),
          inArray(obstacles.reportId, [...reportIds]),
          sql`exists (select 1 from reports r where r.id = ${obstacles.reportId} and r.release is not null)`,
        ),
      ),
  },
  progressUpdates: {
    table: progressUpdates,
    isReady: ({ reportIds }) => inArray(progressUpdates.reportId, [...reportIds]),
  },
}

export function countCarried(db: Db, going: Going): Carried {
  const counts = CARRIED_KINDS.map((kind) => {
    const { table, isReady } = ROWS[kind]
    const waiting = and(isNull(table.release), isReady(going))
    return [kind, db.select({ count: sql<number>`count(*)` }).from(table).where(waiting).get()?.count ?? 0]
  })
  return Object.fromEntries(counts)
}

/** Marks every ready record with its first release. */
export function carry(tx: Write, going: Going, release: number) {
  for (const kind of CARRIED_KINDS) {
    const { table, isReady } = ROWS[kind]
    tx.db
      .update(table)
      .set({ release } as Record<string, unknown>)
      .where(and(isNull(table.release), isReady(going)))
      .run()
  }
}

export function totalCarried(carried: Carried): number {
  return CARRIED_KINDS.reduce((sum, kind) => sum + carried[kind], 0)
}

const CITING = [targets, directives, initiatives, obstacles] as const

function isSourceCited({ sourceIds }: Going): SQL | undefined {
  const cited = CITING.map((table) => sql`exists (select 1 from ${table} where ${table.sourceId} = ${sources.id})`)
  return or(inArray(sources.id, [...sourceIds]), ...cited)
}
