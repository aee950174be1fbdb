// Does a request that changes something come from our own pages? Browsers say so themselves (row “CSRF” of server actions, for
// route handlers): a foreign or unnamed origin is refused; a request that says nothing is no browser's.
import 'server-only'

/** False for another site's request, also for one whose origin a browser hides (`null`). */
export function isSameOrigin({ headers }: Pick<Request, 'headers'>): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return false
  const origin = headers.get('origin')
  if (origin === null) return true
  return URL.canParse(origin) && new URL(origin).host === headers.get('host')
}
