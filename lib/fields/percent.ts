// A percentage typed as such: '93,4' or '93,4%'. Where counts stand behind it, it is asked as a ratio instead.
import type { FieldKind } from './field-kind.ts'
import { number, parseSingle } from './number.ts'

export const percent: FieldKind = {
  ...number,
  parse: (rule, typed) => parseSingle(rule, typed, { isPercent: true }),
}
