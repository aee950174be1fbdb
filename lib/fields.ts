// The field kinds, one file each in lib/fields/: what the form, the Excel cell and the autosave do with an indicator follows from
// the kind's row here. A new kind is one file, one row, and one input in the report form.
import { boolean } from './fields/boolean.ts'
import type { FieldKind } from './fields/field-kind.ts'
import { money } from './fields/money.ts'
import { number } from './fields/number.ts'
import { percent } from './fields/percent.ts'
import { rank } from './fields/rank.ts'
import { ratio } from './fields/ratio.ts'
import { text } from './fields/text.ts'
import type { IndicatorKind } from './indicators.ts'

export const FIELDS: Record<IndicatorKind, FieldKind> = { number, percent, money, rank, ratio, boolean, text }
