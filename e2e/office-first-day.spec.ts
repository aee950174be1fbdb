// The first day of an installation, whole and without JavaScript: real data, no account, one command for the first administrator.
// From there on everything is done in a browser, no file is touched and nothing is started anew, until the public pages, the search
// and the downloads show a figure of an indicator that did not exist in the morning.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { activate, enter } from './people.ts'
import { approveAll, fileOpened } from './reporting-steps.ts'

test.use({ story: 'the first day of an installation', javaScriptEnabled: false })

const TITLE = 'Báo cáo quý IV/2026'
const NAME = 'Số điểm truy cập Internet công cộng miễn phí'
const SLUG = 'free-internet-points'
const DROPPED = 'Nguồn lực bố trí cho CĐS trong năm'
const POINTS = 4_377
const SHOWN = POINTS.toLocaleString('vi-VN')
const INVITED = {
  reviewer: ['Người thẩm định', 'cán bộ thẩm định', ''],
  publisher: ['Người công bố', 'người công bố', ''],
  officer: ['Cán bộ Lai Châu', 'cán bộ báo cáo', 'Tỉnh Lai Châu'],
  leader: ['Lãnh đạo Lai Châu', 'lãnh đạo đơn vị', 'Tỉnh Lai Châu'],
  secondOfficer: ['Cán bộ Sơn La', 'cán bộ báo cáo', 'Tỉnh Sơn La'],
  secondLeader: ['Lãnh đạo Sơn La', 'lãnh đạo đơn vị', 'Tỉnh Sơn La'],
} as const

test('from no account to a published figure of a new indicator', async ({ portal, browser, request }) => {
  test.setTimeout(180_000)
  const get = async (address: string) => (await request.get(address)).text()
  await portal.setClock('2026-12-21T02:00:00.000Z')
  const admin = await enter(portal, browser, { role: 'administrator', name: 'Quản trị viên' })
  const before = await get('/r/5/chi-so')

  await test.step('the check list is where the first administrator begins', async () => {
    await expect(admin).toHaveURL(/\/van-phong$/)
    await expect(taskOf(admin, 'Có quản trị viên')).toContainText('Đã xong')
    await expect(taskOf(admin, 'Có cán bộ báo cáo tại các tỉnh, thành phố')).toContainText('0/34')
  })

  const people = {} as Record<keyof typeof INVITED, Page>
  await test.step('the office and two units are invited, and set their passwords in the browser', async () => {
    for (const [key, person] of Object.entries(INVITED)) {
      const email = `${key.toLowerCase()}@example.gov.vn`
      const link = await invite(admin, person, email)
      people[key as keyof typeof INVITED] = await activate(portal, browser, link, email)
    }
    await admin.goto('/van-phong')
    await expect(taskOf(admin, 'Có cán bộ báo cáo tại các tỉnh, thành phố')).toContainText('2/34')
  })

  await test.step('one indicator is made', async () => {
    await admin.goto('/van-phong/danh-muc/chi-so')
    await admin.getByRole('link', { name: 'Lập chỉ số mới' }).click()
    await fillIndicator(admin)
    await admin.getByRole('button', { name: 'Lập', exact: true }).click()
    await expect(admin.getByText('Đã lập chỉ số.')).toBeVisible()
  })

  await test.step('a copy of the annual form gets it, and loses another', async () => {
    await admin.goto('/van-phong/bieu-mau')
    await admin.getByRole('link', { name: 'Biểu mẫu mới' }).click()
    await admin.getByLabel('Tên biểu mẫu').fill(TITLE)
    await admin.getByLabel('Tên tiếng Anh').fill('Report for Q4 2026')
    await admin.getByLabel('Bắt đầu từ').selectOption('Bản sao của: Báo cáo năm 2026 (phiên bản 1)')
    await admin.getByRole('button', { name: 'Tạo biểu mẫu' }).click()
    await admin.getByText(/^Chọn trong \d+ chỉ số/).click()
    await admin.getByLabel(NAME).check()
    await admin.getByRole('button', { name: 'Thêm chỉ số đã chọn' }).click()
    await expect(admin.getByRole('listitem').filter({ hasText: NAME })).toBeVisible()
    await taskOf(admin, DROPPED).getByRole('button', { name: /^Bỏ/ }).click()
    await expect(admin.getByText('14 chỉ số trong 6 mục')).toBeVisible()
  })

  await test.step('the fourth quarter is opened with it', async () => {
    await admin.goto('/van-phong/ky-bao-cao')
    await admin.getByRole('link', { name: 'Kỳ báo cáo mới' }).click()
    await admin.getByLabel('Kỳ', { exact: true }).selectOption('Quý IV')
    await admin.getByRole('button', { name: 'Tính các ngày' }).click()
    await admin.getByLabel(TITLE).selectOption(`${TITLE} (phiên bản 1)`)
    await admin.getByRole('button', { name: 'Lưu kỳ dự kiến' }).click()
    await admin.getByRole('button', { name: 'Mở kỳ báo cáo' }).click()
    await expect(admin.getByText('Đã mở kỳ báo cáo.')).toBeVisible()
  })

  const { officer, leader, secondOfficer, reviewer, publisher } = people
  await test.step('both officers have the new indicator in their form, and not the one that was taken out', async () => {
    for (const page of [officer, secondOfficer]) {
      await page.goto('/viec-can-lam')
      const item = page.locator('section', { has: page.getByRole('heading', { name: TITLE }) })
      await item.getByRole('button', { name: 'Lập báo cáo' }).click()
      await expect(page.locator('.fld').filter({ hasText: NAME })).toBeVisible()
      await expect(page.getByText(DROPPED)).toHaveCount(0)
    }
  })

  await test.step('it is reported, signed off, approved and released', async () => {
    const filed = { withBroadband: 812, villages: 948, teams: 956, others: { [NAME]: POINTS } }
    const receipt = await fileOpened({ officer, leader }, filed)
    expect((await request.get(`/chi-so/${SLUG}`)).status(), 'before the release').toBe(404)
    await reviewer.goto('/tham-dinh')
    await approveAll(reviewer, receipt)
    await publisher.goto('/chuan-bi-cong-bo')
    await publisher.getByLabel('Tiêu đề đợt công bố (tiếng Việt)').fill('Số liệu quý IV/2026')
    await publisher.getByLabel('Tiêu đề đợt công bố (tiếng Anh)').fill('Figures of Q4 2026')
    await publisher.getByRole('button', { name: 'Công bố', exact: true }).click()
    await expect(publisher.getByRole('heading', { name: 'Đã công bố đợt số 6' })).toBeVisible()
  })

  await test.step('the public page, the search and the downloads show it; earlier releases do not', async () => {
    const reader = await (await browser.newContext({ baseURL: portal.baseURL, javaScriptEnabled: false })).newPage()
    await reader.goto('/')
    await reader.getByRole('searchbox').fill('diem truy cap internet cong cong')
    await reader.getByRole('button', { name: 'Tìm' }).click()
    await reader.getByRole('link', { name: NAME }).first().click()
    await expect(reader).toHaveURL(`/chi-so/${SLUG}`)
    await expect(reader.getByRole('heading', { level: 1 })).toContainText(NAME)
    await expect(reader.getByRole('row', { name: /Lai Châu/ }).first()).toContainText(SHOWN)
    for (const address of [`/chi-so/${SLUG}/data.csv`, '/dia-phuong/lai-chau/data.csv'])
      expect(await get(address), address).toContain(`,${POINTS},`)
    expect(await get('/dia-phuong/lai-chau')).toContain(SHOWN)
    expect(await get('/r/5/chi-so')).toBe(before)
    expect((await request.get(`/r/5/chi-so/${SLUG}`)).status()).toBe(404)
    expect(await portal.command('audit-verify')).toContain('OK')
  })
})

const taskOf = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

/** Invites by the screen; returns the address of the one-time link. */
async function invite(admin: Page, [name, role, unit]: readonly [string, string, string], email: string) {
  await admin.goto('/van-phong/nguoi-dung/moi')
  await admin.getByLabel('Họ và tên').fill(name)
  await admin.getByLabel('Thư điện tử công vụ').fill(email)
  await admin.getByLabel('Vai trò').first().selectOption({ label: role })
  if (unit) await admin.getByLabel('Đơn vị').first().selectOption({ label: unit })
  await admin.getByRole('button', { name: 'Tạo tài khoản và liên kết' }).click()
  const link = await admin.getByText(/\/kich-hoat\/[\w-]+$/).textContent()
  return new URL(link ?? '').pathname
}

async function fillIndicator(page: Page) {
  const typed = {
    Mã: SLUG,
    'Tên (tiếng Việt)': NAME,
    'Tên (tiếng Anh)': 'Free public internet points',
    'Tên ngắn (tiếng Việt)': 'Điểm Internet công cộng',
    'Tên ngắn (tiếng Anh)': 'Internet points',
    'Đơn vị tính (tiếng Việt)': 'điểm',
    'Đơn vị tính (tiếng Anh)': 'points',
    'Mã đơn vị tính': 'point',
    'Định nghĩa (tiếng Việt)': 'Số điểm đang hoạt động, miễn phí cho người dân.',
    'Định nghĩa (tiếng Anh)': 'Points in operation, free of charge.',
  }
  for (const [label, text] of Object.entries(typed)) await page.getByLabel(label, { exact: true }).fill(text)
  // The last day that the period covers lies before today, and the indicator has to hold then.
  await page.getByLabel('Hiệu lực từ ngày').fill('15/09/2026')
  await page.getByLabel('Nhóm nội dung').selectOption('Hạ tầng số')
  await page.getByLabel('Loại số liệu').selectOption('Số lượng')
  await page.getByLabel('Chiều tốt').selectOption('Cao hơn là tốt hơn')
}
