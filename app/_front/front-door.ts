// The front door: every request passes here. It decides where a request goes (resolve.ts) and lets the fitting door answer.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Locale } from '../../lib/routes.ts'
import { assetAnswer, assetFile, IMMUTABLE } from './assets.ts'
import type { Configuration } from './configuration.ts'
import { datedLocation } from './dated.ts'
import { rememberDecisions } from './decisions.ts'
import { clientAddress, isOwnHost, SPECULATION_RULES, securityHeaders } from './headers.ts'
import { logError } from './log.ts'
import { mayAskReadiness, type Readiness, readinessReport } from './operations.ts'
import { createPolicyReports } from './policy-reports.ts'
import { createPublicDoor } from './public-door.ts'
import { createRateLimit } from './rate-limit.ts'
import { followReleases, type ReleaseSource, type ReleaseState } from './release-source.ts'
import { type NextHandler, renderPath } from './render.ts'
import type { Decision, OwnPlace } from './resolve.ts'
import { sendAnswer, sendText, sendTroubleText } from './respond.ts'
import { answerPrivately } from './staff-door.ts'

export type FrontDoor = {
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>
  readonly state: ReleaseState
}

export type Parts = {
  configuration: Configuration
  next: NextHandler
  source: ReleaseSource
  /** Absolute path of Next's build folder. */
  buildFolder: string
  findReadiness(): Readiness
  /** What /readyz says besides: writer or reader, real or demo data. */
  about: { mode: 'writer' | 'reader'; data: 'real' | 'demo' }
}

/** Row I8: more than a reader types, fewer than a robot sends. Offices share an address, so it is generous. */
const SEARCHES_A_MINUTE = 120

/** Builds the front door over Next and the database. */
export function createFrontDoor(parts: Parts): FrontDoor {
  const { configuration, next, buildFolder, about } = parts
  const state = followReleases(parts.source, () => publicDoor.dropPages())
  const authority = configuration.publicUrl?.host ?? `localhost:${configuration.port}`
  const publicDoor = createPublicDoor(configuration, state, (path) => renderPath(next, path, authority))
  const common = securityHeaders(configuration)
  const decide = rememberDecisions(() => state.latest)
  const searchRate = createRateLimit({ most: SEARCHES_A_MINUTE, perMs: 60_000 })
  const receivePolicyReports = createPolicyReports()

  async function answer(request: IncomingMessage, response: ServerResponse) {
    try {
      await answerDecided(request, response)
    } catch (error) {
      const errorId = logError('request.failed', error, { method: request.method })
      if (response.headersSent) response.destroy()
      else await publicDoor.answerTrouble(request, response, { status: 500, locale: 'vi', errorId })
    }
  }

  async function answerDecided(request: IncomingMessage, response: ServerResponse) {
    const { method = '', url = '' } = request
    const decision = decide(method, url)
    if (decision.to !== 'health' && decision.to !== 'readiness' && !isOwnHost(request.headers.host, configuration)) {
      return sendTroubleText(request, response, { status: 421, locale: 'vi' }, common)
    }
    if (configuration.isDevelopment && isOfDevelopment(url)) return next(request, response)
    const dated = datedLocation(url, parts.source.inForceOn)
    if (dated !== undefined) return take(datedDecision(method, dated, url), request, response)
    return take(decision, request, response)
  }

  const maySearch = (request: IncomingMessage) => {
    const forwarded = request.headers['x-forwarded-for'] as string | undefined
    return searchRate.take(clientAddress(forwarded, request.socket.remoteAddress, configuration.trustedHops))
  }

  function refuseForNow(request: IncomingMessage, response: ServerResponse, locale: Locale) {
    sendTroubleText(request, response, { status: 429, locale }, { ...common, 'retry-after': '60' })
  }

  async function take(decision: Decision, request: IncomingMessage, response: ServerResponse) {
    switch (decision.to) {
      case 'page':
        if (decision.isSearch && !maySearch(request)) return refuseForNow(request, response, decision.locale)
        return publicDoor.answerPage(request, response, decision)
      case 'staff':
        return answerStaff(request, response, decision.internalPath + decision.search)
      case 'api':
        return answerStaff(request, response, request.url ?? '')
      case 'asset':
        return answerAsset(request, response, decision.path)
      case 'policyReports':
        response.writeHead(await receivePolicyReports(request), { ...common, connection: 'close', 'content-length': 0 })
        response.end()
        return
      case 'redirect':
        response.writeHead(decision.status ?? 308, {
          ...common,
          location: decision.location,
          'cache-control': 'no-store',
          'content-length': 0,
        })
        response.end()
        return
      case 'refusal':
        return refuse(request, response, decision)
      default:
        return answerOwn(decision.to, request, response)
    }
  }

  // Only one process of a data folder writes; the others show public pages.
  async function answerStaff(request: IncomingMessage, response: ServerResponse, target: string) {
    const trouble = (status: number) => {
      const errorId =
        status >= 500 ? logError('staff.failed', new Error(`Next answered ${status}`), { target }) : undefined
      void publicDoor.answerTrouble(request, response, { status, locale: 'vi', errorId })
    }
    if (about.mode === 'reader') {
      return sendTroubleText(request, response, { status: 503, locale: 'vi' }, { ...common, 'retry-after': '60' })
    }
    // What a person has just published is there when the answer to it is.
    response.once('finish', state.refresh)
    await answerPrivately(configuration, next, { request, response, target }, trouble)
  }

  async function answerAsset(request: IncomingMessage, response: ServerResponse, path: string) {
    if (!path.startsWith('/_next/static/'))
      return publicDoor.answerPage(request, response, { internalPath: path, locale: 'vi' })
    const file = assetFile(path, buildFolder)
    const found = file ? await publicDoor.cache.find(file, () => assetAnswer(file)) : null
    if (found?.status !== 200) return publicDoor.answerTrouble(request, response, { status: 404, locale: 'vi' })
    sendAnswer(request, response, found, { ...common, 'cache-control': IMMUTABLE, vary: 'Accept-Encoding' })
  }

  function refuse(request: IncomingMessage, response: ServerResponse, decision: Decision & { to: 'refusal' }) {
    const { status, locale, allow } = decision
    if (status === 404) return publicDoor.answerTrouble(request, response, { status, locale })
    return sendTroubleText(request, response, { status, locale }, { ...common, ...(allow ? { allow } : {}) })
  }

  function answerOwn(to: OwnPlace, request: IncomingMessage, response: ServerResponse) {
    const brief = { ...common, 'cache-control': 'no-store' }
    if (to === 'health') return sendText(request, response, 200, 'ok\n', brief)
    if (to === 'speculation') {
      return sendText(request, response, 200, SPECULATION_RULES, {
        ...common,
        'content-type': 'application/speculationrules+json; charset=utf-8',
        'cache-control': 'public, max-age=3600',
      })
    }
    if (to === 'robots')
      return sendText(request, response, 200, robots(configuration), {
        ...common,
        'cache-control': 'public, max-age=3600',
      })
    if (!mayAskReadiness(request, configuration))
      return refuse(request, response, { to: 'refusal', status: 404, locale: 'vi' })
    const { status, body } = readinessReport(parts.findReadiness, { ...about, release: state.latest })
    return sendText(request, response, status, body, { ...brief, 'content-type': 'application/json; charset=utf-8' })
  }

  return { answer, state }
}

// What is in force on a day changes on that day: the way there is told anew each time.
function datedDecision(method: string, location: string | null, url: string): Decision {
  const locale = url.startsWith('/en/') ? 'en' : 'vi'
  if (method !== 'GET' && method !== 'HEAD') return { to: 'refusal', status: 405, locale, allow: 'GET, HEAD' }
  return location === null ? { to: 'refusal', status: 404, locale } : { to: 'redirect', location, status: 302 }
}

function robots({ publicUrl, port }: Configuration): string {
  return `User-agent: *\nAllow: /\nDisallow: /api/\nSitemap: ${publicUrl?.origin ?? `http://localhost:${port}`}/sitemap.xml\n`
}

// Next's development server speaks to its own client under these addresses.
function isOfDevelopment(url: string): boolean {
  return url.startsWith('/_next/') || url.startsWith('/__next')
}
