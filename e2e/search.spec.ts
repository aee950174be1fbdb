// A reader looks for something by whatever spelling is at hand, without JavaScript, in both languages.
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './fixtures.ts'

test.use({ javaScriptEnabled: false })

test('from the overview to a former province and its rank, by three words without diacritics', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('searchbox', { name: 'Tìm tỉnh, chỉ số, mục tiêu, văn bản' }).fill('ha giang 33')
  await page.getByRole('button', { name: 'Tìm' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kết quả tìm “ha giang 33”')
  await expect(page.getByText('tỉnh trước sắp xếp, nay thuộc Tuyên Quang')).toBeVisible()
  await page.getByRole('heading', { level: 2 }).first().getByRole('link').click()
  await expect(page.getByText('33/63').first()).toBeVisible()
})

test('a slip is put right and said; nothing found says what else to do; the search stays in its release and language', async ({
  page,
}) => {
  await page.goto('/tim-kiem?q=da+nagn')
  await expect(page.getByText('Đang hiển thị kết quả cho “da nang”')).toBeVisible()
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Results for “da nagn”')
  await page.goto('/tim-kiem?q=zzzqqxx')
  await expect(page.getByText('Không tìm thấy kết quả nào')).toBeVisible()
  await page.goto('/r/2/tim-kiem?q=da+nang')
  await page.getByRole('heading', { level: 2 }).getByRole('link', { name: 'Đà Nẵng', exact: true }).click()
  await expect(page).toHaveURL('/r/2/dia-phuong/da-nang')
})

test('a page that does not exist offers the search, and what was typed is only ever text', async ({ page }) => {
  expect((await page.goto('/dia-phuong/khong-co'))?.status()).toBe(404)
  await page.getByRole('searchbox').fill('"><script>alert(1)</script>')
  await page.getByRole('button', { name: 'Tìm' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<script>')
})

test('every result leads to a page, and to a row of it where it names one', async ({ page, request }) => {
  for (const query of ['chuyen doi so', 'du lieu', 'an toan', '2025']) {
    await page.goto(`/tim-kiem?q=${encodeURIComponent(query)}`)
    const links = page.getByRole('listitem').getByRole('heading').getByRole('link')
    const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    expect(addresses.length, query).toBeGreaterThan(5)
    for (const address of new Set(addresses)) {
      const answer = await request.get(address)
      expect(answer.status(), address).toBe(200)
      const anchor = address.split('#')[1]
      if (anchor) expect(await answer.text(), address).toContain(`id="${anchor}"`)
    }
  }
})

test.describe('with scripts, as axe needs them', () => {
  test.use({ javaScriptEnabled: true })

  test('the results have no accessibility violation', async ({ page }) => {
    await page.goto('/tim-kiem?q=chuyen+doi+so')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations).toEqual([])
  })
})
