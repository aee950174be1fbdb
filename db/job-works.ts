// The kinds of job there are, each with what it does. A kind is added here and nowhere else.
import type { JobWork } from './jobs.ts'
import { publishScheduled } from './reporting/release-schedule.ts'
import { carryOutUnitChange } from './unit-changes/carrying-out.ts'
import { UNIT_CHANGE_JOB } from './unit-changes/planning.ts'

export const JOB_WORKS: Readonly<Record<string, JobWork>> = {
  'release.publish': publishScheduled,
  [UNIT_CHANGE_JOB]: carryOutUnitChange,
}
