// The kinds of job there are, each with what it does. A kind is added here and nowhere else.
import type { JobWork } from './jobs.ts'
import { publishScheduled } from './reporting/release-schedule.ts'

export const JOB_WORKS: Readonly<Record<string, JobWork>> = {
  'release.publish': publishScheduled,
}
