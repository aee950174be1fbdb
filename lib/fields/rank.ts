// A rank: a whole number from 1.
import type { FieldKind } from './field-kind.ts'
import { number, parseSingle } from './number.ts'

export const rank: FieldKind = {
  ...number,
  parse: (rule, typed) => parseSingle({ ...rule, isInteger: true, minimum: rule.minimum ?? 1 }, typed),
}
