// The cast: people of a test, each with a role, an account made by the command, and a browser of their own.
import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { Portal } from './portal.ts'

export const PASSWORD = 'một câu đủ dài để nhớ 2026'

type Role = { role: string; unit?: string; name: string }

/** Makes the account, opens the one-time link, sets the password and signs in; the page stands at the person's first screen. */
export async function enter(portal: Portal, browser: Browser, { role, unit, name }: Role): Promise<Page> {
  const email = `${role}.${Math.random().toString(36).slice(2, 10)}@example.gov.vn`
  const flags = ['--role', role, ...(unit ? ['--unit', unit] : []), '--email', email, '--name', name]
  const output = await portal.command('user-add', ...flags)
  const link = /https?:\/\/\S+\/kich-hoat\/\S+/.exec(output)?.[0]
  if (!link) throw new Error(`No activation link in: ${output}`)
  return activate(portal, browser, new URL(link).pathname, email)
}

/** Opens a one-time link in a browser of its own, sets the password and signs in. */
export async function activate(portal: Portal, browser: Browser, link: string, email: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: portal.baseURL, javaScriptEnabled: false, locale: 'vi-VN' })
  const page = await context.newPage()
  await page.goto(link)
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(PASSWORD)
  await page.getByLabel('Nhập lại mật khẩu mới').fill(PASSWORD)
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  await page.getByText('Đã đặt mật khẩu.').waitFor()
  await signIn(page, email)
  emails.set(page.context(), email)
  return page
}

const emails = new WeakMap<BrowserContext, string>()

/** The e-mail with which the person of a page signed in. */
export const emailOf = (page: Page) => emails.get(page.context()) ?? ''

/** The same person in a browser that runs scripts. */
export async function withScripts(page: Page): Promise<Page> {
  const storageState = await page.context().storageState()
  const context = await page
    .context()
    .browser()
    ?.newContext({ baseURL: new URL(page.url()).origin, storageState, locale: 'vi-VN' })
  if (!context) throw new Error('The browser is gone.')
  emails.set(context, emailOf(page))
  return context.newPage()
}

export async function signIn(page: Page, email: string, password = PASSWORD) {
  await page.goto('/dang-nhap')
  await page.getByLabel('Thư điện tử công vụ').fill(email)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('button', { name: 'Đăng xuất' }).waitFor()
}
