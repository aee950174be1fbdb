// Numbers on the screen: 1.234.567,8 in Vietnamese, 1,234,567.8 in English. No words here, so the browser's form may use it.
//
// Full precision: what is stored is exactly what was typed or told; a computed percentage is stored unrounded. Rounding
// happens here, once, when a number is shown: told figures with the decimals told, computed ones with the indicator's.
import type { Locale } from './messages.ts'

const TAGS: Record<Locale, string> = { vi: 'vi-VN', en: 'en-GB' }
const MOST_DECIMALS = 9
const formats = new Map<string, Intl.NumberFormat>()

/** Exactly `decimals` decimals; without it, as many as the number has (at most 9). Never '-0'. */
export function formatNumber(value: number, locale: Locale, decimals?: number): string {
  const rounded = roundTo(value, decimals ?? MOST_DECIMALS)
  return formatOf(locale, decimals ?? 0, decimals ?? MOST_DECIMALS).format(rounded)
}

/** `percent` is a percentage already (81 for 81%): '81%', in both languages without a space. */
export function formatPercent(percent: number, locale: Locale, decimals?: number): string {
  return `${formatNumber(percent, locale, decimals)}%`
}

/** A ratio with its counts, '102/126 (81%)'. The percentage is computed here unless it was told; none over a zero denominator. */
export function formatRatio(
  ratio: { numerator: number; denominator: number; toldPercent?: number | null },
  locale: Locale,
  decimals?: number,
): string {
  const counts = `${formatNumber(ratio.numerator, locale)}/${formatNumber(ratio.denominator, locale)}`
  const percent = ratio.toldPercent ?? percentOf(ratio.numerator, ratio.denominator)
  return percent === null ? counts : `${counts} (${formatPercent(percent, locale, decimals)})`
}

/** A change with its sign: '+1,75', '−2', '0'. */
export function formatChange(change: number, locale: Locale, decimals?: number): string {
  const rounded = roundTo(change, decimals ?? MOST_DECIMALS)
  const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : ''
  return sign + formatNumber(Math.abs(rounded), locale, decimals)
}

/** numerator / denominator in per cent, unrounded; null over zero. */
export function percentOf(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : (numerator / denominator) * 100
}

/** The decimals to show: those told with the figure, else the indicator's. */
export function shownDecimals(told: number | null | undefined, indicator: number): number {
  return told ?? indicator
}

/** Half away from zero, on the decimal digits that people see (1.005 → 1.01), never −0. */
export function roundTo(value: number, decimals: number): number {
  const digits = String(Math.abs(value))
  if (!Number.isFinite(value) || digits.includes('e')) return value + 0
  const rounded = Number(`${Math.round(Number(`${digits}e${decimals}`))}e${-decimals}`)
  return value < 0 && rounded !== 0 ? -rounded : rounded
}

function formatOf(locale: Locale, least: number, most: number) {
  const key = `${locale}/${least}/${most}`
  let format = formats.get(key)
  if (!format) {
    const options = { minimumFractionDigits: least, maximumFractionDigits: most, signDisplay: 'negative' } as const
    format = new Intl.NumberFormat(TAGS[locale], options)
    formats.set(key, format)
  }
  return format
}
