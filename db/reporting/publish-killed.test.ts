// The process is killed while it publishes a scheduled release: the release is there whole or not at all, and the next process to
// run the job makes it exactly one.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { count, eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { closeConnections } from '../connections.ts'
import { JOB_WORKS } from '../job-works.ts'
import { runDueJobs } from '../jobs.ts'
import { citations, jobs, observations, releaseDrafts, releases, reports, sources } from '../schema.ts'
import { store } from '../store.ts'
import { bringToApproval, must, type Stage, setClock, setStage } from './cast.ts'
import { saveReleaseDraft } from './release-drafts.ts'
import { scheduleRelease } from './release-schedule.ts'
import { readStaging, stagingMark } from './staging.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const AT = '2026-12-28T02:00:00.000Z'
const RUNNER = `
import { JOB_WORKS } from './db/job-works.ts'
import { runDueJobs } from './db/jobs.ts'
process.stdout.write('begun')
await runDueJobs(JOB_WORKS)
process.stdout.write('done')
`

let stage: Stage
beforeEach(async () => {
  stage = await setStage()
}, 120_000)
afterEach(() => stage.database.close())

it('is there whole or not at all, whenever the process is killed, and is there once in the end', {
  timeout: 120_000,
}, async () => {
  await bringToApproval(stage)
  const planned = await scheduleAll()
  setClock(stage.database, AT)
  let isDone = false
  // From “just begun” to “long done”: each try lets the process live a little longer.
  for (let patience = 0; !isDone && patience <= 400; patience += 60) {
    closeConnections()
    isDone = await runAndKill(patience)
    await expectWholeOrNothing(planned)
  }
  await runDueJobs(JOB_WORKS)
  await runDueJobs(JOB_WORKS)
  expect(await counted(releases, eq(releases.number, 6))).toBe(1)
  expect(await counted(releases, eq(releases.number, 7))).toBe(0)
  await expectWholeOrNothing(planned)
})

/** Lets another process run the jobs and kills it so many milliseconds after it has begun; true if it had finished. */
async function runAndKill(patience: number): Promise<boolean> {
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', RUNNER], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: stage.database.folder, TEST_BUILD: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  const begun = new Promise<void>((resolve) => {
    child.stdout.on('data', (text) => {
      said += text
      resolve()
    })
  })
  const ended = once(child, 'exit')
  await begun
  await new Promise((resolve) => setTimeout(resolve, patience))
  child.kill('SIGKILL')
  await ended
  return said.includes('done')
}

async function scheduleAll(): Promise<number> {
  const { publisher } = stage.cast
  const words = { titleVi: 'Kết quả', titleEn: 'Results', noteVi: 'Ghi chú', noteEn: 'Note' }
  const post = { ...words, submissionKey: 'killed-release', draftId: null, version: 0, leftOut: [] }
  const { draft } = await must(saveReleaseDraft(publisher, post))
  const staging = await store.read((db) => readStaging(db, publisher))
  const seen = { draftId: draft.id, version: draft.version, mark: stagingMark(staging) }
  await must(scheduleRelease(publisher, seen, AT))
  return staging.figures.length
}

async function expectWholeOrNothing(planned: number) {
  const isOut = (await counted(releases, eq(releases.number, 6))) === 1
  const figures = isOut ? planned : 0
  expect(await counted(observations, eq(observations.release, 6))).toBe(figures)
  expect(await counted(citations, eq(citations.release, 6))).toBe(figures)
  expect(await counted(reports, eq(reports.state, isOut ? 'published' : 'approved'))).toBe(1)
  expect(await counted(sources, eq(sources.kind, 'report'))).toBe(isOut ? 1 : 0)
  expect(await counted(releaseDrafts, eq(releaseDrafts.state, isOut ? 'published' : 'scheduled'))).toBe(1)
  expect(await counted(jobs, eq(jobs.state, 'waiting'))).toBe(isOut ? 0 : 1)
}

type Table = typeof releases | typeof observations | typeof citations | typeof reports | typeof sources
type Any = Table | typeof releaseDrafts | typeof jobs

const counted = async (table: Any, condition: ReturnType<typeof eq>) =>
  (await store.read((db) => db.select({ count: count() }).from(table).where(condition).get()))?.count
