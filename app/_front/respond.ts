// Sending: an answer goes out in the coding that the client takes, or as 304 when the client holds it already.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Locale } from '../../lib/routes.ts'
import { type Answer, chooseCoding, isUnchanged } from './encoding.ts'
import { troubleText } from './trouble.ts'

type Headers = Readonly<Record<string, string>>

/** Sends a whole answer to a GET or HEAD; `headers` come on top of the answer's own. */
export function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer, headers: Headers) {
  const isFound = answer.status === 200
  if (isFound && isUnchanged(request.headers['if-none-match'], answer.etag)) {
    response.writeHead(304, { ...headers, etag: answer.etag })
    response.end()
    return
  }
  const coding = chooseCoding(request.headers['accept-encoding'] as string | undefined, answer.bodies)
  const body = answer.bodies[coding] ?? answer.bodies.identity
  response.writeHead(answer.status, {
    ...headers,
    ...answer.headers,
    ...(isFound ? { etag: answer.etag } : {}),
    ...(coding === 'identity' ? {} : { 'content-encoding': coding }),
    'content-length': body.length,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Sends one line of plain text. */
export function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  text: string,
  headers: Headers,
) {
  const body = Buffer.from(text)
  response.writeHead(status, {
    ...headers,
    'content-type': headers['content-type'] ?? 'text/plain; charset=utf-8',
    'content-length': body.length,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Sends the sentence for a status, where no page kind of ours fits or can be rendered. */
export function sendTroubleText(
  request: IncomingMessage,
  response: ServerResponse,
  trouble: { status: number; locale: Locale; errorId?: string },
  headers: Headers,
) {
  const text = troubleText(trouble.status, trouble.locale, trouble.errorId)
  sendText(request, response, trouble.status, text, {
    ...headers,
    'cache-control': 'no-store',
    'content-language': trouble.locale,
  })
}
