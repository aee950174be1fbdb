// One number with its unit: of a number, a count, a percentage or a rank.
import { NumberInput } from '../field-inputs.tsx'
import { inputOf, type KindInputProps } from './kind-input.ts'

export function SingleNumber({ label, typed, nameOf, unit, ...input }: KindInputProps) {
  return (
    <>
      <label className="vh" htmlFor={input.id}>
        {label}
      </label>
      <NumberInput
        {...inputOf(input)}
        name={nameOf('value')}
        defaultValue={typed.value}
        unit={unit}
        readBack={input.readBack}
        isLive
      />
    </>
  )
}
