// Reminders: on which days a unit that has not sent its report is reminded, and who of it. The days are those of the unit's
// own due date, so an extension moves them.
import { addDays } from './dates.ts'

export const REMINDER_STAGES = [
  { code: 'T-7', offset: -7, role: 'officer' },
  { code: 'T-2', offset: -2, role: 'officer' },
  { code: 'T+1', offset: 1, role: 'officer' },
  { code: 'T+3', offset: 3, role: 'leader' },
] as const

export type ReminderStage = (typeof REMINDER_STAGES)[number]

/** A stage that nobody could send on its days (a portal that was off) is not made up for later than this. */
const LONGEST_DELAY_DAYS = 3

/**
 * The stage that is to be sent on a day ('YYYY-MM-DD'), or null. Only the newest one that has come counts: who missed T-7
 * and is now at T-2 gets one message, not two.
 */
export function stageOn(dueOn: string, today: string): ReminderStage | null {
  const come = REMINDER_STAGES.filter(({ offset }) => addDays(dueOn, offset) <= today)
  const newest = come.at(-1)
  if (!newest) return null
  return today <= addDays(dueOn, newest.offset + LONGEST_DELAY_DAYS) ? newest : null
}
