// The staff door: staff pages and interfaces are Next's own answers, rendered per request with a nonce and kept by nobody.
// The request is rewritten to its internal path and cleaned of what only we may say.
import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Configuration } from './configuration.ts'
import { clientAddress, dropClientInternals, privateHeaders, staffPolicy } from './headers.ts'
import type { NextHandler } from './render.ts'

export type AnswerTrouble = (status: number) => void

/** Hands a request to Next under an internal target (path and query); Next's own 404 and 5xx documents become ours. */
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
  const address = clientAddress(headers['x-forwarded-for'] as string | undefined, request.socket.remoteAddress, configuration.trustedHops)
  const host = configuration.publicUrl?.host ?? headers.host
  dropClientInternals(headers)
  Object.assign(headers, {
    host,
    // Next reads the nonce for its scripts from the policy of the request.
    'content-security-policy': staffPolicy(nonce, configuration.isDevelopment),
    'x-forwarded-for': address,
    'x-forwarded-host': host,
    'x-forwarded-proto': configuration.publicUrl ? 'https' : 'http',
    'x-request-id': randomUUID(),
    'x-outside-address': outside,
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
  return !headers.rsc && !headers['next-action'] && !url?.startsWith('/api/')
}

function replaceTrouble(response: ServerResponse, answerTrouble: AnswerTrouble) {
  const write = response.write.bind(response) as (...args: unknown[]) => boolean
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse
  const isTrouble = () => !response.headersSent && (response.statusCode === 404 || response.statusCode >= 500)
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
