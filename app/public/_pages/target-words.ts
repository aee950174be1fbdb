// A target in words: “tối thiểu 20%”, its deadline, its pace and its status, the same on every page and in every file.
import type { TargetRow } from '@/db/targets.ts'
import { formatDay } from '@/lib/dates.ts'
import { type Locale, translator } from '@/lib/messages.ts'
import { formatChange, formatNumber, roundTo } from '@/lib/numbers.ts'
import type { TargetStatus } from '@/lib/targets.ts'
import { inLanguage } from './book.ts'
import type { TargetView } from './target-view.ts'

/** “tối thiểu 20%”, “hạng 50 hoặc cao hơn”, “từ 8% đến 10%”; the words of a qualitative target. */
export function boundWords(locale: Locale, row: TargetRow): string {
  const t = translator(locale, 'targetPages')
  const { comparator, value, valueMax, unit } = row
  if (comparator === null || comparator === 'qualitative' || value === null) return t('qualitative')
  const bound = (number: number) => withUnit(locale, formatNumber(number, locale), unit)
  if (comparator === 'between') return t('bound.between', { from: bound(value), to: bound(valueMax ?? value) })
  if (unit === 'rank' && comparator === 'le') return t('bound.rank', { rank: formatNumber(value, locale) })
  return t(`bound.${comparator}`, { value: bound(value) })
}

/** A number with the unit of the target: “20%”, “30% GDP”, “3 lần”. */
export function withUnit(locale: Locale, number: string, unit: string | null): string {
  const t = translator(locale, 'targetPages')
  if (unit === '% GDP') return t('unit.gdp', { number })
  if (unit === '% dân số') return t('unit.population', { number })
  if (unit === '%/năm') return t('unit.perYear', { number })
  if (unit === 'times') return t('unit.times', { number })
  return unit?.startsWith('%') ? `${number}%` : number
}

/** “+1,75 điểm %” for a percentage, “−2 bậc” for a rank, “+2” otherwise. */
export function changeWords(locale: Locale, change: number, unit: string | null, decimals = 2): string {
  return inSteps(locale, formatChange(change, locale, decimals), unit)
}

/** How far it is, without a sign: “3,5 điểm %”. */
export function gapWords(locale: Locale, gap: number, unit: string | null): string {
  return inSteps(locale, formatNumber(Math.abs(roundTo(gap, 2)), locale), unit)
}

// A difference of percentages is in points, one of ranks in places.
function inSteps(locale: Locale, number: string, unit: string | null): string {
  const t = translator(locale, 'targetPages')
  if (unit === 'rank') return t('places', { number })
  return unit?.startsWith('%') ? t('points', { number }) : number
}

export function statusWords(locale: Locale, status: TargetStatus): string {
  return translator(locale, 'states')(`target.${status}`)
}

/** “Hết thời hạn 31/12/2025 · chưa có số cuối cùng”; null where the deadline is not of the release's year or before. */
export function deadlineWords(locale: Locale, view: TargetView, day: string): string | null {
  const { deadline } = view.row
  if (!deadline || deadline.slice(0, 4) > day.slice(0, 4)) return null
  const t = translator(locale, 'targetPages')
  const ends = t('ends', { day: formatDay(deadline, locale) })
  const status = view.assessment?.status
  const outcome = status === 'met' || status === 'notMet' ? t(`outcome.${status}`) : t('noFinalFigure')
  return `${ends} · ${outcome}`
}

/** The text of a target in the reader's language. */
export function targetText(locale: Locale, row: TargetRow): string {
  return inLanguage(locale, row, 'text')
}
