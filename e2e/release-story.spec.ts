// The life of a release, without JavaScript: prepared and scheduled, read by a named guest and by nobody else, out at its instant
// and not before, amended with both values in view, and one figure withdrawn by two persons.
import { expect, test } from './fixtures.ts'
import { enter } from './people.ts'
import { approveReport, fileReport } from './reporting-steps.ts'

test.use({ story: 'the life of a release' })

const NOW = '2026-12-26T02:00:00.000Z'
const TEAMS = 71_234
const AMENDED = 71_243
const WHEN = { day: '05/01/2027', time: '9:00', instant: '2027-01-05T02:00:00.000Z' }
const TITLE = 'Kết quả chuyển đổi số năm 2026'
const shown = (value: number) => value.toLocaleString('vi-VN')

const ADDRESSES = [
  '/',
  '/data.csv',
  '/data.json',
  '/dia-phuong/lai-chau',
  '/dia-phuong/lai-chau/data.csv',
  '/chi-so/community-digital-teams',
  '/chi-so/community-digital-teams/data.json',
  '/nguon',
  '/nguon/data.csv',
  '/dot-cong-bo',
  '/dot-cong-bo/feed.atom',
  '/dot-cong-bo/corrections.atom',
  '/sitemap.xml',
  '/en/units/lai-chau',
]

test('a release is prepared, previewed, published, amended and in one figure withdrawn', async ({
  portal,
  browser,
  request,
}) => {
  test.setTimeout(240_000)
  const get = async (address: string) => (await request.get(address)).text()
  const expectNowhere = async () => {
    for (const address of ADDRESSES) {
      const text = await get(address)
      for (const secret of [String(TEAMS), shown(TEAMS), TITLE, '512/BC-UBND'])
        expect(text, `${address} under embargo`).not.toContain(secret)
    }
    for (const address of ['/r/6', '/r/6/data.csv', '/dot-cong-bo/6', '/dot-cong-bo/6/so-voi/5'])
      expect((await request.get(address)).status(), address).toBe(404)
  }
  await portal.setClock(NOW)
  const receipt = await fileReport(portal, browser, { withBroadband: 812, villages: 948, teams: TEAMS })
  await approveReport(portal, browser, receipt)
  await expectNowhere()

  const publisher = await enter(portal, browser, { role: 'publisher', name: 'Người công bố' })
  await publisher.goto('/chuan-bi-cong-bo')
  await expect(publisher.getByRole('heading', { name: 'Đợt công bố số 6' })).toBeVisible()
  await expect(publisher.getByRole('table', { name: 'Trang sẽ thay đổi' })).toContainText('/dia-phuong/lai-chau')
  await publisher.getByLabel('Hẹn giờ').check()
  await publisher.getByLabel('Ngày', { exact: false }).first().fill(WHEN.day)
  await publisher.getByLabel('Giờ Hà Nội').fill(WHEN.time)
  await publisher.getByRole('button', { name: 'Công bố', exact: true }).click()
  await expect(publisher.getByRole('alert')).toContainText('Cần ghi tiêu đề bằng tiếng Việt và tiếng Anh.')
  await publisher.getByLabel('Tiêu đề đợt công bố (tiếng Việt)').fill(TITLE)
  await publisher.getByLabel('Tiêu đề đợt công bố (tiếng Anh)').fill('Digital transformation in 2026')
  await publisher.getByRole('button', { name: 'Lưu bản chuẩn bị' }).click()
  await expect(publisher.getByText('Đã lưu bản chuẩn bị.')).toBeVisible()

  await publisher.getByLabel('Họ tên, chức vụ').fill('Phóng viên Thử')
  await publisher.getByRole('button', { name: 'Tạo liên kết xem trước' }).click()
  const link = new URL((await publisher.getByText(/\/xem-truoc\//).textContent()) ?? '', portal.baseURL).pathname
  const guest = await (await browser.newContext({ baseURL: portal.baseURL, javaScriptEnabled: false })).newPage()
  const answer = await guest.goto(link)
  expect(answer?.headers()['cache-control']).toBe('private, no-store')
  await expect(guest.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  await expect(guest.getByText(shown(TEAMS)).first()).toBeVisible()
  await expect(guest.getByRole('heading', { name: TITLE })).toBeVisible()

  await publisher.goto('/chuan-bi-cong-bo')
  await expect(publisher.getByText('1 lượt xem')).toBeVisible()
  await publisher.getByLabel('Hẹn giờ').check()
  await publisher.getByLabel('Ngày', { exact: false }).first().fill(WHEN.day)
  await publisher.getByLabel('Giờ Hà Nội').fill(WHEN.time)
  await publisher.getByRole('button', { name: 'Công bố', exact: true }).click()
  await expect(publisher.getByText('Đã hẹn giờ công bố.', { exact: true })).toBeVisible()
  await expectNowhere()
  await portal.restart('SIGKILL')
  // The first page after a start is the slowest one.
  await request.get('/', { timeout: 60_000 })
  await expectNowhere()

  await portal.setClock(WHEN.instant)
  await expect.poll(() => get('/dia-phuong/lai-chau'), { timeout: 5000 }).toContain(shown(TEAMS))
  expect(await get('/dia-phuong/lai-chau/data.csv')).toContain(`,${TEAMS},`)
  expect(await get('/dot-cong-bo/feed.atom')).toContain(TITLE)
  expect(await get('/ngay/2027-01-05/dia-phuong/lai-chau')).toContain(shown(TEAMS))
  expect(await get('/ngay/2027-01-04/dia-phuong/lai-chau')).not.toContain(shown(TEAMS))
  await guest.goto(link)
  await expect(guest.getByRole('heading', { name: 'Liên kết không còn hiệu lực' })).toBeVisible()

  // The amendment: a figure from a document, entered by one reviewer and approved by another. Ten days on, everybody signs in anew.
  const reader = await enter(portal, browser, { role: 'reviewer', name: 'Người thẩm định thứ nhất' })
  const second = await enter(portal, browser, { role: 'reviewer', name: 'Người thẩm định thứ hai' })
  const editor = await enter(portal, browser, { role: 'publisher', name: 'Người công bố thứ hai' })
  const before = await get('/r/6/dia-phuong/lai-chau')
  await reader.goto('/van-phong/so-lieu-van-ban/moi?chiSo=community-digital-teams')
  const unit = await reader.locator('#unitId option', { hasText: /^Tỉnh Lai Châu$/ }).getAttribute('value')
  await reader.getByLabel('Đơn vị').selectOption(unit)
  await reader.getByLabel('Kỳ số liệu').fill('2026')
  await reader.getByRole('textbox', { name: /Số tổ công nghệ số cộng đồng/ }).fill(shown(AMENDED))
  await reader.getByLabel('Câu trích nguyên văn').fill(`đã thành lập ${shown(AMENDED)} tổ công nghệ số cộng đồng`)
  await reader.getByLabel('Tên nguồn (tiếng Việt)').fill('Công văn thử số 9')
  await reader.getByLabel('Ngày công bố').fill('06/01/2027')
  await reader.getByLabel('Giải trình điểm cần làm rõ').fill('Địa phương rà soát, đính chính.')
  await reader.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(reader.getByText('Đã lưu số liệu.')).toBeVisible()
  await reader.getByRole('button', { name: 'Trình duyệt' }).click()
  await expect(reader.getByText('Đã trình duyệt.')).toBeVisible()
  await second.goto(new URL(reader.url()).pathname)
  await second.getByRole('button', { name: 'Duyệt', exact: true }).click()
  await expect(second.getByText('Đã duyệt. Số liệu chờ công bố.')).toBeVisible()

  await editor.goto('/chuan-bi-cong-bo')
  await editor.getByLabel('Tiêu đề đợt công bố (tiếng Việt)').fill('Đính chính tháng 01/2027')
  await editor.getByLabel('Tiêu đề đợt công bố (tiếng Anh)').fill('Amendments of January 2027')
  await editor.getByRole('button', { name: 'Công bố', exact: true }).click()
  await expect(editor.getByRole('alert')).toBeVisible()
  await editor.getByLabel('Ghi chú (tiếng Việt)').fill('Lai Châu đính chính số tổ công nghệ số cộng đồng.')
  await editor.getByLabel('Ghi chú (tiếng Anh)').fill('Lai Chau amends its number of teams.')
  await editor.getByRole('button', { name: 'Công bố', exact: true }).click()
  await expect(editor.getByRole('heading', { name: 'Đã công bố đợt số 7' })).toBeVisible()
  const comparison = await get('/dot-cong-bo/7/so-voi/6')
  for (const value of [shown(TEAMS), shown(AMENDED), 'Lai Châu đính chính']) expect(comparison).toContain(value)
  expect(await get('/dot-cong-bo/corrections.atom')).toContain(shown(AMENDED))
  expect(await get('/r/6/dia-phuong/lai-chau')).toBe(before)
  await editor.goto('/dia-phuong/lai-chau')
  await expect(editor.getByRole('row', { name: /Số tổ công nghệ số cộng đồng năm 2026/ })).toContainText(shown(AMENDED))

  // The withdrawal: a reviewer asks, a publisher confirms; the figure is gone from every release.
  await second.goto('/go-so-lieu?chiSo=community-digital-teams')
  await second.getByLabel(new RegExp(`Lai Châu, năm 2026: ${shown(AMENDED)}`)).check()
  await second.getByLabel('Số, ký hiệu văn bản').fill('15/QĐ-THU')
  await second.getByLabel('Ngày văn bản').fill('07/01/2027')
  await second.getByLabel('Lý do').fill('Thử quy trình gỡ khẩn cấp.')
  await second.getByRole('button', { name: 'Đề nghị gỡ' }).click()
  await expect(second.getByText('Đã ghi nhận đề nghị gỡ. Chờ người thứ hai xác nhận.')).toBeVisible()
  await expect(second.getByRole('button', { name: 'Xác nhận gỡ' })).toHaveCount(0)
  await editor.goto(new URL(second.url()).pathname)
  await editor.getByRole('button', { name: 'Xác nhận gỡ' }).click()
  await expect(editor.getByText('Đã gỡ số liệu.')).toBeVisible()
  for (const address of ['/dia-phuong/lai-chau', '/r/6/dia-phuong/lai-chau', '/r/7/chi-so/community-digital-teams']) {
    const text = await get(address)
    expect(text, address).toContain('15/QĐ-THU')
    expect(text, address).not.toContain(shown(TEAMS))
    expect(text, address).not.toContain(shown(AMENDED))
  }
  for (const address of ['/data.csv', '/r/6/dia-phuong/lai-chau/data.csv', '/dot-cong-bo/corrections.atom'])
    expect(await get(address), address).not.toContain(String(AMENDED))
  expect(await portal.command('audit-verify')).toContain('OK')
})
