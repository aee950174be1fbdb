// Sentences with plain {places}, filled in without the message library: the form in the browser gets its few sentences as data.
import { formatNumber } from './numbers.ts'

/** '{value} nhỏ hơn {minimum}' with numbers in Vietnamese; several numbers are joined by `between`. */
export function fillSentence(
  sentence: string,
  values: Readonly<Record<string, number | readonly number[]>>,
  between: string,
): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name]
    if (value === undefined) return place
    return [value]
      .flat()
      .map((number) => formatNumber(number, 'vi'))
      .join(between)
  })
}
