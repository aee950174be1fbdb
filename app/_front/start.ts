// The start and the end of the process: configuration, port, database, Next, front door; and all of it back in order.
import { createServer, type Server } from 'node:http'
import { resolve } from 'node:path'
import type { Duplex } from 'node:stream'
import next from 'next'
import { claimWriter, closeConnections, connections, DatabaseTrouble } from '../../db/connections.ts'
import { openFrontState } from '../../db/front-state.ts'
import { findReadiness } from '../../db/readiness.ts'
import { installationSecret, keyFor } from '../../db/secret.ts'
import {
  type Configuration,
  ConfigurationTrouble,
  checkSecret,
  environmentOf,
  readConfiguration,
} from './configuration.ts'
import { logConsole } from './console-lines.ts'
import { createFrontDoor, type FrontDoor } from './front-door.ts'
import { type JobRunner, startJobRunner } from './job-runner.ts'
import { log, logError } from './log.ts'

const LONGEST_DRAIN_MS = 10_000
const HEADERS_TIMEOUT_MS = 10_000
const REQUEST_TIMEOUT_MS = 300_000

/** Starts the portal; trouble that a person can act on becomes one line on standard error and exit code 1. */
export async function start(isDevelopment: boolean) {
  process.umask(0o077)
  endOnUnexpected()
  try {
    await open(isDevelopment)
  } catch (error) {
    process.stderr.write(`${sentenceFor(error as NodeJS.ErrnoException)}\n`)
    process.exit(1)
  }
}

async function open(isDevelopment: boolean) {
  const configuration = readConfiguration(process.env, isDevelopment)
  const opening = Promise.withResolvers<FrontDoor>()
  // The port is taken first, so that a second start fails at once; who asks early waits.
  let opened: FrontDoor | undefined
  const server = createServer((request, response) => {
    if (opened) void opened.answer(request, response)
    else void opening.promise.then((door) => door.answer(request, response))
  })
  protect(server)
  await listen(server, configuration)
  const mode = claimWriter()
  checkSecret(installationSecret(), configuration)
  Object.assign(process.env, environmentOf(configuration, keyFor('session').toString('base64url')))
  const source = openFrontState()
  if (!isDevelopment) logConsole()
  const app = next({
    dev: isDevelopment,
    dir: process.cwd(),
    hostname: configuration.host,
    port: configuration.port,
    httpServer: server,
  })
  await app.prepare()
  const door = createFrontDoor({
    configuration,
    source,
    next: app.getRequestHandler(),
    buildFolder: resolve(process.env.DIST_DIR ?? '.next'),
    findReadiness,
    about: { mode, data: source.dataKind },
  })
  opened = door
  opening.resolve(door)
  const runner = mode === 'writer' ? startJobRunner() : null
  const close = once(() => end(server, door, runner, () => source.close()))
  process.on('SIGTERM', close)
  process.on('SIGINT', close)
  log('info', 'started', {
    port: configuration.port,
    host: configuration.host,
    mode,
    data: source.dataKind,
    release: door.state.latest,
  })
}

function listen(server: Server, { port, host }: Configuration): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, () => {
      server.off('error', fail)
      done()
    })
  })
}

function protect(server: Server) {
  server.headersTimeout = HEADERS_TIMEOUT_MS
  server.requestTimeout = REQUEST_TIMEOUT_MS
  // What Node's parser refuses never becomes a request; it still gets a right status.
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => refuseRaw(socket, statusFor(error.code)))
  server.on('connect', (_request, socket) => refuseRaw(socket, '405 Method Not Allowed'))
}

function statusFor(code: string | undefined): string {
  if (code === 'HPE_INVALID_METHOD') return '405 Method Not Allowed'
  if (code === 'HPE_HEADER_OVERFLOW') return '431 Request Header Fields Too Large'
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return '408 Request Timeout'
  return '400 Bad Request'
}

function refuseRaw(socket: Duplex, status: string) {
  if (!socket.writable) return void socket.destroy()
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** No new connections, what is under way ends within ten seconds, the last write is folded in, exit 0 (row O2). */
async function end(server: Server, door: FrontDoor, runner: JobRunner | null, closeSource: () => void) {
  log('info', 'ending')
  const drained = new Promise<void>((done) => server.close(() => done()))
  server.closeIdleConnections()
  const patience = setTimeout(() => server.closeAllConnections(), LONGEST_DRAIN_MS)
  const idle = setInterval(() => server.closeIdleConnections(), 100)
  await drained
  clearTimeout(patience)
  clearInterval(idle)
  door.state.stop()
  await runner?.stop()
  await connections().writeQueue
  closeSource()
  closeConnections()
  log('info', 'ended')
  process.exit(0)
}

function endOnUnexpected() {
  const fail = (event: string) => (error: unknown) => {
    logError(event, error)
    process.exit(1)
  }
  process.on('uncaughtException', fail('uncaughtException'))
  process.on('unhandledRejection', fail('unhandledRejection'))
}

function sentenceFor(error: NodeJS.ErrnoException): string {
  const message = error.message.split('\n')[0]
  if (error instanceof ConfigurationTrouble || error instanceof DatabaseTrouble) return message ?? ''
  if (error.code === 'EADDRINUSE') return `Cổng đã có chương trình khác dùng. / The port is in use: ${message}`
  if (error.code === 'EACCES' || error.code === 'EROFS' || /^SQLITE_(?:READONLY|CANTOPEN)/.test(error.code ?? '')) {
    return `Không ghi được vào thư mục dữ liệu. / The data folder cannot be written: ${message}`
  }
  return `Không khởi động được. / The portal did not start: ${message}`
}

function once(action: () => unknown): () => void {
  let isDone = false
  return () => {
    if (isDone) return
    isDone = true
    void action()
  }
}
