// The job runner: inside the one writing process, does the jobs that are due and asks each duty at its interval. Never two
// rounds at once, and a failing duty is logged and asked again; nothing here may end the process.
import { DUTIES, type Duty } from '../../db/duties.ts'
import { JOB_WORKS } from '../../db/job-works.ts'
import { runDueJobs } from '../../db/jobs.ts'
import { log, logError } from './log.ts'

export type JobRunner = { stop(): Promise<void> }

const ROUND_MS = 500

/** Starts the rounds; `stop` lets the round under way end. */
export function startJobRunner(): JobRunner {
  const asked = new Map<string, number>()
  let round: Promise<void> | null = null
  const timer = setInterval(() => {
    round ??= doRound(asked).finally(() => {
      round = null
    })
  }, ROUND_MS)
  return {
    async stop() {
      clearInterval(timer)
      await round
    },
  }
}

async function doRound(asked: Map<string, number>) {
  await attempt('jobs', async () => {
    const done = await runDueJobs(JOB_WORKS)
    if (done > 0) log('info', 'jobs.done', { count: done })
  })
  for (const duty of DUTIES.filter((one) => isDue(one, asked))) {
    asked.set(duty.name, performance.now())
    await attempt(duty.name, duty.run)
  }
}

function isDue(duty: Duty, asked: Map<string, number>): boolean {
  return performance.now() - (asked.get(duty.name) ?? Number.NEGATIVE_INFINITY) >= duty.everyMs
}

async function attempt(name: string, work: () => Promise<unknown>) {
  try {
    await work()
  } catch (error) {
    logError('duty.failed', error, { duty: name })
  }
}
