// The office looks after its people without a developer: invitations, roles that end, accounts that close, the second factor.
import type { Browser, Page } from '@playwright/test'
import { generateSync } from 'otplib'
import { expect, test } from './fixtures.ts'
import { enter, PASSWORD, signIn } from './people.ts'
import type { Portal } from './portal.ts'

test.use({ story: 'the office and its people', javaScriptEnabled: false })
test.describe.configure({ mode: 'serial' })

let administrator: Page

test.beforeAll(async ({ portal, browser }) => {
  administrator = await enter(portal, browser, { role: 'administrator', name: 'Quản trị viên thứ nhất' })
})

test('an invited officer activates, signs in, and loses the role at the next request', async ({ portal, browser }) => {
  const first = await invite({
    name: 'Lò Văn Một',
    email: 'mot@laichau.example',
    role: 'cán bộ báo cáo',
    unit: 'Tỉnh Lai Châu',
  })
  const second = await invite({
    name: 'Lò Thị Hai',
    email: 'hai@laichau.example',
    role: 'cán bộ báo cáo',
    unit: 'Tỉnh Lai Châu',
  })
  expect(first).not.toBe(second)
  await administrator.reload()
  const page = await activate(portal, browser, first, 'mot@laichau.example')
  await page.goto('/viec-can-lam')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Việc cần làm')

  await openPerson('Lò Văn Một')
  await administrator.getByRole('button', { name: /^Kết thúc ?: cán bộ báo cáo/ }).click()
  await expect(administrator.getByText('Đã kết thúc vai trò.')).toBeVisible()
  expect((await page.request.get('/viec-can-lam', { maxRedirects: 0 })).status()).toBe(403)
})

test('an account that is disabled opens nothing, and the last administrator stays', async ({ portal, browser }) => {
  const link = await invite({
    name: 'Lò Thị Ba',
    email: 'ba@laichau.example',
    role: 'lãnh đạo đơn vị',
    unit: 'Tỉnh Lai Châu',
  })
  const page = await activate(portal, browser, link, 'ba@laichau.example')
  await openPerson('Lò Thị Ba')
  await administrator.getByRole('button', { name: 'Khóa tài khoản' }).click()
  await expect(administrator.getByText('Đã khóa tài khoản.')).toBeVisible()
  expect((await page.request.get('/tai-khoan', { maxRedirects: 0 })).status()).toBe(307)

  await openPerson('Quản trị viên thứ nhất')
  await administrator.getByRole('button', { name: 'Khóa tài khoản' }).click()
  await expect(administrator.getByRole('alert')).toContainText('quản trị viên cuối cùng')
  await administrator.getByRole('button', { name: /^Kết thúc ?: quản trị viên/ }).click()
  await expect(administrator.getByRole('alert')).toContainText('quản trị viên cuối cùng')
})

test('the contact book holds who has an account and who has none, and comes as a file', async () => {
  await administrator.goto('/van-phong/danh-ba')
  await administrator.getByRole('main').getByLabel('Đơn vị').last().selectOption({ label: 'Tỉnh Lai Châu' })
  await administrator.getByLabel('Họ và tên').fill('=Vàng A Páo')
  await administrator.getByLabel('Điện thoại công vụ').fill('0213 3876 000')
  await administrator.getByRole('button', { name: 'Thêm đầu mối' }).click()
  await expect(administrator.getByText('Đã thêm đầu mối.')).toBeVisible()
  const file = await (await administrator.request.get('/van-phong/danh-ba/danh-ba.csv')).text()
  expect(file).toContain("Tỉnh Lai Châu,'=Vàng A Páo")
  expect(file).toContain('hai@laichau.example')
})

test('a second factor is set up, asked for at sign-in, and a recovery code stands in for the telephone once', async ({
  portal,
  browser,
}) => {
  const page = await enter(portal, browser, { role: 'reviewer', name: 'Người thẩm định hai lớp' })
  await page.goto('/tai-khoan')
  const email =
    (await page
      .getByRole('main')
      .getByText(/@example\.gov\.vn$/)
      .first()
      .textContent()) ?? ''
  await page.getByRole('link', { name: 'Thiết lập xác thực hai lớp' }).click()
  await expect(page.getByRole('img', { name: /Mã QR/ })).toBeVisible()
  const secret = ((await page.locator('code').first().textContent()) ?? '').replaceAll(' ', '')
  await page.getByLabel('Mã xác thực').fill(generateSync({ secret }))
  await page.getByRole('button', { name: 'Xác nhận thiết lập' }).click()
  await expect(page.getByText('Đã thiết lập xác thực hai lớp.')).toBeVisible()
  const codes = await page
    .getByRole('listitem')
    .getByText(/^[0-9a-f]{4}(?:-[0-9a-f]{4}){3}$/)
    .allTextContents()
  expect(codes).toHaveLength(10)

  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await signIn(page, email)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xác thực hai lớp')
  for (const address of ['/tham-dinh', '/tai-khoan', '/chuan-bi-cong-bo']) {
    const answer = await page.request.get(address, { maxRedirects: 0 })
    expect([answer.status(), answer.headers().location]).toEqual([
      307,
      `/xac-thuc-hai-lop?callbackUrl=${encodeURIComponent(address)}`,
    ])
  }
  const before = (await page.context().cookies()).find(({ name }) => name === '__Host-tds-session')?.value
  await page.getByLabel('Mã xác thực').fill(codes[0] ?? '')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hàng chờ thẩm định')
  expect((await page.context().cookies()).find(({ name }) => name === '__Host-tds-session')?.value).not.toBe(before)

  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await signIn(page, email)
  await page.getByLabel('Mã xác thực').fill(codes[0] ?? '')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(page.getByRole('alert')).toContainText('Mã không đúng')
})

async function invite({ name, email, role, unit }: { name: string; email: string; role: string; unit: string }) {
  await administrator.goto('/van-phong/nguoi-dung')
  await administrator.getByRole('link', { name: 'Mời người dùng' }).click()
  await administrator.getByLabel('Họ và tên').fill(name)
  await administrator.getByLabel('Thư điện tử công vụ').fill(email)
  await administrator.getByLabel('Vai trò').first().selectOption({ label: role })
  await administrator.getByLabel('Đơn vị').first().selectOption({ label: unit })
  await administrator.getByRole('button', { name: 'Tạo tài khoản và liên kết' }).click()
  const link = await administrator.getByText(/\/kich-hoat\/[\w-]+$/).textContent()
  return new URL(link ?? '').pathname
}

async function openPerson(name: string) {
  await administrator.goto(`/van-phong/nguoi-dung?q=${encodeURIComponent(name)}`)
  await administrator.getByRole('main').getByRole('link', { name }).click()
  await expect(administrator.getByRole('heading', { level: 1 })).toHaveText(name)
}

async function activate(portal: Portal, browser: Browser, link: string, email: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: portal.baseURL, javaScriptEnabled: false })).newPage()
  await page.goto(link)
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(PASSWORD)
  await page.getByLabel('Nhập lại mật khẩu mới').fill(PASSWORD)
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  await signIn(page, email)
  return page
}
