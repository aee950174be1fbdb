// The receipt: what was taken in, under which number, and the facts that prove it. Prints on one page.
import type { ReactNode } from 'react'
import { type Locale, translator } from '../lib/messages.ts'

type PanelProps = {
  locale: Locale
  title: string
  /** Receipt number. */
  number?: string
  facts?: readonly { label: string; value: ReactNode }[]
  foot?: ReactNode
}

export function ConfirmationPanel({ locale, title, number, facts = [], foot }: PanelProps) {
  const t = translator(locale, 'form')
  return (
    <div className="paper">
      <div className="paper-h">
        <h1>{title}</h1>
        {number && (
          <p>
            {t('receipt')} <b>{number}</b>
          </p>
        )}
      </div>
      {facts.length > 0 && (
        <dl>
          {facts.map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      )}
      {foot && <div className="paper-f">{foot}</div>}
    </div>
  )
}
