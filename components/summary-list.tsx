// Check answers: each answer with what it was before, its explanation, and the link to change it.
import type { ReactNode } from 'react'
import { type Locale, translator } from '../lib/messages.ts'
import { Missing, type MissingState } from './missing.tsx'

export type SummaryItem = {
  key: string
  label: string
  value: ReactNode | { state: MissingState }
  before?: ReactNode
  /** Explanation or document, shown under the answer. */
  note?: ReactNode
  /** Purple edge for an explanation of a point to clarify. */
  isExplained?: boolean
  editHref?: string
}

type SummaryListProps = {
  locale: Locale
  title: ReactNode
  about?: ReactNode
  link?: { label: string; href: string }
  items: readonly SummaryItem[]
}

export function SummaryList({ locale, title, about, link, items }: SummaryListProps) {
  return (
    <section className="sum">
      <header>
        <h2>{title}</h2>
        {about && <span className="soft">{about}</span>}
        {link && <a href={link.href}>{link.label}</a>}
      </header>
      <dl>
        {items.map((item) => (
          <Answer key={item.key} locale={locale} item={item} />
        ))}
      </dl>
    </section>
  )
}

function Answer({ locale, item }: { locale: Locale; item: SummaryItem }) {
  const t = translator(locale, 'form')
  return (
    <div>
      <dt>{item.label}</dt>
      <dd className="val">
        {isMissing(item.value) ? <Missing locale={locale} state={item.value.state} /> : item.value}
      </dd>
      {item.before !== undefined && (
        <dd className="was">
          <span className="vh">{t('lastPeriod')}: </span>
          {item.before}
        </dd>
      )}
      {item.editHref && (
        <dd className="act">
          <a href={item.editHref}>
            {t('edit')}
            <span className="vh">: {item.label}</span>
          </a>
        </dd>
      )}
      {item.note && <dd className={item.isExplained ? 'ex ex--clarify' : 'ex'}>{item.note}</dd>}
    </div>
  )
}

function isMissing(value: SummaryItem['value']): value is { state: MissingState } {
  return typeof value === 'object' && value !== null && 'state' in value
}
