import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { readConfiguration } from './configuration.ts'
import { createFrontDoor } from './front-door.ts'

/** A renderer in Next's place: it answers as the test says, and remembers what it was asked. */
function renderer(answer: (path: string, response: ServerResponse) => void) {
  const asked: IncomingMessage[] = []
  const next = async (request: IncomingMessage, response: ServerResponse) => {
    asked.push(request)
    answer(request.url ?? '', response)
  }
  return { asked, next }
}

const document = (text: string) =>
  `<!DOCTYPE html><html lang="vi"><head></head><body>${text}<script>x</script></body></html>`

function html(response: ServerResponse, status: number, text: string) {
  response.statusCode = status
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('x-powered-by', 'Next.js')
  response.setHeader('cache-control', 's-maxage=31536000')
  response.flushHeaders()
  response.write(document(text))
  response.end()
}

let server: Server | undefined
afterEach(() => server?.close())

async function open(next: ReturnType<typeof renderer>['next'], mode: 'writer' | 'reader' = 'writer') {
  const held = { latest: 5, edition: 1 }
  const door = createFrontDoor({
    configuration: readConfiguration({}, false),
    next,
    source: { inForceOn: () => 3, latest: () => held.latest, edition: () => held.edition, changed: () => true },
    buildFolder: '/nowhere',
    findReadiness: () => ({ reasons: ['disk is full'] }),
    about: { mode, data: 'real' },
  })
  server = createServer((asked, answered) => void door.answer(asked, answered))
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { held, door, ask: (path: string, options: Asking = {}) => ask(port, path, options) }
}

type Asking = { method?: string; headers?: Record<string, string> }

function ask(port: number, path: string, { method = 'GET', headers = {} }: Asking) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((done, fail) => {
    const question = request(
      { port, path, method, headers: { host: `localhost:${port}`, ...headers } },
      async (answer) => {
        const chunks = await answer.toArray()
        done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString() })
      },
    )
    question.on('error', fail).end()
  })
}

const pages = () =>
  renderer((path, response) => html(response, /missing/.test(path) ? 404 : /broken/.test(path) ? 500 : 200, path))

describe('a public page', () => {
  test('is rendered once per release and edition, and goes out without scripts and with our headers only', async () => {
    const { asked, next } = pages()
    const { held, door, ask } = await open(next)
    const first = await ask('/dia-phuong')
    await ask('/dia-phuong?x=1')
    expect(first).toMatchObject({ status: 200, body: document('/public/vi/5/units').replace('<script>x</script>', '') })
    expect(Object.keys(first.headers).filter((name) => /^x-(?!content-type-options)|powered|link/.test(name))).toEqual(
      [],
    )
    expect(first.headers['cache-control']).not.toContain('31536000')
    expect(asked).toHaveLength(1)
    held.edition = 2
    door.state.refresh()
    await ask('/dia-phuong')
    held.latest = 6
    door.state.refresh()
    expect((await ask('/dia-phuong')).body).toContain('/public/vi/6/units')
    expect(asked).toHaveLength(3)
  })

  test("never hears a client's headers", async () => {
    const { asked, next } = pages()
    const { ask } = await open(next)
    await ask('/dia-phuong', { headers: { rsc: '1', cookie: 'a=b', 'x-middleware-subrequest': 'x' } })
    expect(Object.keys(asked[0]?.headers ?? {})).toEqual(['host', 'accept'])
  })

  test('answers HEAD without a body and 304 to who holds it', async () => {
    const { ask } = await open(pages().next)
    const { headers } = await ask('/dia-phuong')
    const head = await ask('/dia-phuong', { method: 'HEAD' })
    expect(head).toMatchObject({ status: 200, body: '' })
    expect(head.headers['content-length']).toBe(headers['content-length'])
    expect(await ask('/dia-phuong', { headers: { 'if-none-match': String(headers.etag) } })).toMatchObject({
      status: 304,
      body: '',
    })
  })
})

describe('trouble', () => {
  test("Next's 404 becomes our page, in the language of the address", async () => {
    const { ask } = await open(pages().next)
    expect(await ask('/dia-phuong/missing')).toMatchObject({
      status: 404,
      body: expect.stringContaining('/public/vi/5/not-found'),
    })
    expect(await ask('/en/units/missing')).toMatchObject({
      status: 404,
      body: expect.stringContaining('/public/en/5/not-found'),
    })
  })

  test('a page that fails becomes our error page, kept by nobody', async () => {
    const { ask } = await open(pages().next)
    const answer = await ask('/dia-phuong/broken')
    expect(answer).toMatchObject({ status: 500, body: expect.stringContaining('/public/vi/5/error') })
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  test('when even the error page fails, a sentence is left, with the id that the log has', async () => {
    const { ask } = await open(renderer((_path, response) => html(response, 500, '')).next)
    const answer = await ask('/en')
    expect(answer).toMatchObject({ status: 500, body: expect.stringMatching(/Error code: [0-9a-f-]{36}/) })
  })

  test('a release asked for too early is refused without a word to Next, and is there once published', async () => {
    const { asked, next } = pages()
    const { held, door, ask } = await open(next)
    expect((await ask('/r/6')).status).toBe(404)
    expect(asked.map(({ url }) => url)).toEqual(['/public/vi/5/not-found'])
    held.latest = 6
    door.state.refresh()
    expect(await ask('/r/6')).toMatchObject({ status: 200, body: expect.stringContaining('/public/vi/r6') })
  })

  test('a foreign host is turned away', async () => {
    const { ask } = await open(pages().next)
    expect((await ask('/', { headers: { host: 'evil.example' } })).status).toBe(421)
  })
})

describe('a staff page', () => {
  test('is asked for under its internal path, with the nonce that its policy names', async () => {
    const { asked, next } = pages()
    const { ask } = await open(next)
    const answer = await ask('/dang-nhap?callbackUrl=%2F', {
      headers: { rsc: '1', 'x-forwarded-for': '6.6.6.6', cookie: 'a=b' },
    })
    expect(answer.headers).toMatchObject({ 'cache-control': 'private, no-store' })
    expect(asked[0]).toMatchObject({
      url: '/staff/vi/sign-in?callbackUrl=%2F',
      headers: { cookie: 'a=b', 'x-outside-address': '/dang-nhap?callbackUrl=%2F' },
    })
    expect(asked[0]?.headers['x-forwarded-for']).not.toBe('6.6.6.6')
    expect(asked[0]?.headers).not.toHaveProperty('rsc')
    expect(asked[0]?.headers['content-security-policy']).toBe(answer.headers['content-security-policy'])
  })

  test('is rendered anew each time', async () => {
    const { asked, next } = pages()
    const { ask } = await open(next)
    const [one, other] = [await ask('/dang-nhap'), await ask('/dang-nhap')]
    expect(asked).toHaveLength(2)
    expect(one.headers['content-security-policy']).not.toBe(other.headers['content-security-policy'])
  })

  test.each([403, 404, 500])('that Next answers with %s becomes our page', async (status) => {
    const { ask } = await open(
      renderer((path, response) => html(response, path.startsWith('/staff') ? status : 200, path)).next,
    )
    const answer = await ask('/dang-nhap')
    expect(answer).toMatchObject({ status, body: expect.stringContaining('/public/vi/5/') })
    expect(answer.body).not.toContain('<script')
  })

  test('is not to be had from a process that only reads', async () => {
    const { ask } = await open(pages().next, 'reader')
    expect((await ask('/dang-nhap')).status).toBe(503)
    expect((await ask('/')).status).toBe(200)
  })
})

describe('a day instead of a release', () => {
  test('leads to the permalink of the release in force, and says so anew each time', async () => {
    const { ask } = await open(pages().next)
    const { status, headers } = await ask('/ngay/2024-05-01/dia-phuong')
    expect([status, headers.location, headers['cache-control']]).toEqual([302, '/r/3/dia-phuong', 'no-store'])
    expect((await ask('/ngay/2024-02-30')).status).toBe(404)
    expect((await ask('/ngay/2024-05-01', { method: 'POST' })).status).toBe(405)
  })
})

describe('operations', () => {
  test('the process lives, whatever the database says; readiness tells the reasons', async () => {
    const { ask } = await open(pages().next)
    expect(await ask('/healthz')).toMatchObject({ status: 200, body: 'ok\n' })
    const { status, body } = await ask('/readyz')
    expect([status, JSON.parse(body)]).toMatchObject([
      503,
      { ready: false, reasons: ['disk is full'], mode: 'writer', data: 'real' },
    ])
  })

  test('readiness is not told to who comes through a proxy', async () => {
    const { ask } = await open(pages().next)
    expect((await ask('/readyz', { headers: { 'x-forwarded-for': '203.0.113.7' } })).status).toBe(404)
  })
})
