// The officer at the form, with scripts and without: by keyboard alone, over a line that fails, beside a colleague, past the end of a
// sign-in, with a Vietnamese keyboard. Whatever happens, what was typed is there.
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { emailOf, enter, PASSWORD, signIn, withScripts } from './people.ts'
import type { Portal } from './portal.ts'

test.use({ story: 'the officer at the form' })

const TEAMS = 'Số tổ công nghệ số cộng đồng'
const VILLAGES = 'Tỷ lệ thôn, bản có băng rộng cố định'
const CENTRE = 'Trung tâm tích hợp dữ liệu tỉnh đã vận hành'
const at = (page: Page, name: string) => page.getByRole('group', { name })
const number = (page: Page, name: string) => at(page, name).getByRole('textbox', { name, exact: true })
const saved = (page: Page) => page.getByRole('status').filter({ hasText: 'Đã lưu' })

/** An officer whose report has been begun; the page runs scripts. */
async function begin(portal: Portal, browser: Browser, unit: string): Promise<Page> {
  const plain = await enter(portal, browser, { role: 'officer', unit, name: `Cán bộ ${unit}` })
  await plain.getByRole('button', { name: 'Lập báo cáo' }).click()
  const page = await withScripts(plain)
  await page.goto(plain.url())
  await expect(page.getByRole('status').filter({ hasText: 'Tự động lưu' })).toBeVisible()
  return page
}

/** Another officer of the unit at the same report. */
async function join(portal: Portal, browser: Browser, unit: string, address: string): Promise<Page> {
  const plain = await enter(portal, browser, { role: 'officer', unit, name: `Đồng nghiệp ${unit}` })
  const page = await withScripts(plain)
  await page.goto(address)
  await expect(page.getByRole('status').filter({ hasText: 'Tự động lưu' })).toBeVisible()
  return page
}

test('a whole report by keyboard alone, in no more strokes than its characters and two a field', async ({
  portal,
  browser,
}) => {
  const page = await begin(portal, browser, 'lai-chau')
  let strokes = 0
  let characters = 0
  const press = async (key: string) => {
    strokes += 1
    await page.keyboard.press(key)
  }
  const type = async (text: string) => {
    strokes += text.length
    characters += text.length
    await page.keyboard.type(text)
  }
  const fields = page.locator('form .fld')
  const count = await fields.count()
  await fields.first().getByRole('textbox').first().focus()
  for (let place = 0; place < count; place += 1) {
    const field = fields.nth(place)
    const numbers = await field.locator('.in--num').count()
    if (numbers === 2) {
      await type('874')
      await press('Tab')
      await type('948')
    } else if (numbers === 1) await type('1.250')
    else await press('Space')
    await press('Enter')
  }
  expect(strokes).toBeLessThanOrEqual(characters + 2 * count)
  await expect(page.getByRole('button', { name: 'Kiểm tra, trình ký' })).toBeFocused()
  await expect(page.getByText('14/14 số liệu đã nhập')).toBeVisible()
  await expect(at(page, VILLAGES).getByText('92,2%')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Kiểm tra trước khi trình ký' })).toBeVisible()
  await expect(page.getByText('874/948 (92,2%)').first()).toBeVisible()
})

test('a line that fails in the middle: the work stays, a banner says so, and it is sent when the line is back', async ({
  portal,
  browser,
}) => {
  const page = await begin(portal, browser, 'son-la')
  await page.context().setOffline(true)
  await number(page, TEAMS).fill('1.234')
  await page.keyboard.press('Tab')
  await expect(page.getByText('Mất kết nối.')).toBeVisible()
  await expect(page.getByText('1 thay đổi đang giữ trên máy này')).toBeVisible()
  await at(page, VILLAGES).getByRole('textbox').first().fill('874')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(number(page, TEAMS)).toHaveValue('1.234')
  await page.context().setOffline(false)
  await expect(page.getByText('Mất kết nối.')).toBeHidden()
  await expect(saved(page)).toBeVisible()
  await page.reload()
  await expect(number(page, TEAMS)).toHaveValue('1.234')
  await expect(at(page, VILLAGES).getByRole('textbox').first()).toHaveValue('874')
})

test('two officers in one field: both texts stand there until one of them decides', async ({ portal, browser }) => {
  const first = await begin(portal, browser, 'dien-bien')
  const second = await join(portal, browser, 'dien-bien', first.url())
  await number(first, TEAMS).fill('100')
  await first.keyboard.press('Tab')
  await expect(saved(first)).toBeVisible()
  await number(second, TEAMS).fill('200')
  await second.keyboard.press('Tab')
  const note = at(second, TEAMS).getByRole('alert')
  await expect(note).toContainText('Cán bộ dien-bien đã cập nhật ô này')
  await expect(note).toContainText('200')
  await expect(note).toContainText('100')
  const { violations } = await new AxeBuilder({ page: second }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await note.getByRole('button', { name: 'Dùng nội dung đã nhập' }).click()
  await expect(second.getByText('Đã dùng nội dung của lần nhập này.')).toBeVisible()
  await first.reload()
  await expect(number(first, TEAMS)).toHaveValue('200')
})

test('a sign-in that ends: signing in again leads back to the field, and nothing is lost', async ({
  portal,
  browser,
}) => {
  await portal.setClock('2026-11-25T02:00:00.000Z')
  const page = await begin(portal, browser, 'cao-bang')
  await portal.setClock('2026-11-25T02:45:00.000Z')
  await number(page, TEAMS).fill('321')
  await page.keyboard.press('Tab')
  await expect(page.getByText('Phiên đăng nhập đã hết.').first()).toBeVisible()
  await page.getByRole('link', { name: 'Đăng nhập lại' }).first().click()
  await page.getByLabel('Thư điện tử công vụ').fill(emailOf(page))
  await page.getByLabel('Mật khẩu').fill(PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page).toHaveURL(/\/bao-cao\/\d+#f-\d+$/)
  await expect(number(page, TEAMS)).toHaveValue('321')
  await expect(saved(page)).toBeVisible()
  await page.reload()
  await expect(number(page, TEAMS)).toHaveValue('321')
})

test('without scripts: a number that could be read two ways, a colleague’s edit and an ended sign-in', async ({
  portal,
  browser,
}) => {
  await portal.setClock('2026-11-25T03:00:00.000Z')
  const page = await enter(portal, browser, { role: 'officer', unit: 'lang-son', name: 'Cán bộ Lạng Sơn' })
  await page.getByRole('button', { name: 'Lập báo cáo' }).click()
  const address = page.url()
  const colleague = await enter(portal, browser, { role: 'officer', unit: 'lang-son', name: 'Đồng nghiệp' })
  await colleague.goto(address)

  await number(page, TEAMS).fill('12.5')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(at(page, TEAMS).getByText('Có thể hiểu theo nhiều cách: 12,5; 125.')).toBeVisible()
  await at(page, TEAMS).getByRole('button', { name: 'Ý là 125' }).click()
  await expect(number(page, TEAMS)).toHaveValue('125')

  await number(colleague, TEAMS).fill('500')
  await colleague.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(colleague.getByText('Số liệu đã được Cán bộ Lạng Sơn cập nhật').first()).toBeVisible()
  await expect(number(colleague, TEAMS)).toHaveValue('125')
  await expect(at(colleague, TEAMS).getByText('500')).toBeVisible()
  await at(colleague, TEAMS).getByRole('button', { name: 'Dùng nội dung đã nhập' }).click()
  await expect(number(colleague, TEAMS)).toHaveValue('500')

  await number(page, 'Số thành viên tổ công nghệ số cộng đồng').fill('777')
  await portal.setClock('2026-11-25T03:45:00.000Z')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await signIn(page, emailOf(page))
  await page.goto(address)
  await page.getByRole('button', { name: 'Khôi phục tất cả' }).click()
  await expect(number(page, 'Số thành viên tổ công nghệ số cộng đồng')).toHaveValue('777')
})

test('a Vietnamese keyboard composes undisturbed: nothing is saved or rewritten before the word is there', async ({
  portal,
  browser,
}) => {
  const page = await begin(portal, browser, 'bac-ninh')
  const posts: string[] = []
  page.on('request', (request) => request.url().endsWith('/luu') && posts.push(request.postData() ?? ''))
  await at(page, CENTRE).getByRole('radio', { name: 'Có', exact: true }).check()
  await expect(saved(page)).toBeVisible()
  posts.length = 0
  const symbol = at(page, CENTRE).getByLabel('Số, ký hiệu văn bản')
  await symbol.focus()
  const keyboard = await page.context().newCDPSession(page)
  const compose = (text: string) =>
    keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  for (const text of ['Q', 'Qu', 'Quy', 'Quye', 'Quyê', 'Quyêt', 'Quyết']) await compose(text)
  // Another field is saved meanwhile, and the word in the making is not part of it.
  await page.evaluate((name) => {
    const input = [...document.querySelectorAll<HTMLInputElement>('.in--num')].find((one) =>
      one.closest('.fld')?.textContent?.includes(name),
    )
    if (!input) throw new Error(name)
    input.value = '99'
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }, TEAMS)
  await expect.poll(() => posts.length).toBe(1)
  expect(posts.join()).not.toContain('Quy')
  await expect(symbol).toHaveValue('Quyết')
  await keyboard.send('Input.insertText', { text: 'Quyết định 12' })
  await expect.poll(() => posts.join()).toContain('Quyết định 12')
  await expect(symbol).toHaveValue('Quyết định 12')
  await expect(saved(page)).toBeVisible()
  await page.reload()
  await expect(symbol).toHaveValue('Quyết định 12')
})

test('saving by script asks who it is: nobody, another unit, a foreign page and a body of another shape', async ({
  portal,
  browser,
}) => {
  const page = await begin(portal, browser, 'nghe-an')
  const address = `${new URL(page.url()).pathname}/luu`
  const field = { indicatorId: 1, version: 1, typed: { value: '1' }, explanation: '' }
  const save = (who: Page, data: object, headers = {}) => who.request.post(address, { data, headers })
  const nobody = await (await browser.newContext({ baseURL: portal.baseURL })).newPage()
  const stranger = await enter(portal, browser, { role: 'officer', unit: 'ha-tinh', name: 'Cán bộ Hà Tĩnh' })
  expect((await save(nobody, { fields: [field] })).status()).toBe(401)
  expect((await save(stranger, { fields: [field] })).status()).toBe(404)
  expect((await save(page, { fields: [field] }, { origin: 'http://evil.example' })).status()).toBe(403)
  expect((await save(page, { fields: [{ ...field, role: 'administrator' }] })).status()).toBe(422)
  expect((await save(page, { fields: [] })).status()).toBe(422)
  expect((await save(page, { fields: [field] })).status()).toBe(200)
})

test('the form is read at 320 pixels, with points and problems shown, and axe finds nothing', async ({
  portal,
  browser,
}) => {
  const page = await begin(portal, browser, 'thanh-hoa')
  await page.setViewportSize({ width: 320, height: 800 })
  await number(page, TEAMS).fill('93.4')
  await page.keyboard.press('Tab')
  await expect(at(page, TEAMS).getByRole('button', { name: 'Ý là 934' })).toBeVisible()
  await at(page, VILLAGES).getByRole('textbox').first().fill('12')
  await page.keyboard.press('Tab')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 120)}`)).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
})
