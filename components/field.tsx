// One field of a form: label, hint, input, then what must be said about it; last period and target stand at its side.
import type { ReactNode } from 'react'
import { type Locale, translator } from '../lib/messages.ts'

export type Reference = { label: string; value: ReactNode; detail?: ReactNode }

export type FieldProps = {
  locale: Locale
  /** Id of the (first) input; hint and problem ids derive from it, see `describedBy`. */
  id: string
  label: ReactNode
  hint?: ReactNode
  /** What is wrong with the input, in words a person can act on; linked from the error summary. */
  problem?: ReactNode
  /** Several inputs under one label: then a group, and the label is its legend. */
  isGroup?: boolean
  isOptional?: boolean
  /** The problem may also come and go while somebody types. */
  isLive?: boolean
  /** Ways out of the problem, such as the readings of a number. */
  remedies?: ReactNode
  /** The input(s), with `aria-describedby={describedBy(id, …)}`. */
  children: ReactNode
  /** A finding, a comment, a note, evidence: below the input, above the next field. */
  notes?: ReactNode
  /** Last period, target, change. */
  references?: readonly Reference[]
}

export function Field(props: FieldProps) {
  const { locale, id, label, hint, problem, isGroup, isOptional, isLive, children, notes, references = [] } = props
  const t = translator(locale, 'form')
  const words = (
    <>
      {label}
      {isOptional && <span className="opt-mark"> {t('optional')}</span>}
    </>
  )
  const body = (
    <>
      <div className="fld-l">
        {isGroup ? (
          <p className="lab" id={`${id}-label`}>
            {words}
          </p>
        ) : (
          <label htmlFor={id}>{words}</label>
        )}
        {hint && (
          <p className="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
      {references.length > 0 && <References references={references} />}
      <div className="fld-i">
        {(problem || isLive) && (
          <p className="problem" id={`${id}-problem`} hidden={!problem}>
            <span className="vh">{t('error')} </span>
            <span>{problem}</span>
          </p>
        )}
        {props.remedies}
        {children}
        {notes && <div className="fld-n">{notes}</div>}
      </div>
    </>
  )
  const className = `fld${references.length > 0 ? ' fld--ref' : ''}${problem ? ' fld--bad' : ''}`
  if (!isGroup) return <div className={className}>{body}</div>
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in every browser
    <div
      className={className}
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy(id, { hint, problem })}
    >
      {body}
    </div>
  )
}

/** Value for `aria-describedby` of the field's input: its hint and its problem, where there are any. */
export function describedBy(id: string, { hint, problem }: { hint?: unknown; problem?: unknown }): string | undefined {
  const ids = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

function References({ references }: { references: readonly Reference[] }) {
  return (
    <dl className="ref">
      {references.map((reference) => (
        <div key={reference.label}>
          <dt>{reference.label}</dt>
          <dd>
            <b>{reference.value}</b> {reference.detail && <span className="soft nw">({reference.detail})</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
