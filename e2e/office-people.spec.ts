// The office looks after its people without a developer: invitations, roles that end, accounts that close, the second factor.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
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

test('with the setting on, an administrator must set up the second factor before anything else', async () => {
  await administrator.goto('/van-phong/thiet-lap/xac-thuc-hai-lop')
  await administrator.getByLabel('Luôn luôn').check()
  await administrator.getByRole('button', { name: 'Lưu thiết lập' }).click()
  // The session that decided it is asked at its next request, too.
  await expect(administrator).toHaveURL(/\/xac-thuc-hai-lop/)
  const secret = ((await administrator.locator('code').first().textContent()) ?? '').replaceAll(' ', '')
  await administrator.getByLabel('Mã xác thực').fill(generateSync({ secret }))
  await administrator.getByRole('button', { name: 'Xác nhận thiết lập' }).click()
  await expect(administrator.getByText('Đã thiết lập xác thực hai lớp.')).toBeVisible()
  await setting('xac-thuc-hai-lop', () => administrator.getByLabel('Khi Cổng có địa chỉ công khai').check())
})

test('what the office decides shows on public pages at once, and its history is kept', async ({ request }) => {
  expect(await (await request.get('/')).text()).toContain('Bản thử nghiệm')
  await setting('tinh-trang-cong', () => administrator.getByLabel('Đã đưa vào sử dụng chính thức').check())
  const table = administrator.getByRole('table', { name: 'Lịch sử thay đổi' })
  await expect(table.getByRole('row').nth(1)).toContainText('Đã đưa vào sử dụng chính thức')
  expect(await (await request.get('/')).text()).not.toContain('Bản thử nghiệm')
  await setting('lien-he', () => administrator.getByLabel('Thư điện tử').fill('gop-y@example.gov.vn'))
  expect(await (await request.get('/en')).text()).toContain('gop-y@example.gov.vn')
})

test('two administrators decide the same setting: the second is told who was faster, and keeps what was typed', async () => {
  const other = await administrator.context().newPage()
  await other.goto('/van-phong/thiet-lap/thoi-gian-khong-thao-tac')
  await setting('thoi-gian-khong-thao-tac', () => administrator.getByLabel('Giá trị').fill('29'))
  await other.getByLabel('Giá trị').fill('28')
  await other.getByRole('button', { name: 'Lưu thiết lập' }).click()
  await expect(other.getByRole('alert')).toContainText('Quản trị viên thứ nhất cập nhật lúc')
  await expect(other.getByLabel('Giá trị')).toHaveValue('28')
  await setting('thoi-gian-khong-thao-tac', () => administrator.getByLabel('Giá trị').fill('30'))
})

test('a boundary file is refused with all that is missing', async () => {
  await administrator.goto('/van-phong/thiet-lap')
  const name = 'tinh.geojson'
  const buffer = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features: [] }))
  await administrator.getByLabel(/Tệp GeoJSON/).setInputFiles({ name, mimeType: 'application/geo+json', buffer })
  await administrator.getByRole('button', { name: 'Kiểm tra và dùng tệp' }).click()
  await expect(administrator.getByText('Thiếu Quần đảo Hoàng Sa.')).toBeVisible()
  await expect(administrator.getByText(/Thiếu 34 đơn vị/)).toBeVisible()
})

test('two provinces become one on their day: seen beforehand, carried out at midnight, the draft goes on', async ({
  portal,
  browser,
}) => {
  test.setTimeout(90_000)
  await portal.setClock('2026-12-20T02:00:00.000Z')
  try {
    const officer = await enter(portal, browser, { role: 'officer', unit: 'lai-chau', name: 'Cán bộ Lai Châu' })
    await officer.getByRole('button', { name: 'Lập báo cáo' }).click()
    await expect(officer).toHaveURL(/\/bao-cao\/\d+$/)
    const report = new URL(officer.url()).pathname
    await officer.goto('/tai-khoan')
    const email =
      (await officer
        .getByRole('main')
        .getByText(/@example\.gov\.vn$/)
        .first()
        .textContent()) ?? ''

    const office = await enter(portal, browser, { role: 'administrator', name: 'Quản trị viên đơn vị' })
    await planMerger(office)
    await expect(office.getByText('Số đơn vị: 34 → 33')).toBeVisible()
    await expect(office.getByText(/Báo cáo năm 2026 · Lai Châu · đang lập/)).toBeVisible()
    await expect(office.getByText(/Cán bộ Lai Châu · cán bộ báo cáo/)).toBeVisible()
    await expect(office.getByText(/Tây Bắc: dùng ô/)).toBeVisible()
    await office.getByRole('button', { name: 'Lưu kế hoạch' }).click()
    await expect(office.getByText('Đã lưu kế hoạch sắp xếp.')).toBeVisible()
    await office.goto('/van-phong/don-vi')
    await expect(office.getByRole('row', { name: /Tây Bắc.*đã lên kế hoạch/ })).toBeVisible()

    await portal.setClock('2026-12-31T17:00:30.000Z')
    const nextDay = await enter(portal, browser, { role: 'administrator', name: 'Quản trị viên năm mới' })
    await expect(async () => {
      await nextDay.goto('/van-phong/don-vi')
      await expect(nextDay.getByRole('row', { name: /Tây Bắc.*đã thực hiện/ })).toBeVisible({ timeout: 1000 })
    }).toPass({ timeout: 20_000 })
    await expect(nextDay.getByRole('heading', { name: '33 tỉnh, thành phố tại ngày 01/01/2027' })).toBeVisible()
    await signIn(officer, email)
    await officer.goto(report)
    await expect(officer.getByRole('heading', { level: 1 })).toContainText('Báo cáo năm 2026')
    await expect(officer.getByRole('banner')).toContainText('Tỉnh Tây Bắc')
    await officer.getByRole('button', { name: 'Lưu', exact: true }).click()
    await expect(officer.getByText('Đã lưu.')).toBeVisible()
  } finally {
    await rm(join(portal.dataFolder, 'test-clock'))
  }
})

test.describe('with JavaScript', () => {
  test.use({ javaScriptEnabled: true })

  test('two minutes before it ends the session says so, can go on, and comes back to the same field', async ({
    page,
  }) => {
    await page.context().addCookies(await administrator.context().cookies())
    await page.clock.install()
    await page.goto('/tai-khoan')
    await expect(page.getByText(/Phiên đăng nhập kết thúc lúc/)).toBeVisible()
    await page.clock.fastForward('27:30')
    const warning = page.getByRole('alert').filter({ hasText: 'trong 2 phút' })
    await expect(warning).toBeVisible()
    await page.getByRole('button', { name: 'Tiếp tục phiên' }).click()
    await expect(warning).toHaveCount(0)
    await page.getByLabel('Phòng, ban').focus()
    await page.clock.fastForward('31:00')
    await page.getByRole('link', { name: 'Đăng nhập lại' }).click()
    await expect(page).toHaveURL(/callbackUrl=%2Ftai-khoan%23department$/)
  })
})

async function planMerger(office: Page) {
  await office.goto('/van-phong/don-vi/sap-xep/moi')
  for (const name of ['Tỉnh Điện Biên', 'Tỉnh Lai Châu']) await office.getByLabel(name, { exact: true }).check()
  const typed = {
    'Số, ký hiệu văn bản': '01/2026/QH16',
    'Văn bản có hiệu lực từ': '15/12/2026',
    'Đơn vị mới hoạt động từ': '01/01/2027',
    'Tên ngắn': 'Tây Bắc',
    'Tên đầy đủ': 'Tỉnh Tây Bắc',
    'Tên tiếng Anh': 'Tay Bac',
    'Địa chỉ trang': 'tay-bac',
  }
  for (const [label, text] of Object.entries(typed)) await office.getByLabel(label).first().fill(text)
  await office.getByRole('button', { name: 'Xem trước kết quả' }).click()
}

async function setting(slug: string, choose: () => Promise<void>) {
  await administrator.goto(`/van-phong/thiet-lap/${slug}`)
  await choose()
  await administrator.getByRole('button', { name: 'Lưu thiết lập' }).click()
  await expect(administrator.getByText('Đã lưu thiết lập.')).toBeVisible()
}

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
  await administrator.goto('/van-phong/nguoi-dung')
  await administrator.getByLabel(/^Tìm theo tên/).fill(name)
  await administrator.getByRole('button', { name: 'Tìm', exact: true }).click()
  await expect(administrator.getByRole('status').first()).toContainText('1 người dùng')
  expect(administrator.url()).not.toContain('q=')
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
