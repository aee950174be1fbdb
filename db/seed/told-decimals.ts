// How many decimals a figure was told with, read from the digits of its quote (Vietnamese: 1.234.567,8).

const NUMBER = /\d+(?:\.\d{3})*(?:,\d+)?/g

/** Decimals of the told value as it stands in the quote, or null if it does not stand there digit by digit (29,3 triệu). */
export function toldDecimals(quote: string | null, value: number | boolean | null): number | null {
  if (quote === null || typeof value !== 'number') return null
  for (const [digits] of quote.matchAll(NUMBER)) {
    const read = Number(digits.replaceAll('.', '').replace(',', '.'))
    if (read === value) return digits.split(',')[1]?.length ?? 0
  }
  return null
}
