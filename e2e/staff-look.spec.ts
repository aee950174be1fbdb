// Every staff page, as its reader meets it: no violation that axe can find, and nothing that scrolls sideways, wide or narrow.
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { enter } from './people.ts'

const WIDTHS = [1280, 320]

test('the staff pages read well at 1280 and at 320 pixels', async ({ portal, browser }) => {
  test.setTimeout(300_000)
  const visitor = await browser.newPage({ baseURL: portal.baseURL })
  await visitor.goto('/dang-nhap')
  await expectReadable(visitor, 'sign-in')
  await visitor.goto('/kich-hoat/a-link-that-nobody-gave')
  await expectReadable(visitor, 'dead link')

  const officer = await enter(portal, browser, { role: 'officer', unit: 'lai-chau', name: 'Cán bộ Lai Châu' })
  await expectReadable(officer, 'to-do, not begun')
  await officer.getByRole('button', { name: 'Lập báo cáo' }).click()
  await expectReadable(officer, 'form, empty')
  await fillIn(officer, { teams: '12.5' })
  await officer.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(officer.getByRole('alert')).toBeVisible()
  await expectReadable(officer, 'form, a figure that cannot be read')
  await expect(officer.getByLabel('Giải trình (đi kèm số liệu khi gửi)').first()).toBeVisible()
  await officer.getByRole('button', { name: 'Kiểm tra, trình ký' }).click()
  await officer.getByRole('button', { name: 'Trình ký' }).click()
  await expect(officer.getByRole('alert')).toBeVisible()
  await expectReadable(officer, 'check, points left')
  await officer.getByRole('link', { name: 'Quay lại biểu mẫu' }).click()
  await fillIn(officer, { teams: '71.253' })
  await officer.getByRole('button', { name: 'Kiểm tra, trình ký' }).click()
  await expectReadable(officer, 'check, complete')
  await officer.getByRole('button', { name: 'Trình ký' }).click()
  await expectReadable(officer, 'to-do, waiting for the leader')
  await officer.goto('/tai-khoan')
  await expectReadable(officer, 'account')

  const leader = await enter(portal, browser, { role: 'leader', unit: 'lai-chau', name: 'Lãnh đạo Lai Châu' })
  await leader.getByRole('link', { name: 'Xem và xác nhận' }).click()
  await expectReadable(leader, 'confirm')
  await leader.getByRole('button', { name: 'Xác nhận', exact: true }).click()
  await expectReadable(leader, 'submit')
  await leader.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expectReadable(leader, 'receipt')
})
