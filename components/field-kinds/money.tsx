// An amount of money: typed in tỷ, triệu or single đồng, and read back in full.
import { TYPED_SCALES } from '../../lib/fields/money.ts'
import { translator } from '../../lib/messages.ts'
import { NumberInput, SelectInput } from '../field-inputs.tsx'
import { inputOf, type KindInputProps } from './kind-input.ts'

export function Money({ label, typed, nameOf, ...input }: KindInputProps) {
  const t = translator(input.locale, 'form')
  const scale = typed.scale ?? (typed.value ? 'one' : TYPED_SCALES[0])
  return (
    <>
      <label className="vh" htmlFor={input.id}>
        {label}
      </label>
      <NumberInput
        {...inputOf(input)}
        name={nameOf('value')}
        defaultValue={typed.value}
        readBack={input.readBack}
        isLive
        beside={
          <SelectInput
            id={`${input.id}-scale`}
            name={nameOf('scale')}
            label={t('moneyUnit')}
            defaultValue={scale}
            isReadOnly={input.isReadOnly}
            choices={TYPED_SCALES.map((value) => ({ value, label: t(`scale.${value}`) }))}
          />
        }
      />
    </>
  )
}
