// Inputs that a field may hold: a number with its unit, two counts of a ratio with the computed share, a choice, text.
import type { ReactNode } from 'react'
import { type Locale, translator } from '../lib/messages.ts'
import { SecretNotice } from './notice.tsx'

type InputProps = {
  id: string
  name: string
  defaultValue?: string
  describedBy?: string
  isBad?: boolean
  isReadOnly?: boolean
}

const attributes = ({ id, name, defaultValue, describedBy, isBad, isReadOnly }: InputProps) => ({
  id,
  name,
  defaultValue,
  'aria-describedby': describedBy,
  'aria-invalid': isBad || undefined,
  readOnly: isReadOnly,
})

/** A number as a person types it (“12.500”, “186,5”), with its unit; `readBack` shows how it was understood, `isLive` leaves room for it. */
export function NumberInput({
  unit,
  beside,
  readBack,
  isLive,
  locale,
  ...input
}: InputProps & { unit?: string; beside?: ReactNode; readBack?: string; isLive?: boolean; locale: Locale }) {
  const t = translator(locale, 'form')
  return (
    <>
      <div className="unit">
        <input className="in in--num" inputMode="decimal" autoComplete="off" {...attributes(input)} />
        {unit && <span>{unit}</span>}
        {beside}
      </div>
      {(readBack || isLive) && (
        <p className="readback" hidden={!readBack}>
          {t.rich('readBack', { value: readBack ?? '', b: (words) => <b>{words}</b> })}
        </p>
      )}
    </>
  )
}

type RatioProps = {
  locale: Locale
  numerator: InputProps & { label: string }
  denominator: InputProps & { label: string }
  /** Computed share in words, such as “92,2%”; nothing is typed. */
  computed?: string
}

export function RatioInputs({ locale, numerator, denominator, computed }: RatioProps) {
  const t = translator(locale, 'form')
  return (
    <div className="rat">
      <label htmlFor={numerator.id}>{numerator.label}</label>
      <label htmlFor={denominator.id}>{denominator.label}</label>
      <input className="in in--num" inputMode="numeric" autoComplete="off" {...attributes(numerator)} />
      <span className="sl" aria-hidden="true">
        /
      </span>
      <input className="in in--num" inputMode="numeric" autoComplete="off" {...attributes(denominator)} />
      <output className="pct" htmlFor={`${numerator.id} ${denominator.id}`}>
        {computed ?? '…'} <small>{t('computed')}</small>
      </output>
    </div>
  )
}

type Choice = { value: string; label: ReactNode }
type ChoiceProps = InputProps & { choices: readonly Choice[] }

/**
 * Yes/no and other short choices as radio buttons; the first carries the field's id, so that a link can reach it.
 * Radio buttons know no read-only state: closed ones are disabled, and are then not posted.
 */
export function ChoiceInputs({ id, name, defaultValue, describedBy, isBad, isReadOnly, choices }: ChoiceProps) {
  return (
    <div className="opt">
      {choices.map((choice, index) => (
        <label key={choice.value}>
          <input
            type="radio"
            id={index === 0 ? id : `${id}-${choice.value}`}
            name={name}
            value={choice.value}
            defaultChecked={choice.value === defaultValue}
            aria-describedby={describedBy}
            aria-invalid={isBad || undefined}
            disabled={isReadOnly}
          />
          {choice.label}
        </label>
      ))}
    </div>
  )
}

/** Free text: always with the state-secret notice below it; `count` says how long it is. */
export function TextArea({
  locale,
  rows = 3,
  maxLength,
  count,
  ...input
}: InputProps & { locale: Locale; rows?: number; maxLength?: number; count?: string }) {
  return (
    <>
      <textarea className="in" rows={rows} maxLength={maxLength} {...attributes(input)} />
      {count && <p className="count">{count}</p>}
      <SecretNotice locale={locale} />
    </>
  )
}

type LineProps = InputProps & { type?: 'text' | 'email' | 'password' | 'date'; autoComplete?: string }

export function TextInput({ type = 'text', autoComplete, ...input }: LineProps) {
  return <input className="in" type={type} autoComplete={autoComplete} {...attributes(input)} />
}

/** `label`: only for one that stands within another field. A select knows no read-only state: a closed one is disabled, and then not posted. */
export function SelectInput({ choices, label, ...input }: ChoiceProps & { label?: string }) {
  const { id, name, defaultValue, describedBy, isBad, isReadOnly } = input
  return (
    <select
      className="in"
      id={id}
      name={name}
      defaultValue={defaultValue}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={isBad || undefined}
      disabled={isReadOnly}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}
