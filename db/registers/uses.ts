// Where an entry is used. What is used or was published is not removed; the counts are shown before anybody tries.
import { type SQL, sql } from 'drizzle-orm'
import type { RegisterKind } from '../../lib/registers/register.ts'
import type { Db } from '../store.ts'

/** `names`: the first few of them, where they have names. */
export type Use = { kind: string; count: number; names: string[] }

type Counts = Record<string, (id: number) => SQL>

const COUNTS: Record<RegisterKind, Counts> = {
  indicators: {
    forms: (id) => sql`select count(distinct form_version_id) n from form_items where indicator_id = ${id}`,
    periods: (id) =>
      sql`select count(distinct p.period_id) n from period_forms p join form_items i on i.form_version_id = p.form_version_id where i.indicator_id = ${id}`,
    answers: (id) =>
      sql`select count(distinct report_id) n from answers where indicator_id = ${id} and state <> 'unanswered'`,
    observations: (id) => sql`select count(*) n from observations where indicator_id = ${id}`,
    releases: (id) => sql`select count(distinct release) n from observations where indicator_id = ${id}`,
    facts: (id) => sql`select count(*) n from facts where indicator_id = ${id}`,
    targets: (id) => sql`select count(*) n from targets where indicator_id = ${id}`,
    weights: (id) => sql`select count(*) n from indicators where weight_indicator_id = ${id}`,
    rules: (id) =>
      sql`select count(*) n from indicators a, indicators b where b.id = ${id} and a.id <> b.id and (a.checks like '%"' || b.slug || '"%' or a.checks like '%"' || b.slug || '/%')`,
  },
  documents: { programmes: (id) => sql`select count(*) n from programmes where document_id = ${id}` },
  programmes: {
    targets: (id) => sql`select count(*) n from targets where programme_id = ${id}`,
    plans: (id) => sql`select count(*) n from plans where programme_id = ${id}`,
  },
  targets: {},
  plans: { tasks: (id) => sql`select count(*) n from tasks where plan_id = ${id}` },
  tasks: {
    updates: (id) =>
      sql`select count(*) n from progress_updates u join assignments a on a.id = u.assignment_id where a.task_id = ${id}`,
    evidence: (id) =>
      sql`select count(*) n from evidence_files e join assignments a on a.id = e.assignment_id where a.task_id = ${id}`,
  },
}

const NAMES: Partial<Record<RegisterKind, Counts>> = {
  indicators: {
    forms: (id) =>
      sql`select distinct v.title_vi || ' (' || v.number || ')' n from form_items i join form_versions v on v.id = i.form_version_id where i.indicator_id = ${id}`,
    periods: (id) =>
      sql`select distinct coalesce(p.name_vi, p.code) n from form_items i join period_forms f on f.form_version_id = i.form_version_id join periods p on p.id = f.period_id where i.indicator_id = ${id}`,
    releases: (id) =>
      sql`select distinct cast(release as text) n from observations where indicator_id = ${id} order by release`,
    targets: (id) => sql`select text_vi n from targets where indicator_id = ${id} order by deadline`,
    weights: (id) => sql`select name_vi n from indicators where weight_indicator_id = ${id}`,
  },
  documents: { programmes: (id) => sql`select name_vi n from programmes where document_id = ${id}` },
  programmes: {
    targets: (id) => sql`select text_vi n from targets where programme_id = ${id} order by deadline`,
    plans: (id) => sql`select title_vi n from plans where programme_id = ${id}`,
  },
  plans: { tasks: (id) => sql`select text_vi n from tasks where plan_id = ${id}` },
}
const MOST_NAMES = 10

/** The uses there are, without those of which there is none. */
export function listUses(db: Db, kind: RegisterKind, id: number): Use[] {
  return Object.entries(COUNTS[kind])
    .map(([use, count]) => ({
      kind: use,
      count: db.get<{ n: number }>(count(id)).n,
      names: namesOf(db, kind, use, id),
    }))
    .filter(({ count }) => count > 0)
}

function namesOf(db: Db, kind: RegisterKind, use: string, id: number): string[] {
  const query = NAMES[kind]?.[use]
  if (!query) return []
  return db.all<{ n: string }>(sql`${query(id)} limit ${MOST_NAMES}`).map(({ n }) => n)
}

/** Do stored numbers stand on an indicator, published or not? Then its kind and unit say how they are read. */
export function hasNumbers(uses: readonly Use[]): boolean {
  return uses.some(({ kind }) => kind === 'answers' || kind === 'observations' || kind === 'facts')
}
