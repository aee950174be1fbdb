// Days and instants on the screen. A day is 'YYYY-MM-DD' in Viet Nam's calendar and never becomes an instant; an instant is
// UTC, ISO 8601 with Z. The process's own time zone plays no part: Viet Nam has been UTC+7 all year since 1975.
import { isDay } from './days.ts'
import { type Locale, translator } from './messages.ts'

export { isDay, readDay } from './days.ts'

const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000
const DAY_MS = 24 * 60 * 60 * 1000
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** '08/8/2022' in Vietnamese (months 3–9 without a zero, as official papers write), '8 August 2022' in English. */
export function formatDay(day: string, locale: Locale): string {
  const { year, month, dayOfMonth } = partsOf(day)
  if (locale === 'en') return `${dayOfMonth} ${monthName(month)} ${year}`
  return `${pad(dayOfMonth)}/${officialMonth(month)}/${year}`
}

/** 'ngày 08 tháng 8 năm 2022', as Decree 30/2020 writes it; '8 August 2022' in English. */
export function formatDayInProse(day: string, locale: Locale): string {
  const { year, month, dayOfMonth } = partsOf(day)
  const values =
    locale === 'en'
      ? { day: String(dayOfMonth), month: monthName(month), year: String(year) }
      : { day: pad(dayOfMonth), month: officialMonth(month), year: String(year) }
  return translator(locale, 'dates')('prose', values)
}

/** '14:03 ngày 08/8/2022', '14:03, 8 August 2022': the time in Viet Nam. */
export function formatInstant(instant: string, locale: Locale): string {
  const values = { time: formatTime(instant), day: formatDay(dayInVietnam(instant), locale) }
  return translator(locale, 'dates')('timeOnDay', values)
}

/** '14:03', in Viet Nam. */
export function formatTime(instant: string): string {
  return clockInVietnam(instant).slice(11, 16)
}

/** '2022-08-08 14:03:05 +07:00', for the audit and the logs: no reader can take it for another zone's time. */
export function formatInstantWithOffset(instant: string): string {
  return `${clockInVietnam(instant).slice(0, 19).replace('T', ' ')} +07:00`
}

/** The day in Viet Nam at an instant: '2026-12-25T17:00:00.000Z' is already '2026-12-26'. */
export function dayInVietnam(instant: string): string {
  return clockInVietnam(instant).slice(0, 10)
}

/** The last instant of a day in Viet Nam, 23:59:59.999 there, as UTC. */
export function endOfDay(day: string): string {
  return new Date(utcMidnight(day) - VIETNAM_OFFSET_MS + DAY_MS - 1).toISOString()
}

export function addDays(day: string, count: number): string {
  return new Date(utcMidnight(day) + count * DAY_MS).toISOString().slice(0, 10)
}

/** Days from one to the other; negative if `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utcMidnight(to) - utcMidnight(from)) / DAY_MS)
}

/** 0 Sunday … 6 Saturday. */
export function weekday(day: string): number {
  return new Date(utcMidnight(day)).getUTCDay()
}

/** English month names are part of the date format; the Vietnamese ones are numbers. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? ''
}

function partsOf(day: string) {
  utcMidnight(day)
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), dayOfMonth: Number(day.slice(8, 10)) }
}

function utcMidnight(day: string) {
  if (!isDay(day)) throw new RangeError(`Not a day: ${day}`)
  return Date.parse(`${day}T00:00:00Z`)
}

function clockInVietnam(instant: string) {
  if (!instant.endsWith('Z')) throw new RangeError(`Not a UTC instant: ${instant}`)
  return new Date(Date.parse(instant) + VIETNAM_OFFSET_MS).toISOString()
}

function officialMonth(month: number) {
  return month < 3 ? pad(month) : String(month)
}

function pad(number: number) {
  return String(number).padStart(2, '0')
}
