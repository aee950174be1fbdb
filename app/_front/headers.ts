// Headers: what every answer carries (rows H1, H2), and what of the client's headers goes no further (row H6).
import type { IncomingHttpHeaders } from 'node:http'
import type { Configuration } from './configuration.ts'
import { REPORT_DIRECTIVE, REPORTING_ENDPOINTS } from './policy-reports.ts'

type Headers = Record<string, string>

export const SPECULATION_ADDRESS = '/speculation-rules.json'

const COMMON_DIRECTIVES = [
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  REPORT_DIRECTIVE,
]

const PUBLIC_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  ...COMMON_DIRECTIVES,
].join('; ')

/** Headers of every answer, whoever asks. */
export function securityHeaders(configuration: Configuration): Headers {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(configuration.publicUrl ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  }
}

/** Headers of a public page: anyone may keep it for a second, and asks again by its tag. */
export function publicHeaders(configuration: Configuration): Headers {
  return {
    ...securityHeaders(configuration),
    'content-security-policy': PUBLIC_POLICY,
    'reporting-endpoints': REPORTING_ENDPOINTS,
    'cache-control': 'public, max-age=0, s-maxage=1, must-revalidate',
    'speculation-rules': `"${SPECULATION_ADDRESS}"`,
    vary: 'Accept-Encoding',
  }
}

/** Headers of whatever may have read a session: kept by nobody; scripts only with the nonce of this answer. */
export function privateHeaders(configuration: Configuration, nonce: string): Headers {
  return {
    ...securityHeaders(configuration),
    'content-security-policy': staffPolicy(nonce, configuration.isDevelopment),
    'reporting-endpoints': REPORTING_ENDPOINTS,
    'cache-control': 'private, no-store',
  }
}

/** The policy of a staff page. React's development build needs eval. */
export function staffPolicy(nonce: string, isDevelopment: boolean): string {
  const script = `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`
  const style = `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`
  return ["default-src 'self'", script, style, "img-src 'self' blob: data:", ...COMMON_DIRECTIVES].join('; ')
}

// Internals of Next and everything that a proxy says: a client must not be able to say it for us.
const DROPPED =
  /^(?:x-middleware-|x-nextjs-|next-(?!action$|router-|url$)|x-forwarded|forwarded$|x-real-ip$|x-matched-path$|x-invoke|x-now-|x-vercel-|x-outside-|x-request-id$|content-security-policy)/

/** Takes the client's headers that would speak for us out of a request, in place. */
export function dropClientInternals(headers: IncomingHttpHeaders) {
  for (const name of Object.keys(headers)) if (DROPPED.test(name)) delete headers[name]
}

/** The client's address: exactly `hops` trusted proxies in front of us, each of which appended one entry. */
export function clientAddress(
  forwardedFor: string | undefined,
  socketAddress: string | undefined,
  hops: number,
): string {
  const entries = (forwardedFor ?? '').split(',').map((entry) => entry.trim())
  const told = hops > 0 ? entries.at(-hops) : undefined
  return (told || socketAddress || '').replace(/^::ffff:(?=\d+\.)/, '')
}

/** Whether the Host header is one that this installation serves. */
export function isOwnHost(host: string | undefined, configuration: Configuration): boolean {
  if (!host) return false
  if (configuration.publicUrl) return host.toLowerCase() === configuration.publicUrl.host
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i.test(host)
}

/** Documents may be fetched ahead when a reader points at a link; never staff pages, never files. */
export const SPECULATION_RULES = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [{ href_matches: '/*' }, { not: { href_matches: '/*.*' } }, { not: { href_matches: '/dang-nhap*' } }],
      },
      eagerness: 'moderate',
    },
  ],
})
