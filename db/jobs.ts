// Jobs: what is to happen at an instant (a scheduled release, a unit change, a reminder), kept as rows so that a restart forgets
// nothing. One runner inside the writing process does what is due; every job's work is a write that also marks the job done.
import { and, asc, eq, lt, lte, or } from 'drizzle-orm'
import type { Who } from './audit.ts'
import { nowText } from './clock.ts'
import { jobs } from './schema.ts'
import { type Db, store, type Write } from './store.ts'

export type Job = typeof jobs.$inferSelect
/** Does the work of one job inside the transaction that marks it done: either both hold or neither. */
export type JobWork = (tx: Write, job: Job) => void | Promise<void>

export const JOB_RUNNER: Who = { actorId: null, actorName: 'job runner' }
const MOST_ATTEMPTS = 5

/** Plans a job within a write; a second job of the same key changes nothing. Returns whether it is new. */
export function planJob(tx: Write, job: { key: string; kind: string; payload: unknown; runAt: string }): boolean {
  const row = { key: job.key, kind: job.kind, payload: JSON.stringify(job.payload), runAt: job.runAt }
  return tx.db.insert(jobs).values(row).onConflictDoNothing().run().changes === 1
}

/** Takes back a job that has not been done; silently nothing if there is none. */
export function cancelJob(tx: Write, key: string) {
  tx.db
    .delete(jobs)
    .where(and(eq(jobs.key, key), or(eq(jobs.state, 'waiting'), eq(jobs.state, 'failed'))))
    .run()
}

/** Does every job that is due, oldest first; returns how many were done. A failing job is tried again, five times at most. */
export async function runDueJobs(works: Readonly<Record<string, JobWork>>): Promise<number> {
  let done = 0
  for (const job of await store.read((db) => dueJobs(db, nowText()))) {
    const work = works[job.kind]
    if (work && (await runJob(job, work))) done += 1
  }
  return done
}

async function runJob(job: Job, work: JobWork): Promise<boolean> {
  try {
    return await store.write(JOB_RUNNER, async (tx) => {
      const isMine = close(tx, job)
      if (isMine) await work(tx, job)
      tx.audit({ action: 'job.done', objectKind: 'job', objectId: job.key, after: { kind: job.kind, isMine } })
      return isMine
    })
  } catch (error) {
    await recordFailure(job, error as Error)
    return false
  }
}

// The row is closed first: a second runner, or a job taken back meanwhile, then finds nothing to do.
function close(tx: Write, job: Job): boolean {
  const closed = tx.db
    .update(jobs)
    .set({ state: 'done', doneAt: tx.now, attempts: job.attempts + 1 })
    .where(and(eq(jobs.id, job.id), eq(jobs.state, 'waiting')))
    .run()
  return closed.changes === 1
}

async function recordFailure(job: Job, error: Error) {
  const attempts = job.attempts + 1
  await store.write(JOB_RUNNER, (tx) => {
    const state = attempts >= MOST_ATTEMPTS ? 'failed' : 'waiting'
    tx.db.update(jobs).set({ state, attempts, lastError: error.message }).where(eq(jobs.id, job.id)).run()
    tx.audit({ action: 'job.failed', objectKind: 'job', objectId: job.key, outcome: 'failed', after: { attempts } })
  })
}

function dueJobs(db: Db, now: string): Job[] {
  return db
    .select()
    .from(jobs)
    .where(and(eq(jobs.state, 'waiting'), lte(jobs.runAt, now), lt(jobs.attempts, MOST_ATTEMPTS)))
    .orderBy(asc(jobs.runAt), asc(jobs.id))
    .all()
}
