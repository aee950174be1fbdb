// An amount of money, typed in tỷ, triệu or single đồng and stored in đồng.
import { MONEY_SCALES, type MoneyScale, scaleMoney } from '../number-input.ts'
import { formatNumber } from '../numbers.ts'
import type { FieldKind } from './field-kind.ts'
import { parseSingle } from './number.ts'

/** In which the amount may be typed; the first one stands in an empty field. */
export const TYPED_SCALES = ['billion', 'million', 'one'] as const satisfies readonly MoneyScale[]

export const money: FieldKind = {
  parts: ['value'],
  parse: (rule, typed) => parseSingle(rule, typed, { scale: (value) => scaleMoney(value, typed.scale ?? 'one') }),
  retype: ({ value }) => {
    if (value === null) return undefined
    const scale = TYPED_SCALES.find((one) => Math.abs(value) >= 10 ** MONEY_SCALES[one]) ?? 'one'
    return { value: formatNumber(Number(`${value}e-${MONEY_SCALES[scale]}`), 'vi'), scale }
  },
}
