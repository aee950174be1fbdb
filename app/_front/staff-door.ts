// The staff door: staff pages and interfaces are Next's own answers, rendered per request with a nonce and kept by nobody.
// The request is rewritten to its internal path and cleaned of what only we may say.
import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Configuration } from './configuration.ts'
import { clientAddress, dropClientInternals, privateHeaders, staffPolicy } from './headers.ts'
import type { NextHandler } from './render.ts'

const ROUTER_HEADERS = /^(?:rsc|next-.*)$/

export type AnswerTrouble = (status: number) => void

/** Hands a request to Next under an internal target (path and query); Next's own 403, 404 and 5xx documents become ours. */
export async function answerPrivately(
  configuration: Configuration,
  next: NextHandler,
  exchange: { request: IncomingMessage; response: ServerResponse; target: string },
  answerTrouble: AnswerTrouble,
) {
  const { request, response, target } = exchange
  const nonce = randomBytes(16).toString('base64')
  const outside = request.url ?? '/'
  setOwnRequestHeaders(configuration, request, nonce, outside)
  request.url = target
  keepHeaders(response, privateHeaders(configuration, nonce))
  if (!configuration.isDevelopment && isDocumentRequest(request)) replaceTrouble(response, answerTrouble)
  await next(request, response)
}

function setOwnRequestHeaders(configuration: Configuration, request: IncomingMessage, nonce: string, outside: string) {
  const { headers } = request
  const address = clientAddress(
    headers['x-forwarded-for'] as string | undefined,
    request.socket.remoteAddress,
    configuration.trustedHops,
  )
  const host = configuration.publicUrl?.host ?? headers.host
  dropClientInternals(headers)
  // A staff page is always a whole document: Next's router payloads would name internal paths.
  if (request.method !== 'POST')
    for (const name of Object.keys(headers)) if (ROUTER_HEADERS.test(name)) delete headers[name]
  Object.assign(headers, {
    host,
    // Next reads the nonce for its scripts from the policy of the request.
    'content-security-policy': staffPolicy(nonce, configuration.isDevelopment),
    'x-forwarded-for': address,
    'x-forwarded-host': host,
    'x-forwarded-proto': configuration.publicUrl ? 'https' : 'http',
    'x-request-id': randomUUID(),
    'x-outside-address': outside,
    // The mark by which Next renders the page whole before it answers (next.config.js).
    'user-agent': `${headers['user-agent'] ?? ''} staff-door`.trim(),
  })
}

// Next sets its own Cache-Control late: ours are set again at the moment the head is written.
function keepHeaders(response: ServerResponse, headers: Record<string, string>) {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse
  const isOwnPolicy = (name: string) => name === 'content-security-policy' && response.hasHeader(name)
  response.writeHead = ((...args: unknown[]) => {
    // A file download may set a stricter policy of its own (row F6).
    for (const [name, value] of Object.entries(headers)) if (!isOwnPolicy(name)) response.setHeader(name, value)
    return writeHead(...args)
  }) as ServerResponse['writeHead']
}

function isDocumentRequest({ headers, url }: IncomingMessage): boolean {
  return !headers['next-action'] && !url?.startsWith('/api/')
}

// Next's own documents for these are blank without JavaScript.
const isReplaced = (status: number) => status === 403 || status === 404 || status >= 500

function replaceTrouble(response: ServerResponse, answerTrouble: AnswerTrouble) {
  const write = response.write.bind(response) as (...args: unknown[]) => boolean
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse
  const flushHeaders = response.flushHeaders.bind(response)
  const isTrouble = () => !response.headersSent && isReplaced(response.statusCode)
  response.flushHeaders = () => {
    if (!isTrouble()) flushHeaders()
  }
  response.write = ((...args: unknown[]) => (isTrouble() ? true : write(...args))) as ServerResponse['write']
  response.end = ((...args: unknown[]) => {
    if (!isTrouble()) return end(...args)
    response.write = write as ServerResponse['write']
    response.end = end as ServerResponse['end']
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    answerTrouble(response.statusCode)
    return response
  }) as ServerResponse['end']
}
