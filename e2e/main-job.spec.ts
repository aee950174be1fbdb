// The main job, end to end, without JavaScript: an officer reports, the leader confirms, a reviewer reviews, a publisher
// publishes release 6, and the public pages show it at once and after a restart; earlier permalinks stay byte for byte.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { enter } from './people.ts'

test.use({ story: 'the main job' })

// Numbers that occur in no data file.
const random = (least: number, most: number) => least + Math.floor(Math.random() * (most - least))
const VILLAGES = random(900, 1000)
const WITH_BROADBAND = random(700, 899)
const TEAMS = random(70_000, 79_999)
const shown = (value: number) => value.toLocaleString('vi-VN')

const PERMALINKS = [
  '/r/1',
  '/r/2/chi-so',
  '/r/3/chi-so/digital-economy-share-gdp',
  '/r/4/dia-phuong/lai-chau',
  '/r/5',
  '/en/r/5/units/lai-chau',
  '/r/5/data.csv',
  '/r/5/dot-cong-bo',
]

test('a report of Lai Châu becomes release 6', async ({ portal, browser, request }) => {
  const get = async (address: string) => (await request.get(address)).text()
  const before = await Promise.all(PERMALINKS.map(get))
  expect((await request.get('/r/6/dia-phuong/lai-chau')).status()).toBe(404)
  const addresses = [
    '/',
    '/data.csv',
    '/dia-phuong/lai-chau',
    '/dia-phuong/lai-chau/data.csv',
    '/chi-so/community-digital-teams',
    '/chi-so/community-digital-teams/data.json',
    '/dot-cong-bo/feed.atom',
  ]
  for (const address of addresses) expect(await get(address), address).not.toContain(String(TEAMS))

  const officer = await enter(portal, browser, { role: 'officer', unit: 'lai-chau', name: 'Cán bộ Lai Châu' })
  await officer.getByRole('button', { name: 'Lập báo cáo' }).click()
  await fillIn(officer)
  await officer.getByRole('button', { name: 'Kiểm tra, trình ký' }).click()
  await expect(officer.getByText(`${WITH_BROADBAND}/${VILLAGES}`)).toBeVisible()
  await officer.getByRole('button', { name: 'Trình ký' }).click()
  await expect(officer.getByText('Đã trình lãnh đạo xác nhận.')).toBeVisible()

  const leader = await enter(portal, browser, { role: 'leader', unit: 'lai-chau', name: 'Lãnh đạo Lai Châu' })
  await leader.getByRole('link', { name: 'Xem và xác nhận' }).click()
  await leader.getByRole('button', { name: 'Xác nhận', exact: true }).click()
  await leader.getByLabel('Số, ký hiệu báo cáo').fill('512/BC-UBND')
  await leader.getByLabel('Ngày ký').fill('24/12/2026')
  await leader.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(leader.getByRole('heading', { name: 'Đã tiếp nhận báo cáo' })).toBeVisible()
  const receipt = await leader
    .getByText(/TDS-2026-12-\d{4}/)
    .first()
    .textContent()

  const reviewer = await enter(portal, browser, { role: 'reviewer', name: 'Người thẩm định' })
  await reviewer.getByRole('link', { name: /Lai Châu/ }).click()
  await expect(reviewer.getByText(receipt ?? '?').first()).toBeVisible()
  await reviewer.getByRole('button', { name: 'Nhận thẩm định' }).click()
  await reviewer.getByRole('button', { name: /^Duyệt \d+ số liệu không còn điểm cần làm rõ$/ }).click()
  await reviewer.getByRole('button', { name: 'Duyệt báo cáo' }).click()
  await expect(reviewer.getByText('Đã duyệt báo cáo. Báo cáo chờ công bố.')).toBeVisible()
  for (const address of addresses)
    expect(await get(address), `${address} before publishing`).not.toContain(String(TEAMS))

  const publisher = await enter(portal, browser, { role: 'publisher', name: 'Người công bố' })
  await publisher.goto('/chuan-bi-cong-bo')
  await publisher.getByLabel('Tiêu đề đợt công bố (tiếng Việt)').fill('Số liệu báo cáo năm 2026 của địa phương')
  await publisher.getByLabel('Tiêu đề đợt công bố (tiếng Anh)').fill('Provincial reports for 2026')
  await publisher.getByRole('button', { name: 'Công bố', exact: true }).click()
  await expect(publisher.getByRole('heading', { name: 'Đã công bố đợt số 6' })).toBeVisible()

  const showsReport = async () => {
    const page = await publisher.context().newPage()
    await page.goto('/dia-phuong/lai-chau')
    await expect(page.getByRole('row', { name: /Số tổ công nghệ số cộng đồng năm 2026/ })).toContainText(shown(TEAMS))
    await expect(page.getByRole('row', { name: /Tỷ lệ thôn, bản có băng rộng cố định năm 2026/ })).toContainText(
      `${WITH_BROADBAND}/${VILLAGES}`,
    )
    await page.goto('/')
    await expect(
      page
        .getByRole('region', { name: 'Tổng hợp từ báo cáo của địa phương' })
        .getByRole('row', { name: /Số tổ công nghệ số cộng đồng/ }),
    ).toContainText('có số liệu của 1/34 tỉnh, thành phố')
    expect(await get('/dia-phuong/lai-chau/data.csv')).toContain(`,${TEAMS},`)
    expect(await get('/data.csv')).toContain('1/34')
    expect(await get('/data.csv')).not.toContain(`,${TEAMS},`)
    await page.close()
  }
  await showsReport()
  await portal.restart('SIGKILL')
  await showsReport()
  expect(await Promise.all(PERMALINKS.map(get))).toEqual(before)
  expect(await portal.command('audit-verify')).toMatch(/OK|nguyên vẹn|intact/i)
})

/** Every field of the form: counts of villages, the teams, one yes with its document, and “not yet” with a reason for the rest. */
async function fillIn(page: Page) {
  const fields = page.locator('form .fld')
  const count = await fields.count()
  for (let place = 0; place < count; place += 1) {
    const field = fields.nth(place)
    const title = (await field.textContent()) ?? ''
    const inputs = field.locator('input.in--num')
    if (title.includes('Tỷ lệ thôn, bản có băng rộng cố định')) {
      await inputs.nth(0).fill(String(WITH_BROADBAND))
      await inputs.nth(1).fill(String(VILLAGES))
    } else if (title.includes('Số tổ công nghệ số cộng đồng')) {
      await inputs.nth(0).fill(shown(TEAMS))
    } else if (title.includes('Trung tâm tích hợp dữ liệu tỉnh')) {
      await field.getByLabel('Có', { exact: true }).check()
    } else {
      await field.getByText('Chưa có số liệu hoặc không áp dụng').click()
      await field.getByLabel('Tình trạng').selectOption('notReported')
      await field.getByLabel('Lý do').fill('Sở chuyên ngành đang tổng hợp')
    }
  }
}
