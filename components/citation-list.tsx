// Page end: for each [n] the exact quote and where it stands.
import type { ReactNode } from 'react'
import type { Locale } from '../lib/messages.ts'
import { citationAnchor } from './citation-mark.tsx'

export type CitationItem = {
  number: number
  /** Shortest quote that proves the figure, exactly as written; left out for a table or an approved report. */
  quote?: string
  /** Document or report, place in it, release. */
  from: ReactNode
  href?: string
  /** Language of the quote where it is not the page's. */
  quoteLang?: string
}

export function CitationList({ locale, citations }: { locale: Locale; citations: readonly CitationItem[] }) {
  return (
    <ol className="sources">
      {citations.map((citation) => (
        <li key={citation.number} id={citationAnchor(locale, citation.number)}>
          <b>{citation.number}</b>
          {citation.quote && <q lang={citation.quoteLang}>{citation.quote}</q>}{' '}
          <span className="from">{citation.href ? <a href={citation.href}>{citation.from}</a> : citation.from}</span>
        </li>
      ))}
    </ol>
  )
}
