// A ratio: two counts, and the percentage that the portal computes.
import { RatioInputs } from '../field-inputs.tsx'
import { inputOf, type KindInputProps } from './kind-input.ts'

export function Ratio({ typed, nameOf, numerator, denominator, ...input }: KindInputProps) {
  const part = (name: 'numerator' | 'denominator', label: string, id: string) => ({
    ...inputOf(input),
    id,
    name: nameOf(name),
    defaultValue: typed[name],
    label,
  })
  return (
    <RatioInputs
      locale={input.locale}
      numerator={part('numerator', numerator, input.id)}
      denominator={part('denominator', denominator, `${input.id}-denominator`)}
      computed={input.readBack}
    />
  )
}
