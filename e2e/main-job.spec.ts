// The main job, end to end, without JavaScript: an officer reports, the leader confirms, a reviewer reviews, a publisher
// publishes release 6, and the public pages show it at once and after a restart; earlier permalinks stay byte for byte.
import { expect, test } from './fixtures.ts'
import { enter } from './people.ts'
import { approveReport, fileReport } from './reporting-steps.ts'

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

  const receipt = await fileReport(portal, browser, {
    withBroadband: WITH_BROADBAND,
    villages: VILLAGES,
    teams: TEAMS,
  })
  await approveReport(portal, browser, receipt)
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
