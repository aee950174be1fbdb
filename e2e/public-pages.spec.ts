// The public reads: figures with their label, period and proof, in both languages, as of any release, without JavaScript.
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './fixtures.ts'

test.use({ javaScriptEnabled: false })

test('the overview says how many of the 62 goals are completed, and points out the share that was told otherwise', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '18 trong 62 mục tiêu đã hoàn thành, 17 mục tiêu cần nỗ lực tập trung',
  )
  await expect(page.getByText('văn bản ghi 27,5%; tính từ số đếm, 17/62 là 27,4%')).toBeVisible()
})

test('the 2021 share of the digital economy is 9.6% as of release 1 and 11.91% as of release 3', async ({ page }) => {
  const figure = page.getByRole('region', { name: 'Toàn bộ số liệu' }).getByRole('row', { name: /Cả nước năm 2021/ })
  await page.goto('/r/1/chi-so/digital-economy-share-gdp')
  await expect(figure).toContainText('9,6%')
  await page.goto('/r/3/chi-so/digital-economy-share-gdp')
  await expect(figure).toContainText('11,91%')
  await page.goto('/chi-so/digital-economy-share-gdp')
  await expect(
    page.getByRole('region', { name: 'Lịch sử số liệu' }).getByRole('row', { name: /^năm 2021/ }),
  ).toContainText('9,6%')
})

test('the DTI of 2024 is on no page before release 5', async ({ page, request }) => {
  for (const address of [
    '/r/4',
    '/r/4/chi-so/national-dx-index',
    '/r/4/chi-so/dti-rank-province/data.csv',
    '/r/4/dia-phuong',
  ]) {
    expect(await (await request.get(address)).text(), address).not.toContain('0,7955')
  }
  await page.goto('/r/4/chi-so/national-dx-index')
  await expect(page.getByRole('region', { name: 'Toàn bộ số liệu' })).not.toContainText('năm 2024')
  await page.goto('/r/5/chi-so/national-dx-index')
  await expect(page.getByRole('row', { name: /Cả nước năm 2024/ })).toContainText('0,7955')
})

test('a reorganised province shows its predecessors side by side and no total where one has no figure', async ({
  page,
}) => {
  await page.goto('/dia-phuong/lao-cai')
  const row = page.getByRole('row', { name: /Số mục tiêu CĐS của tỉnh đã hoàn thành/ })
  await expect(row).toContainText('32/35 (91,4%)')
  await expect(row).toContainText('chưa có trong nguồn')
  await expect(row).toContainText('có số liệu của 1/2 tỉnh trước sắp xếp')
  await page.goto('/dia-phuong/tuyen-quang')
  await expect(page.getByRole('row', { name: /Xếp hạng DTI cấp tỉnh năm 2021/ })).toContainText('33/63')
})

test('Đà Nẵng of today never shows first of 63 as a rank of its own', async ({ page }) => {
  await page.goto('/dia-phuong/da-nang')
  await expect(page.getByRole('region', { name: 'Số liệu của Đà Nẵng' })).not.toContainText('1/63')
  await expect(page.getByRole('region', { name: 'Số liệu của Đà Nẵng' })).toContainText('17/34')
})

test('there are 63 provinces before the reorganisation and 34 since, and both archipelagos on every grid', async ({
  page,
}) => {
  await page.goto('/r/4/dia-phuong')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('63 tỉnh, thành phố')
  await page.goto('/dia-phuong')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('34 tỉnh, thành phố')
  for (const name of ['Quần đảo Hoàng Sa', 'Quần đảo Trường Sa'])
    await expect(page.getByRole('link', { name }).first()).toBeVisible()
})

test('a permalink says which release it shows and leads to the current page', async ({ page }) => {
  await page.goto('/r/3/chi-so')
  await page.getByRole('link', { name: 'Xem bản hiện hành' }).click()
  await expect(page).toHaveURL(/\/chi-so$/)
})

test('the English site holds the same figures under English labels', async ({ page }) => {
  await page.goto('/en/indicators/digital-economy-share-gdp')
  await expect(page.getByRole('row', { name: /2023/ }).first()).toContainText('16.5%')
  await page.getByRole('link', { name: 'Tiếng Việt' }).click()
  await expect(page).toHaveURL(/\/chi-so\/digital-economy-share-gdp$/)
})

test('an unknown page is a 404 in the language of its address', async ({ page }) => {
  expect((await page.goto('/dia-phuong/khong-co'))?.status()).toBe(404)
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
  expect((await page.goto('/en/units/nowhere'))?.status()).toBe(404)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

const PAGES = [
  '/',
  '/en',
  '/dia-phuong',
  '/dia-phuong/lao-cai',
  '/en/ministries',
  '/chi-so',
  '/chi-so/digital-economy-share-gdp',
  '/nguon',
  '/dot-cong-bo/5',
  '/r/2/dia-phuong/ha-giang',
  '/khong-co',
]

test.describe('accessibility', () => {
  test.use({ javaScriptEnabled: true, bypassCSP: true })
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 320]) {
      test(`axe finds nothing on public pages, ${colorScheme}, ${width} px`, async ({ page }) => {
        test.setTimeout(300_000)
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ colorScheme })
        for (const address of PAGES) {
          await page.goto(address)
          const { violations } = await new AxeBuilder({ page }).analyze()
          expect(violations.map(({ id, nodes }) => `${address} ${id}: ${nodes[0]?.html}`)).toEqual([])
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          )
          expect(overflow, `${address} scrolls sideways`).toBeLessThanOrEqual(0)
        }
      })
    }
  }
})
