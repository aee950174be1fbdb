// Signing in and out, as the rules of security see it: one answer to whatever is wrong, a cookie that nobody can copy on,
// and rights that are asked for at every request.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { enter, PASSWORD } from './people.ts'

test.use({ story: 'signing in' })

const SESSION = '__Host-tds-session'
const NOT_SIGNED_IN = '/dang-nhap?callbackUrl=%2Ftai-khoan'

test.use({ javaScriptEnabled: false })

test('a wrong password and an unknown account get the same answer, and the e-mail stays typed', async ({
  portal,
  browser,
  page,
}) => {
  const email = await emailOf(await enter(portal, browser, { role: 'auditor', name: 'Người có tài khoản' }))
  const answers: string[] = []
  for (const typed of [email, 'khong.co.ai@example.gov.vn']) {
    await trySignIn(page, typed, 'không phải mật khẩu này')
    await expect(page.getByLabel('Thư điện tử công vụ')).toHaveValue(typed)
    await expect(page.getByLabel('Mật khẩu')).toHaveValue('')
    expect(page.url()).not.toContain('@')
    answers.push(((await page.getByRole('main').textContent()) ?? '').replaceAll(typed, 'e-mail'))
  }
  expect(answers[0]).toContain('không đúng')
  expect(answers[1]).toBe(answers[0])
  expect(await cookieOf(page)).toBeUndefined()
})

test('the cookie is for this host alone, out of reach of scripts, and small', async ({ portal, browser }) => {
  const page = await enter(portal, browser, { role: 'auditor', name: 'Người xem cookie' })
  const cookie = await cookieOf(page)
  expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Lax', path: '/', domain: 'localhost' })
  expect(cookie?.value.length).toBeLessThan(4096)
})

test('after signing out, a copied cookie opens nothing', async ({ portal, browser }) => {
  const page = await enter(portal, browser, { role: 'auditor', name: 'Người đăng xuất' })
  const copied = await cookieOf(page)
  if (!copied) throw new Error('No session cookie.')
  const thief = await browser.newContext({ baseURL: portal.baseURL })
  await thief.addCookies([copied])
  expect((await thief.request.get('/tai-khoan', { maxRedirects: 0 })).status()).toBe(200)
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đăng nhập')
  expect(await cookieOf(page)).toBeUndefined()
  await thief.addCookies([copied])
  const answer = await thief.request.get('/tai-khoan', { maxRedirects: 0 })
  expect([answer.status(), answer.headers().location]).toEqual([307, NOT_SIGNED_IN])
})

test('a forged cookie opens nothing', async ({ portal, browser, request }) => {
  const genuine =
    (await cookieOf(await enter(portal, browser, { role: 'auditor', name: 'Người bị giả danh' })))?.value ?? ''
  // In the middle of the seal: the last character of base64url holds bits that no reader looks at.
  const place = genuine.length - 10
  const changed = `${genuine.slice(0, place)}${genuine[place] === 'A' ? 'B' : 'A'}${genuine.slice(place + 1)}`
  for (const value of ['eyJhbGciOiJub25lIn0..e30.', changed, 'x'.repeat(4000)]) {
    const answer = await request.get('/tai-khoan', { headers: { cookie: `${SESSION}=${value}` }, maxRedirects: 0 })
    expect([answer.status(), answer.headers().location]).toEqual([307, NOT_SIGNED_IN])
  }
  const answer = await request.get('/tai-khoan', { headers: { cookie: `${SESSION}=${genuine}` }, maxRedirects: 0 })
  expect(answer.status()).toBe(200)
})

test('a role counts from the next request on, and ends with its last day, without signing in again', async ({
  portal,
  browser,
}) => {
  // Midnight in Viet Nam is 17:00 UTC.
  await portal.setClock('2026-11-24T16:58:00.000Z')
  try {
    const page = await enter(portal, browser, { role: 'auditor', name: 'Người công bố một ngày' })
    const status = async () => (await page.request.get('/chuan-bi-cong-bo', { maxRedirects: 0 })).status()
    const email = await emailOf(page)
    expect(await status()).toBe(403)
    await portal.command('user-add', '--role', 'publisher', '--email', email, '--to', '2026-11-24')
    expect(await status()).toBe(200)
    await portal.setClock('2026-11-24T17:01:00.000Z')
    expect(await status()).toBe(403)
  } finally {
    await rm(join(portal.dataFolder, 'test-clock'))
  }
})

test('half an hour without a request ends the session', async ({ portal, browser }) => {
  await portal.setClock('2026-11-24T02:00:00.000Z')
  try {
    const page = await enter(portal, browser, { role: 'auditor', name: 'Người rời bàn' })
    const status = async () => (await page.request.get('/tai-khoan', { maxRedirects: 0 })).status()
    await portal.setClock('2026-11-24T02:29:00.000Z')
    expect(await status()).toBe(200)
    await portal.setClock('2026-11-24T03:00:00.000Z')
    expect(await status()).toBe(307)
  } finally {
    await rm(join(portal.dataFolder, 'test-clock'))
  }
})

test('a staff page, and a refusal of one, carry the headers that keep them to this reader', async ({
  portal,
  browser,
}) => {
  const page = await enter(portal, browser, { role: 'auditor', name: 'Người đọc tiêu đề' })
  for (const [address, expected] of [
    ['/tai-khoan', 200],
    ['/chuan-bi-cong-bo', 403],
  ] as const) {
    const answer = await page.request.get(address)
    expect(answer.status(), address).toBe(expected)
    const headers = answer.headers()
    const policy = headers['content-security-policy'] ?? ''
    expect(policy, address).not.toContain('unsafe-')
    for (const directive of ["object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"])
      expect(policy, address).toContain(directive)
    expect(headers, address).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
    })
    expect(headers['permissions-policy'], address).toBeTruthy()
    expect(headers['cache-control'], address).toContain('no-store')
    for (const name of ['x-powered-by', 'access-control-allow-origin', 'server']) {
      expect(headers, address).not.toHaveProperty(name)
    }
  }
  const nonces = await Promise.all(
    [1, 2].map(async () => (await page.request.get('/tai-khoan')).headers()['content-security-policy']),
  )
  expect(nonces[0]).toMatch(/script-src 'self' 'nonce-[^']{22,}' 'strict-dynamic'/)
  expect(nonces[0]).not.toBe(nonces[1])
})

async function trySignIn(page: Page, email: string, password = PASSWORD) {
  await page.goto('/dang-nhap')
  await page.getByLabel('Thư điện tử công vụ').fill(email)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL(/note=/)
}

/** The e-mail that a person's account page tells. */
async function emailOf(page: Page): Promise<string> {
  await page.goto('/tai-khoan')
  const told = page.getByRole('main').getByText(/^[\w.]+@example\.gov\.vn$/)
  const email = await told.first().textContent()
  if (!email) throw new Error('The account page tells no e-mail.')
  return email
}

async function cookieOf(page: Page) {
  return (await page.context().cookies()).find(({ name }) => name === SESSION)
}
