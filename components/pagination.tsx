// Pages of a long list, as links: the first, the last, and the neighbours of the current one.
import { type Locale, translator } from '../lib/messages.ts'

type PaginationProps = { locale: Locale; page: number; pages: number; hrefOf: (page: number) => string }

/** `page` counts from 1. Nothing is shown for a single page. */
export function Pagination({ locale, page, pages, hrefOf }: PaginationProps) {
  const t = translator(locale, 'layout')
  if (pages < 2) return null
  const shown = [...new Set([1, page - 1, page, page + 1, pages])]
    .filter((n) => n >= 1 && n <= pages)
    .sort((a, b) => a - b)
  return (
    <nav aria-label={t('pagination')}>
      <ul className="pages">
        {page > 1 && (
          <li>
            <a rel="prev" href={hrefOf(page - 1)}>
              {t('previous')}
            </a>
          </li>
        )}
        {shown.map((n, index) => [
          n - (shown[index - 1] ?? n) > 1 && (
            <li key={`gap-${n}`} className="gap" aria-hidden="true">
              …
            </li>
          ),
          <li key={n}>
            <a
              href={hrefOf(n)}
              aria-label={t('page', { page: String(n) })}
              aria-current={n === page ? 'page' : undefined}
            >
              {n}
            </a>
          </li>,
        ])}
        {page < pages && (
          <li>
            <a rel="next" href={hrefOf(page + 1)}>
              {t('next')}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
