// Periods: '2024', '2024-H1', '2024-9M', '2024-Q3', '2024-06', and '@2024-06' or '@2024-06-30' for “as of”. A code says which
// stretch of time a figure speaks of; the regime says which days its report covers and when that is due.
import { formatDay, isDay, monthName } from './dates.ts'
import { type Locale, translator } from './messages.ts'

export type Period =
  | { kind: 'year' | 'half' | 'nineMonths'; year: number }
  | { kind: 'quarter'; year: number; quarter: number }
  | { kind: 'month' | 'asOfMonth'; year: number; month: number }
  | { kind: 'asOfDay'; day: string }

export type Window = { from: string; to: string }
export type RegimeKind = 'decree' | 'calendar'

/** The parts of a code; null for anything that is not one. */
export function parsePeriod(code: string): Period | null {
  const asOf = code.startsWith('@')
  const [, year = '', rest] = /^(\d{4})(?:-(H1|9M|Q[1-4]|\d{2}|\d{2}-\d{2}))?$/.exec(asOf ? code.slice(1) : code) ?? []
  if (!year) return null
  if (asOf) return parseAsOf(Number(year), rest, code.slice(1))
  if (!rest) return { kind: 'year', year: Number(year) }
  if (rest === 'H1') return { kind: 'half', year: Number(year) }
  if (rest === '9M') return { kind: 'nineMonths', year: Number(year) }
  if (rest.startsWith('Q')) return { kind: 'quarter', year: Number(year), quarter: Number(rest[1]) }
  return rest.length === 2 && isMonth(rest) ? { kind: 'month', year: Number(year), month: Number(rest) } : null
}

export function isPeriod(code: string): boolean {
  return parsePeriod(code) !== null
}

/** Calendar days that a period speaks of; one day for “as of” (the last of the month, where only the month is known). */
export function calendarWindow(code: string): Window {
  const period = needPeriod(code)
  if (period.kind === 'asOfDay') return { from: period.day, to: period.day }
  const { first, last } = monthsOf(period)
  const to = lastDayOf(period.year, last)
  return { from: period.kind === 'asOfMonth' ? to : `${period.year}-${pad(first)}-01`, to }
}

/**
 * Decree 09/2019/NĐ-CP, art. 12: from the 15th of the month before to the 14th of the last month. “As of” has its own day.
 * The year 2026 is 2025-12-15 … 2026-12-14; the first half is 2025-12-15 … 2026-06-14.
 */
export function decreeWindow(code: string): Window {
  const period = needPeriod(code)
  if (period.kind === 'asOfDay' || period.kind === 'asOfMonth') return calendarWindow(code)
  const { first, last } = monthsOf(period)
  const from = first === 1 ? `${period.year - 1}-12-15` : `${period.year}-${pad(first - 1)}-15`
  return { from, to: `${period.year}-${pad(last)}-14` }
}

/** The days a report of this period covers under a regime. Thematic and ad-hoc regimes state their own. */
export function coveredDays(code: string, regime: RegimeKind): Window {
  return regime === 'decree' ? decreeWindow(code) : calendarWindow(code)
}

/** The last day of a period, the point on a time axis at which its figure stands. */
export function lastDay(code: string): string {
  return calendarWindow(code).to
}

/** By last day; where two end together the shorter comes first ('2024-06', '2024-Q2', '2024-H1'). A total order. */
export function comparePeriods(a: string, b: string): number {
  const [left, right] = [calendarWindow(a), calendarWindow(b)]
  return order(left.to, right.to) || order(right.from, left.from) || order(a, b)
}

export function sortPeriods(codes: readonly string[]): string[] {
  return [...codes].sort(comparePeriods)
}

/** The same period one year before ('2025-Q3' → '2024-Q3'): what “cùng kỳ” means. */
export function samePeriodLastYear(code: string): string {
  needPeriod(code)
  const before = code.replace(/\d{4}/, (year) => String(Number(year) - 1).padStart(4, '0'))
  return isPeriod(before) ? before : before.replace(/-29$/, '-28')
}

/** 'Quý IV/2026', '6 tháng đầu năm 2026', 'tháng 6/2022 (tính đến)'; 'Q4 2026', 'as of June 2022'. */
export function periodName(code: string, locale: Locale): string {
  const t = translator(locale, 'periods')
  const period = needPeriod(code)
  if (period.kind === 'asOfDay') return t('asOfDay', { day: formatDay(period.day, locale) })
  const year = String(period.year)
  switch (period.kind) {
    case 'quarter':
      return t('quarter', { year, quarter: quarterName(period.quarter, locale) })
    case 'month':
    case 'asOfMonth':
      return t(period.kind, { year, month: locale === 'en' ? monthName(period.month) : String(period.month) })
    default:
      return t(period.kind, { year })
  }
}

/** As periodName, for the head of a column or page: 'Năm 2026'. */
export function periodTitle(code: string, locale: Locale): string {
  const name = periodName(code, locale)
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1)
}

/** A report by its form's title and its period, which is not said twice: 'Báo cáo năm 2026', 'Báo cáo định kỳ, năm 2026'. */
export function reportTitle(formTitle: string, periodCode: string, locale: Locale): string {
  const period = periodName(periodCode, locale)
  const isSaid = formTitle.toLowerCase().includes(period.toLowerCase())
  return isSaid ? formTitle : `${formTitle}, ${period}`
}

function parseAsOf(year: number, rest: string | undefined, day: string): Period | null {
  if (rest?.length === 2 && isMonth(rest)) return { kind: 'asOfMonth', year, month: Number(rest) }
  return isDay(day) ? { kind: 'asOfDay', day } : null
}

function needPeriod(code: string): Period {
  const period = parsePeriod(code)
  if (!period) throw new RangeError(`Not a period: ${code}`)
  return period
}

function monthsOf(period: Exclude<Period, { kind: 'asOfDay' }>): { first: number; last: number } {
  switch (period.kind) {
    case 'year':
      return { first: 1, last: 12 }
    case 'half':
      return { first: 1, last: 6 }
    case 'nineMonths':
      return { first: 1, last: 9 }
    case 'quarter':
      return { first: period.quarter * 3 - 2, last: period.quarter * 3 }
    default:
      return { first: period.month, last: period.month }
  }
}

function lastDayOf(year: number, month: number) {
  const days = month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return `${String(year).padStart(4, '0')}-${pad(month)}-${days}`
}

function isLeapYear(year: number) {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function quarterName(quarter: number, locale: Locale) {
  return locale === 'vi' ? (['I', 'II', 'III', 'IV'][quarter - 1] ?? '') : String(quarter)
}

function isMonth(text: string) {
  return Number(text) >= 1 && Number(text) <= 12
}

function order(a: string, b: string) {
  return a < b ? -1 : a > b ? 1 : 0
}

function pad(number: number) {
  return String(number).padStart(2, '0')
}
