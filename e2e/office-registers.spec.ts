// The office and its registers, without JavaScript: a new indicator and its definition versions, two administrators at the same
// entry, a file of targets with and without errors, and what cannot be removed.
import { Buffer } from 'node:buffer'
import type { Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { expect, test } from './fixtures.ts'
import { enter } from './people.ts'
import { expectReadable } from './readable.ts'

test.use({ story: 'the office and its registers' })

const NAME = 'Số điểm phát sóng không dây công cộng'

test('an indicator is made, told apart by version, fought over, and removed', async ({ portal, browser, request }) => {
  const get = async (address: string) => (await request.get(address)).text()
  const before = await get('/chi-so')
  const admin = await enter(portal, browser, { role: 'administrator', name: 'Quản trị viên thứ nhất' })
  await admin.getByRole('link', { name: 'Danh mục quản lý' }).click()
  await admin.getByRole('link', { name: 'Chỉ số', exact: true }).click()
  await admin.getByRole('link', { name: 'Lập chỉ số mới' }).click()
  await fillIndicator(admin)
  await admin.getByLabel('Mã đơn vị tính').fill('')
  await admin.getByRole('button', { name: 'Lập', exact: true }).click()
  await expect(admin.getByRole('alert')).toContainText('Cần nhập.')
  await expect(admin.getByLabel('Tên (tiếng Việt)')).toHaveValue(NAME)
  await admin.getByLabel('Mã đơn vị tính').fill('point')
  await admin.getByRole('button', { name: 'Lập', exact: true }).click()
  await expect(admin.getByText('Đã lập chỉ số.')).toBeVisible()
  expect(await get('/chi-so'), 'no page of an earlier release knows it').toBe(before)

  const other = await enter(portal, browser, { role: 'administrator', name: 'Quản trị viên thứ hai' })
  await other.goto(new URL(admin.url()).pathname)

  await admin.getByLabel('Hướng dẫn nhập (tiếng Việt)').fill('Tính đến ngày chốt số liệu.')
  await admin.getByRole('button', { name: 'Kiểm tra thay đổi' }).click()
  await expect(admin.getByRole('heading', { name: /không làm đổi nghĩa/ })).toBeVisible()
  await admin.getByRole('button', { name: 'Lưu thay đổi' }).click()
  await expect(admin.getByText('Đã lưu.')).toBeVisible()
  await expect(versionsOf(admin)).toHaveCount(1)

  await admin.getByLabel('Định nghĩa (tiếng Việt)').fill('Số điểm đang hoạt động, kể cả điểm thu phí.')
  await admin.getByRole('button', { name: 'Kiểm tra thay đổi' }).click()
  await expect(admin.getByRole('heading', { name: /đổi nghĩa: sẽ lập phiên bản định nghĩa 2/ })).toBeVisible()
  await admin.getByRole('button', { name: 'Lưu và lập phiên bản 2' }).click()
  await expect(admin.getByRole('alert')).toContainText('cần ghi chú gián đoạn')
  await expectReadable(admin, 'the form of an indicator', 'Thay đổi này làm đổi nghĩa')
  await admin.getByLabel('Ghi chú gián đoạn (tiếng Việt)').fill('Trước đây không tính điểm thu phí.')
  await admin.getByLabel('Ghi chú gián đoạn (tiếng Anh)').fill('Paid points were not counted before.')
  await admin.getByRole('button', { name: 'Lưu và lập phiên bản 2' }).click()
  await expect(admin.getByText('Phiên bản định nghĩa 2 bắt đầu từ nay.')).toBeVisible()
  await expect(versionsOf(admin)).toHaveCount(2)

  await other.getByLabel('Tên ngắn (tiếng Việt)').fill('Wi-Fi miễn phí')
  await other.getByRole('button', { name: 'Kiểm tra thay đổi' }).click()
  await expect(other.getByText(/Dữ liệu đã được Quản trị viên thứ nhất cập nhật lúc/)).toBeVisible()
  await expect(other.getByLabel('Tên ngắn (tiếng Việt)')).toHaveValue('Wi-Fi miễn phí')
  await expect(other.getByRole('row', { name: /^Định nghĩa \(tiếng Việt\).*kể cả/ })).toBeVisible()

  await admin.getByRole('button', { name: 'Xóa chỉ số này' }).click()
  await expect(admin.getByText('Đã xóa chỉ số.')).toBeVisible()
  await admin.getByLabel('Tìm').fill('kinh te so trong gdp')
  await admin.getByRole('button', { name: 'Lọc' }).click()
  await admin
    .getByRole('link', { name: /kinh tế số.*GDP/i })
    .first()
    .click()
  await expect(admin.getByText('Không xóa được vì đang được dùng hoặc đã công bố.')).toBeVisible()
  await expect(admin.getByRole('button', { name: 'Xóa chỉ số này' })).toHaveCount(0)
})

test('targets of Decision 1266 come from an Excel file, as a whole or not at all', async ({ portal, browser }) => {
  const admin = await enter(portal, browser, { role: 'administrator', name: 'Quản trị viên' })
  await admin.goto('/van-phong/danh-muc/chuong-trinh?tim=1266')
  await admin.getByRole('row', { name: /1266/ }).getByRole('link').click()
  const programme = new URL(admin.url()).pathname
  await expect(admin.getByText('Chưa có mục tiêu nào của chương trình này.')).toBeVisible()
  await admin.getByRole('link', { name: 'Nhập từ tệp' }).click()
  const template = await (await admin.request.get('/van-phong/danh-muc/muc-tieu/tep-mau')).body()
  const good = { 'Giá trị': 80.5, 'Thời hạn': '31/12/2030', 'Phép so sánh': '≥ (từ)' }

  await upload(
    admin,
    await filled(template, [good, { ...good, 'Thời hạn': '31/02/2030' }, { ...good, 'Giá trị': 'nhiều' }]),
  )
  await expect(admin.getByText('2 ô cần sửa trong tệp').first()).toBeVisible()
  const problems = await admin.getByRole('row').filter({ hasText: 'Dữ liệu!' }).getByRole('rowheader').allTextContents()
  expect(problems).toEqual(['Dữ liệu!N3', 'Dữ liệu!K4'])
  await expectReadable(admin, 'the problems of a file', 'Chưa lưu gì.')

  await upload(admin, await filled(template, [good, { ...good, 'Thời hạn': '31/12/2035' }]))
  await expect(admin.getByText('2 mục mới, 0 mục thay đổi, 0 mục giữ nguyên.')).toBeVisible()
  await admin.getByRole('button', { name: 'Nhập 2 mục' }).click()
  await expect(admin.getByText('Đã nhập: 2 mục mới, 0 mục thay đổi.')).toBeVisible()
  await admin.goto(programme)
  await admin.getByRole('link', { name: 'Mục tiêu đã nhập: 2' }).click()
  await expect(admin.getByRole('row', { name: /Mục tiêu thử/ })).toHaveCount(2)
  await expectReadable(admin, 'a register', 'Mục tiêu thử')
  await expect(admin.getByText('chờ đợt công bố').first()).toBeVisible()
})

const versionsOf = (page: Page) =>
  page.getByRole('table', { name: 'Phiên bản định nghĩa' }).locator('tbody').getByRole('row')

async function fillIndicator(page: Page) {
  const typed = {
    Mã: 'public-wifi-points',
    'Tên (tiếng Việt)': NAME,
    'Tên (tiếng Anh)': 'Public wireless access points',
    'Tên ngắn (tiếng Việt)': 'Điểm Wi-Fi công cộng',
    'Tên ngắn (tiếng Anh)': 'Public Wi-Fi points',
    'Đơn vị tính (tiếng Việt)': 'điểm',
    'Đơn vị tính (tiếng Anh)': 'points',
    'Mã đơn vị tính': 'point',
    'Định nghĩa (tiếng Việt)': 'Số điểm đang hoạt động, miễn phí cho người dân.',
    'Định nghĩa (tiếng Anh)': 'Points in operation, free of charge.',
  }
  for (const [label, text] of Object.entries(typed)) await page.getByLabel(label, { exact: true }).fill(text)
  await page.getByLabel('Nhóm nội dung').selectOption('Hạ tầng số')
  await page.getByLabel('Loại số liệu').selectOption('Số lượng')
  await page.getByLabel('Chiều tốt').selectOption('Cao hơn là tốt hơn')
}

/** The template with rows of a target of Decision 1266, by the heads of their columns. */
async function filled(template: Buffer, rows: readonly Record<string, string | number>[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(template as never)
  const sheet = book.getWorksheet('Dữ liệu')
  if (!sheet) throw new Error('No sheet of that name.')
  const heads = (sheet.getRow(1).values as string[]).map((head) => String(head ?? '').replace(/ \*$/, ''))
  const whole = {
    'Loại mục tiêu': 'Mục tiêu của chương trình',
    'Chương trình': 'qd-1266-2026',
    'Nội dung (tiếng Việt)': 'Mục tiêu thử',
    'Nội dung (tiếng Anh)': 'A target for the test',
    'Đường đi đến mục tiêu': 'Tăng đều',
    'Đã đối chiếu văn bản': 'Có',
  }
  rows.forEach((row, index) => {
    for (const [head, value] of Object.entries({ ...whole, ...row }))
      sheet.getCell(index + 2, heads.indexOf(head)).value = value
  })
  return Buffer.from(await book.xlsx.writeBuffer())
}

async function upload(page: Page, buffer: Buffer) {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await page.getByLabel('Tệp Excel hoặc JSON').setInputFiles({ name: 'muc-tieu.xlsx', mimeType, buffer })
  await page.getByRole('button', { name: 'Đọc tệp và xem trước' }).click()
}
