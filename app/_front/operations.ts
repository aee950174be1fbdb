// Operations: the two addresses that machines ask. /healthz says that the process lives; /readyz, for this machine or with
// a token, says whether it can take work (row O1).
import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Configuration } from './configuration.ts'

export type Readiness = { reasons: string[] }

export type ReadinessReport = { status: 200 | 503; body: string }

/** Whether the asker may see the readiness: on this machine and not forwarded, or with the token. */
export function mayAskReadiness(
  request: Pick<IncomingMessage, 'headers' | 'socket'>,
  configuration: Configuration,
): boolean {
  const { headers, socket } = request
  const bearer = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1]
  if (bearer && configuration.readinessToken) return isSame(bearer, configuration.readinessToken)
  const isLoopback = /^(?:127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '')
  return isLoopback && !headers['x-forwarded-for'] && !headers.forwarded
}

/** The readiness as JSON: 503 with reasons when the process should not be sent work. */
export function readinessReport(ask: () => Readiness, about: Record<string, string | number>): ReadinessReport {
  let found: Readiness
  try {
    found = ask()
  } catch (error) {
    found = { reasons: [(error as Error).message] }
  }
  const isReady = found.reasons.length === 0
  return { status: isReady ? 200 : 503, body: `${JSON.stringify({ ready: isReady, ...found, ...about })}\n` }
}

function isSame(left: string, right: string): boolean {
  const [one, other] = [Buffer.from(left), Buffer.from(right)]
  return one.length === other.length && timingSafeEqual(one, other)
}
