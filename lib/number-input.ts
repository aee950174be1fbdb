// Numbers as typed by people who write 1.234.567,8: read by Vietnamese rules, shown back, and asked about where another
// reading is possible. No words and no dependencies: the form in the browser and the server read the same text alike.
import { formatNumber } from './numbers.ts'

export type NumberProblem = 'empty' | 'notANumber' | 'ambiguous' | 'badGrouping' | 'tooManyDigits'
export type ReadNumber =
  | { ok: true; value: number; readAs: string }
  | { ok: false; problem: NumberProblem; readings: number[] }

/** A double keeps 15 significant decimal digits; a 16th could change by being stored. */
const MOST_DIGITS = 15
const SPACES = /[\s\u00a0\u2009\u202f]/
const VIETNAMESE = /^\d{1,3}(\.\d{3})*(,\d+)?$|^\d+(,\d+)?$/
const ENGLISH = /^\d{1,3}(,\d{3}){2,}(\.\d+)?$|^\d{1,3}(,\d{3})+\.\d+$/
const ONE_DOT = /^\d+\.\d+$/

/**
 * '12.500' → 12500 · '93,4' → 93.4 · '12.5' → ambiguous (12,5 or 125?) · '1e309', 'NaN' → notANumber. Full-width digits,
 * spaces between thousands and a trailing % (where `isPercent`) are understood; '-0' is 0. `readAs` is Vietnamese.
 */
export function readNumber(typed: string, isPercent = false): ReadNumber {
  const plain = plainText(typed, isPercent)
  if (plain === '') return refuse('empty')
  const sign = /^[+-]/.test(plain) ? plain.charAt(0) : ''
  const digits = joinSpacedThousands(plain.slice(sign.length))
  const factor = sign === '-' ? -1 : 1

  if (!/^[\d.,]+$/.test(digits) || !/^\d.*\d$|^\d$/.test(digits)) return refuse('notANumber')
  if (digits.replace(/\D/g, '').replace(/^0+/, '').length > MOST_DIGITS) return refuse('tooManyDigits')
  if (isVietnamese(digits)) return accept(factor * Number(digits.replaceAll('.', '').replace(',', '.')))
  if (ENGLISH.test(digits)) return refuse('ambiguous', [factor * Number(digits.replaceAll(',', ''))])
  if (ONE_DOT.test(digits)) return refuse('ambiguous', dotReadings(digits, factor))
  return refuse('badGrouping')
}

/** '2,5' with 'billion' → 2500000000 đồng, by shifting the decimal point, never by multiplying. */
export function scaleMoney(amount: number, scale: MoneyScale): number {
  return Number(`${amount}e${MONEY_SCALES[scale]}`)
}

export const MONEY_SCALES = { one: 0, million: 6, billion: 9 } as const
export type MoneyScale = keyof typeof MONEY_SCALES

function plainText(typed: string, isPercent: boolean) {
  const text = typed.normalize('NFKC').trim().replace(/^−/, '-')
  return isPercent ? text.replace(/\s*%$/, '') : text
}

/** '1 234 567' is grouped like '1.234.567'; any other space stays and makes the text no number. */
function joinSpacedThousands(text: string) {
  return /^\d{1,3}(\s\d{3})+(,\d+)?$/.test(text) ? text.replaceAll(new RegExp(SPACES, 'g'), '') : text
}

/** '0.500' has the look of thousands, but no thousand begins with 0. */
function isVietnamese(digits: string) {
  return VIETNAMESE.test(digits) && !/^0\d*\.\d/.test(digits)
}

function dotReadings(digits: string, factor: number) {
  const readings = [Number(digits), Number(digits.replace('.', ''))]
  return digits.startsWith('0') ? [factor * Number(digits)] : readings.map((reading) => factor * reading)
}

function accept(value: number): ReadNumber {
  const exact = value === 0 ? 0 : value
  return { ok: true, value: exact, readAs: formatNumber(exact, 'vi') }
}

function refuse(problem: NumberProblem, readings: number[] = []): ReadNumber {
  return { ok: false, problem, readings }
}
