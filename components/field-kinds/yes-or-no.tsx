// Yes or no, with number and date of the document that says so.
import { translator } from '../../lib/messages.ts'
import { ChoiceInputs, TextInput } from '../field-inputs.tsx'
import { inputOf, type KindInputProps } from './kind-input.ts'

export function YesOrNo({ typed, nameOf, ...input }: KindInputProps) {
  const t = translator(input.locale, 'form')
  const line = (part: 'symbol' | 'date', id: string) => ({
    id,
    name: nameOf(part),
    defaultValue: typed[part],
    describedBy: input.describedBy,
    isReadOnly: input.isReadOnly,
    autoComplete: 'off',
  })
  const [symbol, date] = [`${input.id}-symbol`, `${input.id}-date`]
  return (
    <>
      <ChoiceInputs
        {...inputOf(input)}
        name={nameOf('choice')}
        defaultValue={typed.choice}
        choices={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
        ]}
      />
      <div className="pair">
        <div>
          <label htmlFor={symbol}>{t('documentSymbol')}</label>
          <TextInput {...line('symbol', symbol)} />
        </div>
        <div>
          <label htmlFor={date}>{t('documentDate')}</label>
          <TextInput {...line('date', date)} />
        </div>
      </div>
    </>
  )
}
