// The input of a figure by its kind: one number, two counts, money in tỷ đồng, yes or no with its document, or text.
import { fieldId, valueWords } from '@/app/_server/report-words.ts'
import { ChoiceInputs, NumberInput, RatioInputs, TextArea, TextInput } from '@/components/field-inputs.tsx'
import type { AnswerView } from '@/db/reporting/report-view.ts'
import { isAskedAsCounts } from '@/db/reporting/rules.ts'
import { formatMoneyInFull } from '@/lib/figure-text.ts'
import { translator } from '@/lib/messages.ts'
import { formatPercent } from '@/lib/numbers.ts'

type Props = { view: AnswerView; describedBy?: string; isBad: boolean }

export function AnswerInput({ view, describedBy, isBad }: Props) {
  const { field, answer, typed, isOpen } = view
  const { indicator } = field
  const input = (part: 'value' | 'numerator' | 'denominator' | 'text', id = fieldId(indicator.id)) => ({
    id,
    name: `a-${indicator.id}-${part}`,
    defaultValue: typed[part],
    describedBy,
    isBad,
    isReadOnly: !isOpen,
  })
  if (isAskedAsCounts(indicator)) {
    return (
      <RatioInputs
        locale="vi"
        numerator={{ ...input('numerator'), label: indicator.numeratorVi ?? '' }}
        denominator={{
          ...input('denominator', `${fieldId(indicator.id)}-denominator`),
          label: indicator.denominatorVi ?? '',
        }}
        computed={
          answer.state === 'reported' && answer.value !== null
            ? formatPercent(answer.value, 'vi', indicator.decimals)
            : undefined
        }
      />
    )
  }
  if (indicator.kind === 'boolean') return <YesOrNo {...{ view, describedBy, isBad }} />
  if (indicator.kind === 'text') return <TextArea locale="vi" {...input('text')} rows={4} maxLength={2000} />
  const isMoney = indicator.kind === 'money'
  const readBack =
    answer.state !== 'reported' || answer.value === null
      ? undefined
      : isMoney
        ? formatMoneyInFull(answer.value, 'vi')
        : valueWords(field, answer)
  return (
    <>
      {isMoney && <input type="hidden" name={`m-${indicator.id}`} value="1" />}
      <label className="vh" htmlFor={fieldId(indicator.id)}>
        {indicator.nameVi}
      </label>
      <NumberInput
        locale="vi"
        {...input('value')}
        unit={isMoney ? translator('vi', 'reports')('billion') : indicator.unitVi}
        readBack={readBack}
      />
    </>
  )
}

function YesOrNo({ view: { field, typed, isOpen }, describedBy }: Props) {
  const t = translator('vi', 'reports')
  const { id } = field.indicator
  const [symbol, date] = [`${fieldId(id)}-symbol`, `${fieldId(id)}-date`]
  return (
    <>
      <ChoiceInputs
        id={fieldId(id)}
        name={`a-${id}-choice`}
        describedBy={describedBy}
        defaultValue={typed.choice}
        isReadOnly={!isOpen}
        choices={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
        ]}
      />
      <div className="pair">
        <div>
          <label htmlFor={symbol}>{t('documentSymbol')}</label>
          <TextInput id={symbol} name={`a-${id}-symbol`} defaultValue={typed.symbol} isReadOnly={!isOpen} />
        </div>
        <div>
          <label htmlFor={date}>{t('documentDate')}</label>
          <TextInput id={date} name={`a-${id}-date`} defaultValue={typed.date} isReadOnly={!isOpen} />
        </div>
      </div>
    </>
  )
}
