// [n] beside a figure: the link to the exact quote at the end of the page.
import { type Locale, translator } from '../lib/messages.ts'

/** Anchor of citation n on its page, in the reader's language. */
export function citationAnchor(locale: Locale, number: number): string {
  return `${locale === 'vi' ? 'nguon' : 'source'}-${number}`
}

export function CitationMark({ locale, numbers }: { locale: Locale; numbers: readonly number[] }) {
  const t = translator(locale, 'figure')
  if (numbers.length === 0) return null
  return (
    <span className="nw">
      {numbers.map((number) => (
        <a key={number} className="src" href={`#${citationAnchor(locale, number)}`}>
          <span className="vh">{t('source')} </span>
          {number}
        </a>
      ))}
    </span>
  )
}
