// Planning a change of units: checked, kept as a job for its day, and taken back while it has not been carried out.
import { and, asc, desc, eq, inArray, like } from 'drizzle-orm'
import { addDays, endOfDay } from '../../lib/dates.ts'
import { type PlanProblem, planProblems, type UnitPlan, unitPlan } from '../../lib/unit-plan.ts'
import { cancelJob, planJob } from '../jobs.ts'
import { conflictOn, mayDo, type OfficeResult, officeWrite } from '../office/office-write.ts'
import { jobs, unitChanges, units } from '../schema.ts'
import { type Db, store, type Write } from '../store.ts'
import { today, type Viewer } from '../viewers.ts'

export const UNIT_CHANGE_JOB = 'unitChange'

/** What the job of a planned change carries. */
export type UnitChangePayload = { changeId: number; plan: UnitPlan }

export type ChangeRow = typeof unitChanges.$inferSelect
/** A change with its plan, where it was planned here. */
export type UnitChange = ChangeRow & { plan: UnitPlan | null; jobState: string | null; lastError: string | null }

const keyOf = (changeId: number) => `unit-change:${changeId}`

/** The instant at which a change is carried out: 00:00 in Viet Nam on its day. */
export const startOf = (day: string) => new Date(Date.parse(endOfDay(addDays(day, -1))) + 1).toISOString()

/** Plans a change; the problems, if it may not be. */
export async function planUnitChange(
  viewer: Viewer,
  plan: UnitPlan,
): Promise<{ result: OfficeResult; problems: PlanProblem[] }> {
  let problems: PlanProblem[] = []
  const task = { permission: 'unit.edit', action: 'unitChange.plan', objectKind: 'unitChange' } as const
  const result = await officeWrite(viewer, task, (tx) => {
    problems = judgePlan(tx.db, plan)
    if (problems.length > 0) return { ok: false, code: 'unfit' }
    const changeId = insertChange(tx, plan)
    const payload: UnitChangePayload = { changeId, plan }
    planJob(tx, { key: keyOf(changeId), kind: UNIT_CHANGE_JOB, payload, runAt: startOf(plan.operatingOn) })
    return { ok: true, id: changeId, after: plan }
  })
  return { result, problems }
}

/** Takes a planned change back; nothing of it remains but the audit. `version` is the one that was seen. */
export function cancelUnitChange(viewer: Viewer, changeId: number, version: number): Promise<OfficeResult> {
  const task = {
    permission: 'unit.edit',
    action: 'unitChange.cancel',
    objectKind: 'unitChange',
    objectId: changeId,
  } as const
  return officeWrite(viewer, task, (tx) => {
    const change = tx.db.select().from(unitChanges).where(eq(unitChanges.id, changeId)).get()
    if (!change) return { ok: false, code: 'notFound' }
    if (change.isCarriedOut) return { ok: false, code: 'used' }
    if (change.version !== version) return conflictOn(tx.db, 'unitChange', changeId)
    const { plan } = readChange(tx.db, change)
    cancelJob(tx, keyOf(changeId))
    tx.db.delete(unitChanges).where(eq(unitChanges.id, changeId)).run()
    return { ok: true, id: changeId, before: plan }
  })
}

/** What stands against a plan today, other plans included. */
export function judgePlan(db: Db, plan: UnitPlan): PlanProblem[] {
  return planProblems(plan, { units: db.select().from(units).all(), planned: plannedUnitIds(db), today: today() })
}

/** All changes, the newest first; empty for whoever may not edit units. */
export function listUnitChanges(viewer: Viewer): Promise<UnitChange[]> {
  return store.read((db) => {
    if (!mayDo(viewer, 'unit.edit')) return []
    const rows = db.select().from(unitChanges).orderBy(desc(unitChanges.operatingOn), asc(unitChanges.id)).all()
    return rows.map((row) => readChange(db, row))
  })
}

export async function findUnitChange(viewer: Viewer, id: number): Promise<UnitChange | undefined> {
  return (await listUnitChanges(viewer)).find((change) => change.id === id)
}

function readChange(db: Db, row: ChangeRow): UnitChange {
  const job = db
    .select()
    .from(jobs)
    .where(eq(jobs.key, keyOf(row.id)))
    .get()
  const payload = job && (JSON.parse(job.payload) as UnitChangePayload)
  return { ...row, plan: payload?.plan ?? null, jobState: job?.state ?? null, lastError: job?.lastError ?? null }
}

function insertChange({ db }: Write, { kind, operatingOn, inForceOn, documentSymbol }: UnitPlan): number {
  const stem = `${kind}-${operatingOn}`
  const number =
    db
      .select()
      .from(unitChanges)
      .where(like(unitChanges.slug, `${stem}%`))
      .all().length + 1
  const row = { slug: `${stem}-${number}-${Date.parse(operatingOn)}`, kind, documentSymbol, inForceOn, operatingOn }
  const { id } = db.insert(unitChanges).values(row).returning({ id: unitChanges.id }).get()
  db.update(unitChanges)
    .set({ slug: `${stem}-${id}` })
    .where(eq(unitChanges.id, id))
    .run()
  return id
}

function plannedUnitIds(db: Db): number[] {
  const open = and(eq(jobs.kind, UNIT_CHANGE_JOB), inArray(jobs.state, ['waiting', 'running', 'failed']))
  return db
    .select({ payload: jobs.payload })
    .from(jobs)
    .where(open)
    .all()
    .flatMap(({ payload }) => unitPlan.parse((JSON.parse(payload) as UnitChangePayload).plan).predecessorIds)
}
