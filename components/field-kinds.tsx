// The inputs of the field kinds, one file each in components/field-kinds/; how what is typed in them is read stands in lib/fields/.
import type { ReactNode } from 'react'
import type { IndicatorKind } from '../lib/indicators.ts'
import type { KindInputProps } from './field-kinds/kind-input.ts'
import { Money } from './field-kinds/money.tsx'
import { Ratio } from './field-kinds/ratio.tsx'
import { SingleNumber } from './field-kinds/single-number.tsx'
import { Text } from './field-kinds/text.tsx'
import { YesOrNo } from './field-kinds/yes-or-no.tsx'

const INPUTS: Record<IndicatorKind, (props: KindInputProps) => ReactNode> = {
  number: SingleNumber,
  percent: SingleNumber,
  rank: SingleNumber,
  money: Money,
  ratio: Ratio,
  boolean: YesOrNo,
  text: Text,
}

/** The input or inputs that a kind asks for. */
export function KindInput({ kind, ...props }: KindInputProps & { kind: IndicatorKind }) {
  const Input = INPUTS[kind]
  return <Input {...props} />
}
