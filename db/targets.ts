// Public reading of programmes and targets: what a release knows of them. A row that is recalled but not sourced never leaves here.
import { and, asc, eq, lte } from 'drizzle-orm'
import { addDays } from '../lib/dates.ts'
import { programmes, targets } from './schema.ts'
import type { Db } from './store.ts'

export type Programme = typeof programmes.$inferSelect
/** One class of a goal set as told: “18 đã hoàn thành (29%)”. */
export type StatusGroup = {
  code: string
  count: number
  percentTold: number | null
  labelVi: string
  labelEn: string
}
export type TargetRow = Omit<typeof targets.$inferSelect, 'statusGroups'> & { statusGroups: StatusGroup[] }

/** A plan whose decision has no known day is taken to be out when the first quarter of its year is. */
const QUARTER_DAYS = 90

/** Kinds of rows that have a page as a target; goal sets and task counts belong to a plan or to the overview. */
export const TARGET_KINDS = ['programme-target', 'target', 'requirement', 'commitment', 'principle-target'] as const

export function isTargetKind(kind: string): boolean {
  return TARGET_KINDS.some((one) => one === kind)
}

/** Programmes and plans that were out by a day, in order of entry. What is said of a later amendment is left out. */
export function listProgrammes(db: Db, day: string): Programme[] {
  const all = db.select().from(programmes).orderBy(asc(programmes.id)).all()
  const isOut = (one: Programme) => outFrom(one) <= day
  const later = all.filter((one) => !isOut(one)).flatMap(({ symbol }) => symbol ?? [])
  return all.filter(isOut).map((one) => {
    const speaksOfLater = later.some((symbol) => one.statusNoteVi?.includes(symbol))
    return speaksOfLater ? { ...one, status: 'inForce', statusNoteVi: null, statusNoteEn: null } : one
  })
}

/** Sourced targets that a release knows of, in order of entry. */
export function listTargets(db: Db, release: number): TargetRow[] {
  return db
    .select()
    .from(targets)
    .where(and(eq(targets.isSourced, true), lte(targets.release, release)))
    .orderBy(asc(targets.id))
    .all()
    .map((row) => ({ ...row, statusGroups: row.statusGroups ? JSON.parse(row.statusGroups) : [] }))
}

/** The day from which a programme was out; its pages belong to releases from that day on. */
export function outFrom({ issuedOn, periodFrom }: Pick<Programme, 'issuedOn' | 'periodFrom'>): string {
  return issuedOn ?? (periodFrom ? addDays(periodFrom, QUARTER_DAYS) : '9999-12-31')
}
