// Rendering: asks Next for one internal path, in this process, with a request of our own. Nothing that a client sent reaches
// a public page, and what Next answers is a value before any byte of it leaves.
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { whileRendering } from './console-lines.ts'

export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export type Rendered = { status: number; headers: Record<string, string>; body: Buffer }

/** Next answered with something that cannot be served, or did not answer. */
export class RenderTrouble extends Error {}

const LONGEST_RENDER_MS = 30_000

/** Renders one internal path as a GET; `authority` is the host that pages may name. */
export async function renderPath(next: NextHandler, path: string, authority: string): Promise<Rendered> {
  const request = new IncomingMessage(new Socket())
  Object.assign(request, {
    method: 'GET',
    url: path,
    headers: { host: authority, accept: 'text/html, */*' },
    complete: true,
  })
  request.push(null)
  const response = new KeptResponse(request)
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new RenderTrouble(`Rendering ${path} took too long.`)), LONGEST_RENDER_MS)
  })
  try {
    await Promise.race([Promise.all([whileRendering(path, () => next(request, response)), response.whole]), tooLong])
  } finally {
    clearTimeout(timer)
  }
  return { status: response.statusCode, headers: textHeaders(response), body: await response.whole }
}

// A response that keeps its body instead of sending it.
class KeptResponse extends ServerResponse {
  whole: Promise<Buffer>
  private chunks: Buffer[] = []
  private isBegun = false
  private finishWhole: (body: Buffer) => void = () => {}

  constructor(request: IncomingMessage) {
    super(request)
    this.whole = new Promise((resolve) => {
      this.finishWhole = resolve
    })
    Object.defineProperty(this, 'headersSent', { get: () => this.isBegun })
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status
    const headers = rest.at(-1)
    if (headers && typeof headers === 'object') {
      for (const [name, value] of Object.entries(headers)) this.setHeader(name, value as string)
    }
    this.isBegun = true
    return this
  }

  override flushHeaders() {
    this.isBegun = true
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.isBegun = true
    this.chunks.push(bytesOf(chunk, rest[0]))
    callbackIn(rest)?.()
    return true
  }

  override end(...args: unknown[]): this {
    if (this.finished) return this
    const [chunk, encoding] = args
    if (chunk && typeof chunk !== 'function') this.chunks.push(bytesOf(chunk, encoding))
    this.isBegun = true
    this.finished = true
    this.finishWhole(Buffer.concat(this.chunks))
    callbackIn(args)?.()
    process.nextTick(() => {
      this.emit('finish')
      this.emit('close')
    })
    return this
  }
}

function bytesOf(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk === 'string')
    return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
  return Buffer.from(chunk as Uint8Array)
}

const callbackIn = (args: unknown[]) => args.find((arg) => typeof arg === 'function') as (() => void) | undefined

function textHeaders(response: ServerResponse): Record<string, string> {
  return Object.fromEntries(Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]))
}
