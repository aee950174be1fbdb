// A figure in words: the one place that turns (kind, value, counts, qualifier) into what a person reads, on every page, in
// Excel, Word and alternative texts alike.
import type { IndicatorKind, Qualifier } from './indicators.ts'
import { type Locale, translator } from './messages.ts'
import { formatNumber, formatPercent, formatRatio } from './numbers.ts'

export type Figure = {
  value: number | null
  textValue?: string | null
  numerator?: number | null
  denominator?: number | null
  qualifier?: Qualifier
  /** As told by the source; the decimals told then count, not the indicator's. */
  toldValue?: number | null
  toldDecimals?: number | null
}

export type FigureFormat = { kind: IndicatorKind; decimals: number; unit: string }

/** '102/126 (81%)', 'trên 1.949', 'ước 16,5%', '1.500 tỷ đồng', 'có'. Null where there is nothing to show: not a zero. */
export function formatFigure(format: FigureFormat, figure: Figure, locale: Locale): string | null {
  const text = plainFigure(format, figure, locale)
  return text === null ? null : withQualifier(text, figure.qualifier ?? 'exact', locale)
}

/** 'trên 43 triệu đồng', 'gần 50%'. */
export function withQualifier(figure: string, qualifier: Qualifier, locale: Locale): string {
  return translator(locale, 'numbers')(`qualifier.${qualifier}`, { figure })
}

/** In the largest of tỷ / triệu that the amount reaches, with at most three decimals: '2,5 tỷ đồng', 'USD 152 billion'. */
export function formatMoney(amount: number, locale: Locale, currency: 'VND' | 'USD' = 'VND'): string {
  const t = translator(locale, 'numbers')
  const size = Math.abs(amount)
  const [key, scale] =
    size >= 1e9 ? (['billion', 9] as const) : size >= 1e6 ? (['million', 6] as const) : (['', 0] as const)
  const shown = Number(Number(`${amount}e${-scale}`).toFixed(scale === 0 ? 0 : 3))
  return t(`money.${key}${currency}`, { amount: formatNumber(shown, locale) })
}

/** Every đồng of it, for reading back what was typed: '2.500.000.000 đồng'. */
export function formatMoneyInFull(amount: number, locale: Locale, currency: 'VND' | 'USD' = 'VND'): string {
  return translator(locale, 'numbers')(`money.${currency}`, { amount: formatNumber(amount, locale) })
}

function plainFigure(format: FigureFormat, figure: Figure, locale: Locale): string | null {
  if (format.kind === 'text') return figure.textValue ?? null
  const { numerator, denominator, toldValue } = figure
  const hasTold = toldValue !== null && toldValue !== undefined
  const decimals = hasTold ? (figure.toldDecimals ?? undefined) : format.decimals
  const value = hasTold ? toldValue : figure.value

  if (format.kind === 'ratio' && typeof numerator === 'number' && typeof denominator === 'number') {
    return formatRatio({ numerator, denominator, toldPercent: toldValue }, locale, decimals)
  }
  if (value === null) return null
  switch (format.kind) {
    case 'percent':
    case 'ratio':
      return formatPercent(value, locale, decimals)
    case 'money':
      return formatMoney(value, locale, format.unit === 'USD' ? 'USD' : 'VND')
    case 'boolean':
      return translator(locale, 'numbers')(value === 1 ? 'yes' : 'no')
    default:
      return formatNumber(value, locale, decimals)
  }
}
