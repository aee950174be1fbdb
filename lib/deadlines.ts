// Deadlines: when a report is due, whether it came in time, and how many days are left. Days of Viet Nam's calendar,
// inclusive to 23:59:59.999 there; the caller brings the instant (the server's clock decides).
import { addDays, dayInVietnam, daysBetween, endOfDay, weekday } from './dates.ts'
import { type Locale, translator } from './messages.ts'
import { decreeWindow, parsePeriod } from './periods.ts'

/** The office's table: public holidays, and weekend days swapped into working days. */
export type Holiday = { day: string; kind: 'holiday' | 'workingDay' }
export type Dates = { opensOn: string; dueOn: string; closesOn: string }
export type Extension = { dueOn: string; closesOn: string }
export type Timeliness = 'onTime' | 'late' | 'notYet'

/** Decree 09/2019, art. 13: by the 25th of the last month, or the next working day. “As of” periods have no such rule: null. */
export function decreeDueOn(code: string, holidays: readonly Holiday[]): string | null {
  const kind = parsePeriod(code)?.kind
  if (kind === 'asOfDay' || kind === 'asOfMonth') return null
  return nextWorkingDay(`${decreeWindow(code).to.slice(0, 8)}25`, holidays)
}

/** The day itself if people work on it, else the next day on which they do. */
export function nextWorkingDay(day: string, holidays: readonly Holiday[]): string {
  return isWorkingDay(day, holidays) ? day : nextWorkingDay(addDays(day, 1), holidays)
}

export function isWorkingDay(day: string, holidays: readonly Holiday[]): boolean {
  const exception = holidays.find((holiday) => holiday.day === day)
  if (exception) return exception.kind === 'workingDay'
  return weekday(day) !== 0 && weekday(day) !== 6
}

/** The dates of one unit: an extension moves when its report is due and when the period closes for it. */
export function datesOfUnit(dates: Dates, extension: Extension | null): Dates {
  return extension ? { ...dates, dueOn: extension.dueOn, closesOn: extension.closesOn } : dates
}

/** May a report be begun and sent at this instant? (Returned reports stay open after closesOn.) */
export function isPeriodOpen(dates: Dates, at: string): boolean {
  const today = dayInVietnam(at)
  return dates.opensOn <= today && today <= dates.closesOn
}

/** The first submission against the due date; reopening does not reset it. */
export function timeliness(dueOn: string, firstSubmittedAt: string | null): Timeliness {
  if (!firstSubmittedAt) return 'notYet'
  return isPast(dueOn, firstSubmittedAt) ? 'late' : 'onTime'
}

/** Has the whole day gone by, in Viet Nam? */
export function isPast(day: string, at: string): boolean {
  return Date.parse(at) > Date.parse(endOfDay(day))
}

/** 0 on the day itself, negative after it. */
export function daysLeft(dueOn: string, at: string): number {
  return daysBetween(dayInVietnam(at), dueOn)
}

/** 'còn 3 ngày', 'hết hạn hôm nay', 'quá hạn 2 ngày'. */
export function daysLeftInWords(dueOn: string, at: string, locale: Locale): string {
  const days = daysLeft(dueOn, at)
  const t = translator(locale, 'periods')
  return days < 0 ? t('daysOverdue', { days: -days }) : t('daysLeft', { days })
}
