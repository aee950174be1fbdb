// The office opens a period without a developer: from the real data and one administrator to an open “Báo cáo quý IV/2026” with a
// changed form, on the officer's list; a second administrator who comes too late; one unit that gets more time. Without JavaScript.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { enter } from './people.ts'
import { expectReadable } from './readable.ts'

test.use({ story: 'the office opens a period' })

const TITLE = 'Báo cáo quý IV/2026'
const DROPPED = 'Nguồn lực bố trí cho CĐS trong năm'
const REASON = 'Tỉnh đang khắc phục hậu quả bão.'

test('an administrator opens the fourth quarter with a form of its own', async ({ portal, browser }) => {
  test.setTimeout(120_000)
  await portal.setClock('2026-11-25T02:00:00.000Z')
  const admin = await enter(portal, browser, { role: 'administrator', name: 'Quản trị viên một' })

  await test.step('the check list knows what a new installation lacks', async () => {
    await expect(admin).toHaveURL(/\/van-phong$/)
    await expect(taskOf(admin, 'Có quản trị viên')).toContainText('Đã xong')
    await expect(taskOf(admin, 'Có cán bộ báo cáo tại các tỉnh, thành phố')).toContainText('0/34')
    await expectReadable(admin, 'office', 'Ngày đầu vận hành')
  })

  await test.step('a copy of the annual form loses one indicator, and the office sees it as the officer will', async () => {
    await admin.getByRole('link', { name: 'Biểu mẫu', exact: true }).click()
    await admin.getByRole('link', { name: 'Biểu mẫu mới' }).click()
    await admin.getByLabel('Tên biểu mẫu').fill(TITLE)
    await admin.getByLabel('Tên tiếng Anh').fill('Report for Q4 2026')
    await admin.getByLabel('Bắt đầu từ').selectOption('Bản sao của: Báo cáo năm 2026 (phiên bản 1)')
    await admin.getByRole('button', { name: 'Tạo biểu mẫu' }).click()
    await admin
      .getByRole('button', { name: /^Xuống/ })
      .first()
      .click()
    await expect(admin.getByText('Đã cập nhật biểu mẫu.')).toBeVisible()
    await rowOf(admin, DROPPED).getByRole('button', { name: /^Bỏ/ }).click()
    await expect(admin.getByText('13 chỉ số trong 6 mục')).toBeVisible()
    await expectReadable(admin, 'form, draft', 'Chỉ số theo mục')
    await admin.getByRole('link', { name: 'So sánh phiên bản' }).click()
    await expect(admin.getByRole('heading', { name: 'Bỏ chỉ số' })).toBeVisible()
    await admin.getByRole('link', { name: TITLE }).click()
    await admin.getByRole('link', { name: 'Xem trước' }).click()
    await expect(admin.getByText('Tỷ lệ thôn, bản có băng rộng cố định')).toBeVisible()
    await expect(admin.getByText(DROPPED)).toHaveCount(0)
  })

  await test.step('a day off on the due day moves it; a file with a problem writes nothing', async () => {
    await admin.goto('/van-phong/ngay-nghi')
    await admin.getByRole('link', { name: 'Nhập từ tệp' }).click()
    await choose(admin, 'Ngày,Loại,Tên\n25/12/2026,nghỉ,Nghỉ bù\n31/11/2026,nghỉ,Không có ngày này\n')
    await expect(admin.getByText('Không phải là ngày: 31/11/2026')).toBeVisible()
    await choose(admin, 'Ngày,Loại,Tên\n25/12/2026,nghỉ,Nghỉ bù\n')
    await admin.getByRole('button', { name: 'Nhập 1 ngày' }).click()
    await expect(admin.getByText('thứ Sáu, 25/12/2026')).toBeVisible()
    await expectReadable(admin, 'holidays', 'Đã nhập lịch nghỉ từ tệp.')
  })

  await test.step('the plan has its days from the rule, and says who will owe the report', async () => {
    await admin.goto('/van-phong/ky-bao-cao')
    await admin.getByRole('link', { name: 'Kỳ báo cáo mới' }).click()
    await admin.getByLabel('Kỳ', { exact: true }).selectOption('Quý IV')
    await admin.getByRole('button', { name: 'Tính các ngày' }).click()
    await expect(admin.getByLabel('Hạn gửi (hết ngày)')).toHaveValue('28/12/2026')
    await expectReadable(admin, 'new period', 'Hạn gửi theo quy định là 25/12/2026')
    await admin.getByLabel(TITLE).selectOption(`${TITLE} (phiên bản 1)`)
    await admin.getByRole('button', { name: 'Lưu kỳ dự kiến' }).click()
    await expect(admin.getByRole('heading', { name: `${TITLE}: 34 đơn vị` })).toBeVisible()
  })
  const planned = new URL(admin.url()).pathname

  await test.step('of two administrators who change the plan, the second is told by name and keeps what was typed', async () => {
    const second = await enter(portal, browser, { role: 'administrator', name: 'Quản trị viên hai' })
    await second.goto(`${planned}/sua`)
    await admin.goto(`${planned}/sua`)
    await admin.getByLabel('Đóng (hết ngày)').fill('20/01/2027')
    await admin.getByRole('button', { name: 'Lưu kỳ dự kiến' }).click()
    await second.getByLabel('Đóng (hết ngày)').fill('25/01/2027')
    await second.getByRole('button', { name: 'Lưu kỳ dự kiến' }).click()
    await expect(second.getByText(/Quản trị viên một đã cập nhật lúc 09:00/)).toBeVisible()
    await expect(second.getByLabel('Đóng (hết ngày)')).toHaveValue('25/01/2027')
  })

  await test.step('opened, it stands on the officer’s list with the changed form', async () => {
    const officer = await enter(portal, browser, { role: 'officer', unit: 'lai-chau', name: 'Cán bộ Lai Châu' })
    await expect(officer.getByRole('heading', { name: `${TITLE} · Lai Châu` })).toHaveCount(0)
    await admin.getByRole('button', { name: 'Mở kỳ báo cáo' }).click()
    await expect(admin.getByText('Đã mở kỳ báo cáo.')).toBeVisible()
    await officer.reload()
    const item = officer.locator('section', { has: officer.getByRole('heading', { name: TITLE }) })
    await expect(item).toContainText('Hạn gửi 28/12/2026')
    await item.getByRole('button', { name: 'Lập báo cáo' }).click()
    await expect(officer.getByText('Tỷ lệ thôn, bản có băng rộng cố định')).toBeVisible()
    await expect(officer.getByText(DROPPED)).toHaveCount(0)
  })

  await test.step('one unit gets more time, with a reason; the others do not', async () => {
    await admin.getByText('Gia hạn cho một đơn vị').click()
    const form = admin.getByRole('form', { name: 'Gia hạn cho một đơn vị' })
    await form.getByLabel('Đơn vị').selectOption('Lai Châu')
    await form.getByLabel('Hạn gửi mới').fill('05/01/2027')
    await form.getByLabel('Lý do').fill('Bão')
    await form.getByRole('button', { name: 'Gia hạn' }).click()
    await expect(form.getByText('Cần nêu lý do, ít nhất 10 ký tự.')).toBeVisible()
    await expect(form.getByLabel('Hạn gửi mới')).toHaveValue('05/01/2027')
    await form.getByLabel('Lý do').fill(REASON)
    await form.getByRole('button', { name: 'Gia hạn' }).click()
    await expect(admin.getByText('Lai Châu: hạn gửi 05/01/2027, đóng 20/01/2027')).toBeVisible()
    await expect(admin.getByRole('row', { name: /Lai Châu/ })).toContainText('05/01/2027')
    await expect(admin.getByRole('row', { name: /Sơn La/ })).toContainText('28/12/2026')
    await expectReadable(admin, 'period, open', REASON)
  })

  await test.step('the form is frozen now, and a change begins its next version', async () => {
    await admin.goto('/van-phong/bieu-mau')
    await admin.getByRole('link', { name: `${TITLE}: Phiên bản 1` }).click()
    await admin.getByRole('button', { name: 'Tạo phiên bản mới để sửa' }).click()
    await expect(admin.getByText('Phiên bản 2 · 13 chỉ số trong 6 mục')).toBeVisible()
  })
})

const taskOf = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })
const rowOf = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

async function choose(page: Page, text: string) {
  await page
    .getByLabel('Tệp CSV')
    .setInputFiles({ name: 'ngay-nghi.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'Xem trước' }).click()
}
