// The steps of the reporting line, as people take them: an officer fills the report in, the leader confirms and submits it, a
// reviewer approves it. The stories that go on from there begin with these.
import type { Browser, Page } from '@playwright/test'
import { expect } from './fixtures.ts'
import { enter } from './people.ts'
import type { Portal } from './portal.ts'

export type Filed = { withBroadband: number; villages: number; teams: number; others?: Record<string, number> }

type Line = { officer: Page; leader: Page }

/** Lai Châu's officer and leader bring the report to the office; returns the receipt's number. */
export async function fileReport(portal: Portal, browser: Browser, filed: Filed): Promise<string> {
  const officer = await enter(portal, browser, { role: 'officer', unit: 'lai-chau', name: 'Cán bộ Lai Châu' })
  await officer.getByRole('button', { name: 'Lập báo cáo' }).click()
  const leader = await enter(portal, browser, { role: 'leader', unit: 'lai-chau', name: 'Lãnh đạo Lai Châu' })
  return fileOpened({ officer, leader }, filed)
}

/** As above, by people who are signed in: the officer stands at the form, the leader at the list. */
export async function fileOpened({ officer, leader }: Line, filed: Filed): Promise<string> {
  await fillIn(officer, filed)
  await officer.getByRole('button', { name: 'Kiểm tra, trình ký' }).click()
  await expect(officer.getByText(`${filed.withBroadband}/${filed.villages}`)).toBeVisible()
  await officer.getByRole('button', { name: 'Trình ký' }).click()
  await expect(officer.getByText('Đã trình lãnh đạo xác nhận.')).toBeVisible()

  await leader.goto('/viec-can-lam')
  await leader.getByRole('link', { name: 'Xem và xác nhận' }).click()
  await leader.getByRole('button', { name: 'Xác nhận', exact: true }).click()
  await leader.getByLabel('Số, ký hiệu báo cáo').fill('512/BC-UBND')
  await leader.getByLabel('Ngày ký').fill('24/12/2026')
  await leader.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(leader.getByRole('heading', { name: 'Đã tiếp nhận báo cáo' })).toBeVisible()
  const receipt = leader.getByText(/TDS-2026(?:-Q4)?-12-\d{4}/).first()
  return (await receipt.textContent()) ?? '?'
}

/** A reviewer takes the report up and approves all of it; returns the reviewer's browser. */
export async function approveReport(portal: Portal, browser: Browser, receipt: string): Promise<Page> {
  const reviewer = await enter(portal, browser, { role: 'reviewer', name: 'Người thẩm định' })
  await approveAll(reviewer, receipt)
  return reviewer
}

/** As above, by a reviewer who stands at the queue. */
export async function approveAll(reviewer: Page, receipt: string) {
  await reviewer.getByRole('link', { name: /Lai Châu/ }).click()
  await expect(reviewer.getByText(receipt).first()).toBeVisible()
  await reviewer.getByRole('button', { name: 'Nhận thẩm định' }).click()
  await reviewer.getByRole('button', { name: /^Duyệt \d+ số liệu không còn điểm cần làm rõ$/ }).click()
  await reviewer.getByRole('button', { name: 'Duyệt báo cáo' }).click()
  await expect(reviewer.getByText('Đã duyệt báo cáo. Báo cáo chờ công bố.')).toBeVisible()
}

/** Every field of the form: counts of villages, the teams, one yes with its document, and “not yet” with a reason for the rest. */
async function fillIn(page: Page, { withBroadband, villages, teams, others = {} }: Filed) {
  const fields = page.locator('form .fld')
  const count = await fields.count()
  for (let place = 0; place < count; place += 1) {
    const field = fields.nth(place)
    const title = (await field.textContent()) ?? ''
    const inputs = field.locator('input.in--num')
    const other = Object.keys(others).find((name) => title.includes(name))
    if (title.includes('Tỷ lệ thôn, bản có băng rộng cố định')) {
      await inputs.nth(0).fill(String(withBroadband))
      await inputs.nth(1).fill(String(villages))
    } else if (title.includes('Số tổ công nghệ số cộng đồng')) {
      await inputs.nth(0).fill(teams.toLocaleString('vi-VN'))
    } else if (other) {
      await inputs.nth(0).fill(String(others[other]))
    } else if (title.includes('Trung tâm tích hợp dữ liệu tỉnh')) {
      await field.getByLabel('Có', { exact: true }).check()
    } else {
      await field.getByText('Chưa có số liệu hoặc không áp dụng').click()
      await field.getByLabel('Tình trạng').selectOption('notReported')
      await field.getByLabel('Lý do').fill('Sở chuyên ngành đang tổng hợp')
    }
  }
}
