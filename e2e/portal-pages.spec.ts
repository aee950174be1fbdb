// The pages of what is steered by: targets, plans, sessions, directives, registers, missing data, open data, about; each in both
// languages, with the same words with and without JavaScript, and with files that hold what the tables show.
import AxeBuilder from '@axe-core/playwright'
import type { APIRequestContext, Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { addressOf, type PageKind, type Params, resolvePublic } from '../lib/routes.ts'
import { expect, test } from './fixtures.ts'

const PAGES: [PageKind, Params][] = [
  ['targets', {}],
  ['target', { slug: 'digital-economy-2030' }],
  ['programme', { slug: 'nq-03-2025' }],
  ['targetsOfPillar', { slug: 'digital-economy' }],
  ['targetsOfStatus', { slug: 'likely' }],
  ['plans', {}],
  ['plan', { slug: 'annual-plan-2023' }],
  ['sessions', {}],
  ['session', { slug: 'session-08' }],
  ['directives', {}],
  ['directive', { slug: 's07-10' }],
  ['obstacles', {}],
  ['initiatives', {}],
  ['documents', {}],
  ['document', { slug: '203-tb-vpcp-2024' }],
  ['leagues', {}],
  ['league', { number: 2022 }],
  ['missingData', {}],
  ['missingOfIndicator', { slug: 'dti-rank-province' }],
  ['calendar', {}],
  ['openData', {}],
  ['api', {}],
  ['about', {}],
  ['methods', {}],
  ['rules', {}],
  ['accessibility', {}],
  ['privacy', {}],
  ['contact', {}],
  ['siteMap', {}],
]

const LIKE_ANOTHER = new Set<PageKind>([
  'targetsOfPillar',
  'targetsOfStatus',
  'about',
  'methods',
  'accessibility',
  'privacy',
])

const both = PAGES.flatMap(([kind, params]) =>
  (['vi', 'en'] as const).map((locale) => ({ locale, address: addressOf(kind, params, { locale }) })),
)

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('every page answers in its language with one heading and no unfinished word', async ({ request }) => {
    for (const { locale, address } of both) {
      const answer = await request.get(address)
      expect(answer.status(), address).toBe(200)
      const html = await answer.text()
      expect(html, address).toContain(`<html lang="${locale}"`)
      expect(html.match(/<h1[\s>]/g), address).toHaveLength(1)
      expect(html, address).not.toMatch(/undefined|\[object|NaN|targetPages\.|recordPages\./)
    }
  })

  test('a target shows what each year must bring, by the rule and its version, and the growth that it takes', async ({
    page,
  }) => {
    await page.goto('/muc-tieu/digital-economy-2025')
    await expect(page.getByRole('region', { name: 'Trạng thái và tốc độ cần đạt' })).toContainText(
      /\+1,75 điểm % mỗi năm[\s\S]*phiên bản 1/,
    )
    await expect(page.getByText('Hết thời hạn 31/12/2025 · chưa có số cuối cùng')).toBeVisible()
    await expect(page.getByRole('row', { name: /^9,0%/ })).toContainText('20,0%')
    await expect(page.getByRole('row', { name: /^13,5%/ })).toContainText('25,0%')
    await page.goto('/en/targets/digital-economy-2030')
    await expect(page.getByRole('region', { name: 'Status and required pace' })).toContainText(
      '+1.93 percentage points',
    )
  })

  test('what is later than a release, or has no source, is on no page of it', async ({ page, request }) => {
    expect((await request.get('/r/3/muc-tieu/chuong-trinh/nq-03-2025')).status()).toBe(404)
    expect((await request.get('/muc-tieu/chuong-trinh/qd-1266-2026')).status()).toBe(404)
    await page.goto('/r/3/phien-hop/session-08')
    await expect(page.getByRole('main')).not.toContainText('203/TB-VPCP')
    await page.goto('/phien-hop/session-08')
    await expect(page.getByRole('main')).toContainText('203/TB-VPCP')
    expect(await (await request.get('/muc-tieu/data.csv')).text()).not.toContain('411-14-2025')
    expect(await (await request.get('/r/4/muc-tieu')).text()).not.toContain('71/NQ-CP')
  })

  test('a directive stands in its exact words, a summary is marked, and leads to its session and back', async ({
    page,
  }) => {
    await page.goto('/phien-hop/session-2024-review')
    await page
      .getByRole('link', { name: /người đứng đầu/i })
      .first()
      .click()
    await expect(page.getByRole('main').locator('q').first()).toBeVisible()
    await page.getByRole('link', { name: /^Phiên họp tổng kết năm 2024 của/ }).click()
    await expect(page).toHaveURL(/session-2024-review$/)
  })

  test('the overview tells the tasks of the plan, the latest session, and what is most often in the way', async ({
    page,
  }) => {
    await page.goto('/')
    await expect(page.getByRole('region', { name: /Kế hoạch hoạt động năm 2023/ })).toContainText('102/126 (81,0%)')
    await expect(page.getByRole('region', { name: /Phiên họp gần nhất/ })).toContainText('“')
    await expect(
      page.getByRole('region', { name: /Khó khăn, vướng mắc được nêu nhiều/ }).getByRole('row'),
    ).not.toHaveCount(0)
  })

  test('the files hold the rows of their tables, and the zip holds the files', async ({ page, request }) => {
    for (const [address, table] of [
      ['/ke-hoach', 'Kế hoạch theo năm'],
      ['/van-ban', 'Văn bản'],
      ['/phien-hop', 'Phiên họp'],
    ] as const) {
      const rows = await csvRows(request, `${address}/data.csv`)
      await page.goto(address)
      const shown = page
        .getByRole('table', { name: table })
        .getByRole('row')
        .filter({ has: page.getByRole('cell') })
      await expect(shown).toHaveCount(rows)
    }
    const zip = unzipSync(new Uint8Array(await (await request.get('/du-lieu-mo/tien-do-so.zip')).body()))
    const file = await (await request.get('/muc-tieu/data.csv')).body()
    expect(Buffer.from(zip['targets.csv'] ?? []).equals(file)).toBe(true)
  })

  test('an unknown slug is a 404, and a unit that did not exist yet says what was there', async ({ page, request }) => {
    for (const address of [
      '/muc-tieu/khong-co',
      '/en/sessions/none',
      '/chi-dao/s03-01',
      '/nhiem-vu/999',
      '/muc-tieu/tru-cot/x',
    ])
      expect((await request.get(address)).status(), address).toBe(404)
    await page.goto('/r/1/bo-nganh/bo-dan-toc-va-ton-giao')
    await expect(page.getByText(/đơn vị hoạt động từ 01\/3\/2025/)).toBeVisible()
  })
})

test('every link of the new pages leads somewhere, those to the same page in earlier releases too', async ({
  request,
}) => {
  test.setTimeout(300_000)
  const seen = new Set<string>()
  for (const { locale, address } of both) {
    const html = await (await request.get(address)).text()
    const links = [...html.matchAll(/href="(\/[^"#]*)"/g)].map(([, href = '']) => href)
    // The English pages are made of the same tables: of their links only those to releases are followed.
    for (const href of links) if (locale === 'vi' || href.startsWith('/en/r/1/')) seen.add(href)
  }
  // Pages of one kind are made by one template: a few of each stand for the others; links to release 1 are all followed.
  const followed = new Map<string, number>()
  for (const href of seen) {
    const named = resolvePublic(href)
    if (href.startsWith('/_next') || (named?.permalink ?? 1) > 1) continue
    const kind = named?.permalink ? href : `${named?.kind ?? href} ${named?.file ?? ''}`
    followed.set(kind, (followed.get(kind) ?? 0) + 1)
    if ((followed.get(kind) ?? 0) <= 4) expect((await request.get(href)).status(), href).toBe(200)
  }
})

test('with a script the pages say the same, and axe finds nothing, in light and dark, wide and narrow', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const looks = [
    { width: 1280, colorScheme: 'light' },
    { width: 320, colorScheme: 'dark' },
  ] as const
  const kinds = PAGES.filter(([kind]) => !LIKE_ANOTHER.has(kind))
  for (const [place, { width, colorScheme }] of looks.entries()) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true })
    const page = await context.newPage()
    for (const [index, [kind, params]] of kinds.entries()) {
      // Each template once: looks take turns, languages too.
      if (index % 2 !== place) continue
      const address = addressOf(kind, params, { locale: index % 4 < 2 ? 'vi' : 'en' })
      await page.goto(address)
      await expectSound(page, address)
    }
    await context.close()
  }
  const [scripted, bare] = [await browser.newPage(), await browser.newPage({ javaScriptEnabled: false })]
  for (const address of ['/muc-tieu', '/en/open-data', '/so-lieu-con-thieu']) {
    await scripted.goto(address)
    await bare.goto(address)
    expect(await scripted.getByRole('main').textContent(), address).toBe(await bare.getByRole('main').textContent())
  }
})

async function expectSound(page: Page, address: string) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${address} ${id}: ${nodes[0]?.html}`)).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${address} scrolls sideways`).toBeLessThanOrEqual(0)
}

async function csvRows(request: APIRequestContext, address: string): Promise<number> {
  const text = await (await request.get(address)).text()
  return text.split('\r\n').filter(Boolean).length - 1
}
