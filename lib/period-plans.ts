// Planning a period: from regime and code to the days it covers, opens, is due and closes. What a decree sets is computed by its
// rule; what it leaves open is a proposal. Both can be changed by the office before the period is opened.
import { addDays, dayInVietnam } from './dates.ts'
import { type Dates, decreeDueOn, type Holiday, nextWorkingDay } from './deadlines.ts'
import type { Locale } from './messages.ts'
import { coveredDays, parsePeriod, periodTitle } from './periods.ts'

export type PlanDates = Dates & { coversFrom: string; coversTo: string }
export type PresetRegime = 'decree' | 'calendar'

/** The ends of the codes that a year has under the decree and the calendar regime, in the order of the year. */
export const PRESETS = [
  ...['01', '02', '03', 'Q1', '04', '05', '06', 'Q2', 'H1', '07', '08', '09', 'Q3', '9M', '10', '11', '12', 'Q4'],
  '',
] as const

/** '2026' with 'Q4' → '2026-Q4'; with '' → '2026'. */
export function presetCode(year: string, preset: string): string {
  return preset === '' ? year : `${year}-${preset}`
}

/** The days of a preset; null where the code is none. */
export function planDates(regime: PresetRegime, code: string, holidays: readonly Holiday[]): PlanDates | null {
  const kind = parsePeriod(code)?.kind
  if (!kind || kind === 'asOfDay' || kind === 'asOfMonth') return null
  const { from: coversFrom, to: coversTo } = coveredDays(code, regime)
  const dueOn = regime === 'decree' ? (decreeDueOn(code, holidays) as string) : calendarDueOn(coversTo, holidays)
  return { coversFrom, coversTo, opensOn: monthBefore(coversTo), dueOn, closesOn: addDays(dueOn, LATE_DAYS) }
}

/** How long a late report is still taken: a proposal, no rule. */
const LATE_DAYS = 21

/** Nothing sets it for the calendar regime: the 15th of the month after the period, or the next working day, is a proposal. */
function calendarDueOn(coversTo: string, holidays: readonly Holiday[]): string {
  return nextWorkingDay(addDays(coversTo, 15), holidays)
}

/** The day after the last covered day, one month earlier: the last month of the period is when work on its report begins. */
function monthBefore(coversTo: string): string {
  const next = addDays(coversTo, 1)
  const [year = 0, month = 0] = next.split('-').map(Number)
  const before = month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`
  return `${before}-${next.slice(8)}`
}

export type DatesProblem = { field: keyof PlanDates; code: 'order' | 'past' }

/** What is wrong with the days of a plan: each must not lie before the one it follows. */
export function datesProblems(dates: PlanDates): DatesProblem[] {
  const rules: [keyof PlanDates, boolean][] = [
    ['coversTo', dates.coversFrom <= dates.coversTo],
    ['dueOn', dates.opensOn <= dates.dueOn],
    ['closesOn', dates.dueOn <= dates.closesOn],
  ]
  return rules.filter(([, isRight]) => !isRight).map(([field]) => ({ field, code: 'order' }))
}

export const PERIOD_STATES = ['planned', 'announced', 'open', 'overdue', 'closed'] as const
export type PeriodState = (typeof PERIOD_STATES)[number]

/** Where a period stands on an instant: planned until it is opened, then by its days; closing it early counts from that instant on. */
export function periodState(
  dates: Dates,
  { openedAt, closedAt }: { openedAt: string | null; closedAt: string | null },
  at: string,
): PeriodState {
  const today = dayInVietnam(at)
  if (!openedAt) return 'planned'
  if (closedAt || today > dates.closesOn) return 'closed'
  if (today < dates.opensOn) return 'announced'
  return today > dates.dueOn ? 'overdue' : 'open'
}

/** A closed period takes nothing from the instant of its closing on, whatever its days say. */
export function datesWhenClosed(dates: Dates, closedAt: string | null): Dates {
  const last = closedAt && addDays(dayInVietnam(closedAt), -1)
  return last && last < dates.closesOn ? { ...dates, closesOn: last } : dates
}

/** The own name of a thematic or ad-hoc period; else the name of its code. */
export function planName({ code, nameVi }: { code: string; nameVi: string | null }, locale: Locale): string {
  return nameVi ?? periodTitle(code, locale)
}
