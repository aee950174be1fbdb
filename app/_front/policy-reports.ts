// Policy reports (row H1): browsers say here what the content security policy stopped. Each becomes a log line; bodies are
// small, lines are few, and nothing that was sent is believed or kept beyond that.
import type { IncomingMessage } from 'node:http'
import { log } from './log.ts'

export const POLICY_REPORT_ADDRESS = '/csp-reports'
/** Response header that names the endpoint, and the directive that points to it. */
export const REPORTING_ENDPOINTS = `csp="${POLICY_REPORT_ADDRESS}"`
export const REPORT_DIRECTIVE = 'report-to csp'

const MOST_BYTES = 16 * 1024
const MOST_LINES_A_MINUTE = 30
const LONGEST_FIELD = 300

export type PolicyReport = { page: string; blocked: string; directive: string }

/** Takes one POST; answers 204, or 413 for a body that no browser would send. */
export function createPolicyReports(now: () => number = Date.now) {
  let minute = 0
  let lines = 0
  return async function receive(request: IncomingMessage): Promise<204 | 413> {
    const body = await readSmall(request)
    if (body === null) return 413
    const current = Math.floor(now() / 60_000)
    if (current !== minute) [minute, lines] = [current, 0]
    for (const report of readReports(body)) {
      if (lines >= MOST_LINES_A_MINUTE) break
      lines += 1
      log('warn', 'policy.report', report)
    }
    return 204
  }
}

/** The violations in a Reporting API body; anything else in it, or a body that is no JSON, gives none. */
export function readReports(body: string): PolicyReport[] {
  let sent: unknown
  try {
    sent = JSON.parse(body)
  } catch {
    return []
  }
  const reports = (Array.isArray(sent) ? sent : [sent]) as { type?: unknown; body?: Record<string, unknown> }[]
  return reports.flatMap((report) =>
    report?.type === 'csp-violation' && report.body
      ? [
          {
            page: pathOf(report.body.documentURL),
            blocked: brief(report.body.blockedURL),
            directive: brief(report.body.effectiveDirective),
          },
        ]
      : [],
  )
}

// A query or fragment may hold what somebody typed (row P6).
function pathOf(address: unknown): string {
  const path = brief(address).split(/[?#]/)[0] ?? ''
  return path.replace(/^https?:\/\/[^/]+/, '')
}

const brief = (value: unknown) => (typeof value === 'string' ? value.slice(0, LONGEST_FIELD) : '')

async function readSmall(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let bytes = 0
  // The stream is left alone when it is too long: the answer still goes out on it.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += (chunk as Buffer).length
    if (bytes > MOST_BYTES) return null
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks).toString('utf8')
}
