// A day instead of a release: the front door leads to the permalink of the release that was in force on that day. The form of the
// edition line posts day and page as a query (a GET without a script); everything else is segments of the path.
import { readDay } from '../../lib/dates.ts'
import { addressOf, DATED_PREFIX, type Locale, resolveDated } from '../../lib/routes.ts'

/** Where a dated address leads; undefined if the address is none, null if it names a page or day that does not exist. */
export function datedLocation(
  target: string,
  inForceOn: (day: string) => number | undefined,
): string | null | undefined {
  const [path = '', query] = target.split('?', 2)
  const locale = localeOf(path)
  if (!locale) return undefined
  const asked = path === DATED_PREFIX[locale] ? fromForm(locale, new URLSearchParams(query)) : path
  const dated = asked === null ? null : resolveDated(asked)
  if (!dated) return null
  const { kind, params, file } = dated.address
  const release = inForceOn(dated.day)
  // Before the first release there is nothing to show: the list of releases says since when there is.
  if (release === undefined) return addressOf('releases', {}, { locale })
  return addressOf(kind, params, { locale, view: { release, permalink: true }, file })
}

function localeOf(path: string): Locale | undefined {
  return (['vi', 'en'] as const).find(
    (locale) => path === DATED_PREFIX[locale] || path.startsWith(`${DATED_PREFIX[locale]}/`),
  )
}

function fromForm(locale: Locale, form: URLSearchParams): string | null {
  const day = readDay(form.get('ngay') ?? '')
  const page = form.get('trang') ?? '/'
  const home = locale === 'en' ? '/en' : ''
  if (!day || !page.startsWith('/') || !page.startsWith(home)) return null
  return `${DATED_PREFIX[locale]}/${day}${page.slice(home.length).replace(/\/$/, '')}`
}
