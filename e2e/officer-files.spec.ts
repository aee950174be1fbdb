// The officer's files: evidence goes up, is refused where it must be, is taken away, is read by the reviewer and by nobody of another
// unit; the Excel file goes out and comes back; the province's own Word report comes out.
import type { Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { unzipSync } from 'fflate'
import { MEDIA_TYPES } from '../db/files/kinds.ts'
import { pdf, xlsx } from '../db/files/samples.ts'
import { columnOf, FORM_SHEET } from '../db/workbook/layout.ts'
import { expect, test } from './fixtures.ts'
import { enter } from './people.ts'

test.use({ story: 'the files of an officer' })

const PLAN = { name: 'Kế hoạch 12.KH-UBND.pdf', mimeType: 'application/pdf', buffer: pdf() }

async function startReport(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Lập báo cáo' }).click()
  await expect(page).toHaveURL(/\/bao-cao\/\d+/)
  return Number(/\/bao-cao\/(\d+)/.exec(page.url())?.[1])
}

test('evidence: added, refused, taken away; read by the reviewer, not by another unit', async ({ portal, browser }) => {
  const officer = await enter(portal, browser, { role: 'officer', unit: 'lai-chau', name: 'Cán bộ Lai Châu' })
  const report = await startReport(officer)
  const field = officer.getByRole('group', { name: /Số tổ công nghệ số cộng đồng/ })
  const upload = async (file: { name: string; mimeType: string; buffer: Buffer }) => {
    // A browser opens it by itself when an address leads into it.
    const box = field.locator('details', { has: officer.getByLabel(/^Thêm tài liệu kiểm chứng/) })
    if ((await box.getAttribute('open')) === null) await box.locator('summary').click()
    await field.getByLabel(/^Thêm tài liệu kiểm chứng/).setInputFiles(file)
    await field.getByRole('button', { name: /^Tải lên/ }).click()
  }

  // Without JavaScript the button sends the whole form: what was typed is kept.
  await field.locator('input.in--num').first().fill('1.234')
  await upload(PLAN)
  await expect(officer.getByText(`Đã tải lên “${PLAN.name}”.`)).toBeVisible()
  await expect(field.locator('input.in--num').first()).toHaveValue('1.234')
  const list = field.getByRole('list', { name: /^Tài liệu kiểm chứng/ })
  await expect(list.getByRole('listitem')).toContainText([/1 KB · Cán bộ Lai Châu · .*SHA-256 [0-9a-f]{64}/])

  await upload({ name: 'hinh.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') })
  await expect(officer.getByRole('alert')).toContainText('Chỉ nhận tệp PDF, DOCX, XLSX, PNG, JPG.')
  await upload({ name: 'cai-dat.exe.pdf', mimeType: 'application/pdf', buffer: pdf() })
  await expect(officer.getByRole('alert')).toContainText('Tên tệp có hai phần mở rộng')
  const address = `/bao-cao/${report}/tai-lieu`
  const statusOf = async (name: string, buffer: Buffer) => {
    const indicator = /\d+/.exec((await field.locator('input[type=file]').getAttribute('name')) ?? '')?.[0]
    const multipart = { [`tep-${indicator}`]: { name, mimeType: 'application/octet-stream', buffer } }
    return (await officer.request.post(address, { multipart, headers: { accept: 'application/json' } })).status()
  }
  expect(await statusOf('cai-dat.exe', Buffer.from('MZ'))).toBe(415)
  expect(await statusOf('x.pdf', Buffer.from('MZ'))).toBe(422)
  expect(await statusOf('to.pdf', Buffer.alloc(21 * 1024 ** 2))).toBe(413)
  const foreign = await officer.request.post(address, {
    headers: { origin: 'https://example.com' },
    multipart: { a: 'b' },
  })
  expect(foreign.status()).toBe(403)

  await upload({ ...PLAN, name: 'Nhầm.pdf' })
  await field.getByRole('button', { name: /Gỡ tệp.*Nhầm.pdf/ }).click()
  await expect(officer.getByText('Đã gỡ tệp.')).toBeVisible()
  await expect(list.getByRole('listitem')).toHaveCount(1)

  const href = (await list.getByRole('link', { name: PLAN.name, exact: true }).getAttribute('href')) ?? ''
  const reviewer = await enter(portal, browser, { role: 'reviewer', name: 'Người thẩm định' })
  const file = await reviewer.request.get(href)
  expect(file.status()).toBe(200)
  expect(await file.body()).toEqual(PLAN.buffer)
  expect(file.headers()).toMatchObject({
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(PLAN.name)}`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'cross-origin-resource-policy': 'same-origin',
  })
  expect((await reviewer.request.get(`${href}?xem`)).headers()['content-disposition']).toMatch(/^inline/)
  const elsewhere = await enter(portal, browser, { role: 'officer', unit: 'lao-cai', name: 'Cán bộ Lào Cai' })
  expect((await elsewhere.request.get(href)).status()).toBe(404)
  expect((await elsewhere.request.post(address, { multipart: { a: 'b' } })).status()).toBe(404)
})

test('with JavaScript a file goes up as soon as it is chosen', async ({ portal, browser }) => {
  const signedIn = await enter(portal, browser, { role: 'officer', unit: 'son-la', name: 'Cán bộ Sơn La' })
  await startReport(signedIn)
  const context = await browser.newContext({
    baseURL: portal.baseURL,
    storageState: await signedIn.context().storageState(),
  })
  const officer = await context.newPage()
  await officer.goto(signedIn.url())
  const field = officer.getByRole('group', { name: /Số tổ công nghệ số cộng đồng/ })
  await field.locator('summary', { hasText: 'Thêm tài liệu kiểm chứng' }).click()
  await field.getByLabel(/^Thêm tài liệu kiểm chứng/).setInputFiles(PLAN)
  await expect(field.getByRole('status')).toHaveText(`Đã tải lên “${PLAN.name}”.`)
  await field.getByLabel(/^Thêm tài liệu kiểm chứng/).setInputFiles({ ...PLAN, name: 'hinh.svg' })
  await expect(field.getByRole('status')).toHaveText('Chỉ nhận tệp PDF, DOCX, XLSX, PNG, JPG.')
  await field.getByRole('button', { name: /Gỡ tệp.*Kế hoạch/ }).click()
  await expect(field.getByRole('listitem')).toHaveCount(0)
})

test('Excel goes out, is filled in by a script, comes back, is looked at and applied; Word comes out', async ({
  portal,
  browser,
}) => {
  const officer = await enter(portal, browser, { role: 'officer', unit: 'dien-bien', name: 'Cán bộ Điện Biên' })
  const report = await startReport(officer)
  await officer.getByRole('link', { name: /Excel/ }).click()
  await expect(officer.getByRole('heading', { name: 'Trao đổi bằng Excel' })).toBeVisible()
  const href = await officer.getByRole('link', { name: 'Toàn bộ báo cáo' }).getAttribute('href')
  const template = await (await officer.request.get(href ?? '')).body()
  const fill = async (value: ExcelJS.CellValue) => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(template as never)
    const sheet = book.getWorksheet(FORM_SHEET)
    sheet?.eachRow((row) => {
      if (row.getCell(columnOf('slug')).value === 'community-digital-teams')
        row.getCell(columnOf('value')).value = value
    })
    return Buffer.from(await book.xlsx.writeBuffer())
  }
  const send = async (name: string, buffer: Buffer) => {
    await officer.getByLabel('Tệp Excel (.xlsx)').setInputFiles({ name, mimeType: MEDIA_TYPES.xlsx, buffer })
    await officer.getByRole('button', { name: 'Xem thay đổi' }).click()
  }

  await send('khac.xlsx', await xlsx([['Không phải biểu mẫu']]))
  await expect(officer.getByRole('alert')).toContainText('Tệp này không phải biểu mẫu tải từ Cổng.')
  await send('cong-thuc.xlsx', await fill({ formula: '1+1' } as ExcelJS.CellValue))
  await expect(officer.getByRole('alert')).toContainText(/Biểu mẫu!G\d+ có công thức/)
  await send('bieu-mau.xlsx', await fill(4321))
  await expect(officer.getByText('1 số liệu thay đổi.')).toBeVisible()
  await expect(officer.getByRole('row', { name: /Số tổ công nghệ số cộng đồng/ })).toContainText('4.321 tổ')
  await officer.getByRole('button', { name: 'Áp dụng tất cả' }).click()
  await expect(officer.getByText('Đã áp dụng 1 thay đổi từ Excel.')).toBeVisible()
  const field = officer.getByRole('group', { name: /Số tổ công nghệ số cộng đồng/ })
  await expect(field.locator('input.in--num').first()).toHaveValue('4321')

  const word = await officer.request.get(`/bao-cao/${report}/bao-cao.docx`)
  expect(word.headers()['content-disposition']).toBe('attachment; filename="bao-cao-dien-bien-2026.docx"')
  const text = new TextDecoder().decode(unzipSync(await word.body())['word/document.xml'])
  expect(text).toContain('Số tổ công nghệ số cộng đồng: 4.321 tổ')
  const elsewhere = await enter(portal, browser, { role: 'officer', unit: 'lao-cai', name: 'Cán bộ Lào Cai khác' })
  expect((await elsewhere.request.get(`/bao-cao/${report}/bao-cao.docx`)).status()).toBe(404)
  expect((await elsewhere.request.get(href ?? '')).status()).toBe(404)
})
