// The front door, seen from outside: what it refuses, what it puts right, and what no answer may carry.
import { request as httpRequest } from 'node:http'
import { expect, test } from './fixtures.ts'

const INTERNAL = /\/public\/(?:vi|en)\/|\/staff\/vi\//

test('a release asked for before it exists is a 404 of ours, in the language of the address', async ({ request }) => {
  for (const address of ['/r/99', '/r/99/dia-phuong', '/r/05', '/r/-1', '/r/nam', '/r/0']) {
    const answer = await request.get(address)
    expect(answer.status(), address).toBe(404)
    expect(await answer.text(), address).toContain('Không tìm thấy trang')
  }
  expect(await (await request.get('/en/r/99/units')).text()).toContain('Page not found')
})

test('a public page carries no script of a framework and no inline script or style', async ({ request }) => {
  for (const address of ['/', '/en', '/dia-phuong', '/chi-so', '/nguon', '/dot-cong-bo', '/r/1']) {
    const answer = await request.get(address)
    expect(answer.status(), address).toBe(200)
    const html = await answer.text()
    expect(html, address).not.toMatch(/<script(?![^>]*(?:data-keep|ld\+json))/)
    expect(html, address).not.toMatch(/__next_f|<style|\sstyle=|as="script"/)
    expect(html, address).not.toMatch(INTERNAL)
    const headers = answer.headers()
    expect(headers['content-security-policy'], address).toContain("script-src 'self';")
    expect(headers['x-content-type-options'], address).toBe('nosniff')
    for (const name of ['set-cookie', 'x-powered-by', 'access-control-allow-origin', 'link']) {
      expect(headers, address).not.toHaveProperty(name)
    }
  }
})

test('asking as the router of the framework would gets the same page and no internal path', async ({ request }) => {
  const plain = await (await request.get('/dia-phuong')).text()
  const headers = { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree', 'next-url': '/' }
  const answer = await request.get('/dia-phuong?_rsc=abc', { headers })
  expect(answer.headers()['content-type']).toContain('text/html')
  expect(await answer.text()).toBe(plain)
})

test('inside paths are nothing outside', async ({ request }) => {
  for (const address of ['/public/vi/5', '/staff/vi/account', '/_next/data/x.json', '/index.rsc', '/dia-phuong.rsc']) {
    expect((await request.get(address)).status(), address).toBe(404)
  }
})

test('slashes are put right by a redirect', async ({ request }) => {
  for (const [asked, right] of [
    ['/dia-phuong/', '/dia-phuong'],
    ['/en/', '/en'],
    ['/r/1//dia-phuong', '/r/1/dia-phuong'],
  ] as const) {
    const answer = await request.get(asked, { maxRedirects: 0 })
    expect([answer.status(), answer.headers().location], asked).toEqual([308, right])
  }
})

test('a query changes nothing', async ({ request }) => {
  const [plain, queried] = await Promise.all(
    ['/chi-so', '/chi-so?utm_source=x&q=1'].map((address) => request.get(address)),
  )
  expect(await queried?.text()).toBe(await plain?.text())
  expect(queried?.headers().etag).toBe(plain?.headers().etag)
})

test('public addresses are for reading only', async ({ request }) => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'NONSENSE']) {
    const answer = await request.fetch('/dia-phuong', { method })
    expect(answer.status(), method).toBe(405)
  }
  const head = await request.head('/dia-phuong')
  expect([head.status(), (await head.body()).length]).toEqual([200, 0])
})

test('a client that holds the page is told that nothing changed', async ({ request }) => {
  const { etag = '' } = (await request.get('/dia-phuong')).headers()
  expect((await request.get('/dia-phuong', { headers: { 'if-none-match': etag } })).status()).toBe(304)
})

test('a foreign host is turned away', async ({ portal }) => {
  const { port } = new URL(portal.baseURL)
  const status = await new Promise((done) => {
    httpRequest({ port, headers: { host: 'evil.example' } }, (answer) => done(answer.resume().statusCode)).end()
  })
  expect(status).toBe(421)
})

test('staff pages are kept by nobody, and their scripts carry the nonce of the answer', async ({ request }) => {
  const answer = await request.get('/dang-nhap')
  expect(answer.headers()['cache-control']).toBe('private, no-store')
  const nonce = /'nonce-([^']+)'/.exec(answer.headers()['content-security-policy'] ?? '')?.[1]
  expect(nonce).toBeTruthy()
  const scripts = (await answer.text()).match(/<script[^>]*>/g) ?? []
  expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([])
})

test('who is not signed in is sent to sign in, and back afterwards', async ({ request }) => {
  const answer = await request.get('/tai-khoan', { maxRedirects: 0 })
  expect(answer.status()).toBe(307)
  expect(answer.headers().location).toBe('/dang-nhap?callbackUrl=%2Ftai-khoan')
})

test('machines may ask whether it lives and whether it is ready', async ({ request }) => {
  expect(await (await request.get('/healthz')).text()).toBe('ok\n')
  expect(await (await request.get('/readyz')).json()).toMatchObject({ ready: true, mode: 'writer', data: 'real' })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an address without a page says so in words, with a way on', async ({ page }) => {
    const answer = await page.goto('/dia-phuong/khong-co')
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không tìm thấy trang')
    await page.goto('/en/units/nowhere')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  })
})

test('it ends in order when asked to, and what it served is the same after the start', async ({ portal, request }) => {
  const before = await (await request.get('/r/3/dia-phuong')).text()
  await portal.restart('SIGTERM')
  expect(await (await request.get('/r/3/dia-phuong')).text()).toBe(before)
  await portal.restart('SIGKILL')
  expect(await (await request.get('/r/3/dia-phuong')).text()).toBe(before)
})
