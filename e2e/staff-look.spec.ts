// Every staff page, as its reader meets it: no violation that axe can find, and nothing that scrolls sideways, wide or narrow.
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { enter } from './people.ts'
import { expectReadable } from './readable.ts'

test.use({ story: 'the look of staff pages' })

test('the staff pages read well at 1280 and at 320 pixels', async ({ portal, browser }) => {
  test.setTimeout(480_000)
  const visitor = await (await browser.newContext({ baseURL: portal.baseURL })).newPage()
  await visitor.goto('/dang-nhap')
  await expectReadable(visitor, 'sign-in', 'Thư điện tử công vụ')
  await visitor.goto('/kich-hoat/a-link-that-nobody-gave')
  await expectReadable(visitor, 'dead link', 'Liên kết không còn hiệu lực')

  const officer = await enter(portal, browser, {
    role: 'officer',
    unit: 'lai-chau',
    name: 'Cán bộ Lai Châu',
  })
  await expectReadable(officer, 'to-do, not begun', 'chưa lập')
  await officer.getByRole('button', { name: 'Lập báo cáo' }).click()
  await expectReadable(officer, 'form, empty', 'Dấu phẩy là dấu thập phân (12,5)')
  await fillIn(officer, { teams: '12.5', connected: '999' })
  await officer.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expectReadable(officer, 'form, a figure that cannot be read', 'Cần xem lại trước khi tiếp tục')
  await officer.getByRole('button', { name: 'Kiểm tra, trình ký' }).click()
  await officer.getByRole('button', { name: 'Trình ký', exact: true }).click()
  await expectReadable(officer, 'check, points left', 'Cần xem lại trước khi tiếp tục')
  await officer.getByRole('link', { name: 'Quay lại biểu mẫu' }).click()
  await expect(officer.getByRole('button', { name: 'Lưu', exact: true })).toBeVisible()
  await fillIn(officer, { teams: '71.253', connected: '874' })
  await officer.getByRole('button', { name: 'Kiểm tra, trình ký' }).click()
  await expectReadable(officer, 'check, complete', 'Kiểm tra trước khi trình ký')
  await officer.getByRole('button', { name: 'Trình ký', exact: true }).click()
  await expectReadable(officer, 'to-do, waiting for the leader', 'Đã trình lãnh đạo xác nhận.')
  await officer.goto('/tai-khoan')
  await expectReadable(officer, 'account', 'Mật khẩu hiện tại')

  const leader = await enter(portal, browser, {
    role: 'leader',
    unit: 'lai-chau',
    name: 'Lãnh đạo Lai Châu',
  })
  await leader.getByRole('link', { name: 'Xem và xác nhận' }).click()
  await expectReadable(leader, 'confirm', 'Ý kiến của lãnh đạo')
  await leader.getByRole('button', { name: 'Xác nhận', exact: true }).click()
  await expectReadable(leader, 'submit', 'Thông tin báo cáo đã ký')
  await leader.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expectReadable(leader, 'receipt', 'Đã tiếp nhận báo cáo')

  const reviewer = await enter(portal, browser, { role: 'reviewer', name: 'Người thẩm định' })
  await expectReadable(reviewer, 'queue', 'Hàng chờ thẩm định')
  await reviewer.getByRole('link', { name: /Lai Châu/ }).click()
  await expectReadable(reviewer, 'review, not taken up', 'Nhận thẩm định')
  await reviewer.getByRole('button', { name: 'Nhận thẩm định' }).click()
  await reviewer.getByRole('link', { name: /^Tất cả/ }).click()
  const row = reviewer.getByRole('region', { name: 'Số tổ công nghệ số cộng đồng' })
  await returnRow(row, 'Đề nghị bổ sung văn bản xác nhận số tổ.')
  await expectReadable(reviewer, 'review, a figure returned', 'Đã ghi đề nghị hoàn thiện.')
  await reviewer.getByRole('button', { name: 'Đề nghị hoàn thiện', exact: true }).click()
  await expectReadable(reviewer, 'review, report returned', 'Đã chuyển đơn vị hoàn thiện.')

  await officer.goto('/viec-can-lam')
  await expectReadable(officer, 'to-do, returned', 'đề nghị hoàn thiện')
  await officer.getByRole('link', { name: 'Hoàn thiện 1 số liệu' }).click()
  await expectReadable(officer, 'form, returned', 'Trả lời ý kiến')
  await officer.getByLabel('Trả lời ý kiến').fill('Số tổ theo Quyết định số 1482/QĐ-UBND.')
  await officer.getByRole('button', { name: 'Kiểm tra, trình ký' }).click()
  await officer.getByRole('button', { name: 'Trình ký', exact: true }).click()
  await expect(officer.getByText('Đã trình lãnh đạo xác nhận.')).toBeVisible()
  await leader.goto('/viec-can-lam')
  await leader.getByRole('link', { name: 'Xem và xác nhận' }).click()
  await leader.getByRole('button', { name: 'Xác nhận', exact: true }).click()
  await leader.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(leader.getByText('Đã tiếp nhận báo cáo')).toBeVisible()

  await reviewer.goto('/tham-dinh')
  await reviewer.getByRole('link', { name: /Lai Châu/ }).click()
  await reviewer.getByRole('button', { name: 'Nhận thẩm định' }).click()
  await reviewer.getByRole('button', { name: /^Duyệt \d+ số liệu/ }).click()
  await expectReadable(reviewer, 'review, approved', 'Đã duyệt các số liệu không còn điểm cần làm rõ.')
  await reviewer.getByRole('button', { name: 'Duyệt báo cáo' }).click()
  await expect(reviewer.getByText('Đã duyệt báo cáo. Báo cáo chờ công bố.')).toBeVisible()

  const publisher = await enter(portal, browser, { role: 'publisher', name: 'Người công bố' })
  await publisher.goto('/chuan-bi-cong-bo')
  await expectReadable(publisher, 'publishing', 'Tiêu đề đợt công bố (tiếng Việt)')
  await publisher.getByLabel('Tiêu đề đợt công bố (tiếng Việt)').fill('Số liệu báo cáo năm 2026 của địa phương')
  await publisher.getByLabel('Tiêu đề đợt công bố (tiếng Anh)').fill('Provincial reports for 2026')
  await publisher.getByRole('button', { name: 'Công bố', exact: true }).click()
  await expectReadable(publisher, 'published', 'Đã công bố đợt số 6')
})

/** A report with one figure as counts, one yes with its document and “not yet” for the rest; `teams` and `connected` (of 948 villages) as they are typed. */
async function fillIn(page: Page, { teams, connected }: { teams: string; connected: string }) {
  const fields = page.locator('form .fld')
  for (let place = 0; place < (await fields.count()); place += 1) {
    const field = fields.nth(place)
    const title = (await field.textContent()) ?? ''
    if (title.includes('Tỷ lệ thôn, bản có băng rộng cố định')) {
      await field.locator('input.in--num').nth(0).fill(connected)
      await field.locator('input.in--num').nth(1).fill('948')
    } else if (title.includes('Số tổ công nghệ số cộng đồng')) await field.locator('input.in--num').fill(teams)
    else if (title.includes('Trung tâm tích hợp dữ liệu tỉnh')) await field.getByLabel('Có', { exact: true }).check()
    else if (!(await field.getByLabel('Tình trạng').isVisible())) {
      await field.getByText('Chưa có số liệu hoặc không áp dụng').click()
      await field.getByLabel('Tình trạng').selectOption('notReported')
      await field.getByLabel('Lý do').fill('Sở chuyên ngành đang tổng hợp')
    }
  }
}

async function returnRow(row: Locator, reason: string) {
  await row.getByRole('heading').getByRole('link').click()
  await row.getByLabel('Ghi ý kiến').fill(reason)
  await row.getByRole('button', { name: /^Đề nghị hoàn thiện số liệu/ }).click()
}
