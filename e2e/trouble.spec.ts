// Trouble in the public frame: what happened, what to do and the ways on, without JavaScript and whatever has failed.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { databaseFile } from '../db/data-folder.ts'
import { expect, test } from './fixtures.ts'
import { enter } from './people.ts'
import { openPortal } from './portal.ts'

test.use({ story: 'trouble' })

const WORDS = {
  vi: { address: '/khong-co', title: 'Không tìm thấy trang', ways: { 'Tổng quan': '/', 'Địa phương': '/dia-phuong' } },
  en: { address: '/en/nowhere', title: 'Page not found', ways: { Overview: '/en', Provinces: '/en/units' } },
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const [locale, { address, title, ways }] of Object.entries(WORDS)) {
    test(`an address without a page leads on, in the language of the address (${locale})`, async ({ page }) => {
      expect((await page.goto(address))?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
      for (const [name, href] of Object.entries(ways)) {
        await expect(page.getByRole('main').getByRole('link', { name })).toHaveAttribute('href', href)
      }
      await expect(page.getByRole('banner')).toBeVisible()
      await expect(page.getByRole('contentinfo')).toBeVisible()
    })
  }

  test('a page that the role may not see says so and leads to the account', async ({ portal, browser }) => {
    const page = await enter(portal, browser, { role: 'auditor', name: 'Người không có quyền' })
    expect((await page.goto('/chuan-bi-cong-bo'))?.status()).toBe(403)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không có quyền xem trang này')
    await page.getByRole('main').getByRole('link', { name: 'Tài khoản và vai trò hiện có' }).click()
    await expect(page).toHaveURL(/\/tai-khoan$/)
  })
})

test.describe('when the database fails', () => {
  test.use({ bypassCSP: true })

  test('a page that cannot be made is a 500 with an error code and ways on, and nothing of the inside', async ({
    page,
  }) => {
    const portal = await openPortal()
    try {
      const database = new Database(databaseFile(portal.dataFolder))
      database.exec('ALTER TABLE sources RENAME TO sources_out_of_reach')
      database.close()
      const answer = await page.goto(`${portal.baseURL}/nguon`)
      expect(answer?.status()).toBe(500)
      expect(answer?.headers()['cache-control']).toBe('no-store')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hệ thống đang gặp sự cố')
      await expect(page.getByText(/mã lỗi: [0-9a-f]{8}-[0-9a-f-]{27}$/)).toBeVisible()
      await expect(page.getByRole('main').getByRole('link', { name: 'Chỉ số' })).toBeVisible()
      expect(await page.content()).not.toMatch(/error-id-goes-here|no such table|SQLITE|node_modules|\.ts:\d/i)
      await expectAccessible(page)
    } finally {
      await portal.close()
    }
  })
})

test.describe('accessibility', () => {
  test.use({ bypassCSP: true })

  for (const width of [1280, 320]) {
    test(`axe finds nothing on a page that does not exist, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 })
      await page.goto('/en/nowhere')
      await expectAccessible(page)
    })
  }
})

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}
