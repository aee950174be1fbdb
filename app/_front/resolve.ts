// Where a request goes. One pure decision from method, address and latest release; whatever is refused is refused here,
// before Next or the database hears of it.
import {
  API_PREFIXES,
  internalPathOf,
  type Locale,
  resolvePublic,
  resolveStaff,
  type StaffKind,
} from '../../lib/routes.ts'
import { SPECULATION_ADDRESS } from './headers.ts'
import { POLICY_REPORT_ADDRESS } from './policy-reports.ts'

/** Addresses that the front door answers by itself. */
export type OwnPlace = 'health' | 'readiness' | 'robots' | 'speculation'

export type Decision =
  | { to: OwnPlace }
  | { to: 'policyReports' }
  /** A search is made anew for each reader, and each may make only so many. */
  | { to: 'page'; internalPath: string; locale: Locale; isSearch?: true }
  | { to: 'staff'; kind: StaffKind; internalPath: string; search: string }
  | { to: 'api'; search: string }
  | { to: 'asset'; path: string }
  | { to: 'redirect'; location: string; status?: 302 }
  | { to: 'refusal'; status: 400 | 404 | 405; locale: Locale; allow?: string }

const READING = ['GET', 'HEAD']
const STAFF_METHODS = [...READING, 'POST']
const API_METHODS = [...STAFF_METHODS, 'PUT', 'PATCH', 'DELETE']
/** Methods of the places that take more than reading. */
const METHODS: Partial<Record<Decision['to'], string[]>> = {
  staff: STAFF_METHODS,
  api: API_METHODS,
  policyReports: ['POST'],
}
const LONGEST_ADDRESS = 2048
/** Files that Next makes from app/icon.svg; the only ones at the top level besides our own. */
const ICON = '/icon.svg'

// next-auth lets anybody write to our log there (row S8).
const AUTH_LOG = '/api/auth/_log'

/** Decides where a request goes; `latest` is the number of the latest release, 0 when there is none. */
export function decide(method: string, target: string, latest: number): Decision {
  const cut = target.indexOf('?')
  const path = cut < 0 ? target : target.slice(0, cut)
  const search = cut < 0 ? '' : target.slice(cut)
  const locale: Locale = /^\/+en(?:\/|$)/.test(path) ? 'en' : 'vi'
  if (!API_METHODS.includes(method)) return { to: 'refusal', status: 405, locale, allow: READING.join(', ') }
  if (!path.startsWith('/') || target.length > LONGEST_ADDRESS) return { to: 'refusal', status: 400, locale }
  // Printable ASCII only. A backslash is a slash to browsers: it must not come back in a Location header.
  if (!/^[\x21-\x5b\x5d-\x7e]+$/.test(path)) return { to: 'refusal', status: 404, locale }
  const canonical = canonicalPath(path)
  const place = decideCanonical(canonical, search, latest, locale)
  if (place.to === 'refusal') return place
  const allowed = METHODS[place.to] ?? READING
  if (!allowed.includes(method)) return { to: 'refusal', status: 405, locale, allow: allowed.join(', ') }
  if (canonical !== path)
    return { to: 'redirect', location: canonical + (place.to === 'page' && !place.isSearch ? '' : search) }
  return place
}

function decideCanonical(path: string, search: string, latest: number, locale: Locale): Decision {
  const own = OWN_ADDRESSES[path]
  if (own) return { to: own }
  if (path === POLICY_REPORT_ADDRESS) return { to: 'policyReports' }
  if (path.startsWith('/_next/static/') || path === ICON) return { to: 'asset', path }
  if (path === AUTH_LOG) return { to: 'refusal', status: 404, locale }
  if (API_PREFIXES.some((prefix) => path === prefix || path.startsWith(`${prefix}/`))) return { to: 'api', search }
  const staff = resolveStaff(path)
  if (staff) return { to: 'staff', ...staff, search }
  return decidePublic(path, search, latest) ?? { to: 'refusal', status: 404, locale }
}

const OWN_ADDRESSES: Record<string, OwnPlace> = {
  '/healthz': 'health',
  '/readyz': 'readiness',
  '/robots.txt': 'robots',
  [SPECULATION_ADDRESS]: 'speculation',
}

// A release that does not exist yet never reaches Next, which would keep its 404 after publication.
function decidePublic(path: string, search: string, latest: number): Decision | null {
  const address = resolvePublic(path, search)
  if (!address || latest === 0 || (address.permalink ?? 0) > latest) return null
  const view = { release: address.permalink ?? latest, permalink: address.permalink !== null }
  const { kind, params, locale, file } = address
  const internalPath = internalPathOf(kind, params, locale, view, file ?? '')
  return { to: 'page', internalPath, locale, ...(kind === 'search' ? { isSearch: true } : {}) }
}

/** One slash between segments and none at the end. */
function canonicalPath(path: string): string {
  const single = path.replace(/\/{2,}/g, '/')
  return single.length > 1 ? single.replace(/\/$/, '') : single
}
