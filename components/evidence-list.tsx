// Files that prove a figure: name, size, who and when, the SHA-256 to compare, and the ways to read it.
import type { ReactNode } from 'react'

export type EvidenceItem = {
  id: number
  name: string
  /** “312 KB · Nguyễn Văn A · 14:03 ngày 20/12/2026”. */
  about: string
  sha256: string
  /** Undefined while the file waits for the virus scan. */
  href?: string
  viewHref?: string
}
export type EvidenceWords = { view: string; download: string; sha256: string; waiting: string; remove: string }

type Props = {
  label: string
  items: readonly EvidenceItem[]
  words: EvidenceWords
  actions?: (item: EvidenceItem) => ReactNode
}

export function EvidenceList({ label, items, words, actions }: Props) {
  if (items.length === 0) return null
  return (
    <ul className="evidence" aria-label={label}>
      {items.map((item) => (
        <li key={item.id}>
          <p>
            {item.href ? <a href={item.href}>{item.name}</a> : <b>{item.name}</b>}
            {item.viewHref && (
              <a className="evidence-view" href={item.viewHref} target="_blank" rel="noreferrer">
                {words.view}
                <span className="vh">: {item.name}</span>
              </a>
            )}
            {actions?.(item)}
          </p>
          <p className="soft">{item.about}</p>
          {!item.href && <p className="soft">{words.waiting}</p>}
          <p className="soft evidence-hash">
            {words.sha256} <code>{item.sha256}</code>
          </p>
        </li>
      ))}
    </ul>
  )
}
