// Where the page stands: links to the pages above it, and its own name as plain text.
import { type Locale, translator } from '../lib/messages.ts'

export type Crumb = { label: string; href?: string }

/** The last crumb (or any without an address) is the page itself and is not a link. */
export function Breadcrumbs({ locale, crumbs }: { locale: Locale; crumbs: readonly Crumb[] }) {
  const t = translator(locale, 'layout')
  return (
    <nav className="crumbs" aria-label={t('breadcrumbs')}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.label}>
            {crumb.href ? <a href={crumb.href}>{crumb.label}</a> : <span aria-current="page">{crumb.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
