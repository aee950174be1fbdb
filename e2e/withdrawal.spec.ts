// An urgent withdrawal, confirmed by a second person from another process: within a second the value is gone from every page,
// permalink and download, and the document that ordered it stands in its place.
import { expect, test } from './fixtures.ts'
import { withdraw } from './withdraw.ts'

test.use({ story: 'a withdrawal' })

test.use({ javaScriptEnabled: false })

const ADDRESSES = ['/', '/r/5', '/r/3', '/en/r/5', '/data.csv', '/r/3/data.csv', '/data.json', '/dot-cong-bo/feed.atom']

test('a withdrawn figure is gone everywhere within a second', async ({ portal, request }) => {
  const page = await (await request.get('/r/3/data.csv')).text()
  const row = page.split('\r\n').find((line) => /^households-with-fibre-broadband,[^,]*,viet-nam,/.test(line))
  const [indicator = '', , , , period = '', , , value = ''] = row?.split(',') ?? []
  expect(value).not.toBe('')
  await Promise.all(ADDRESSES.map((address) => request.get(address)))

  await withdraw(portal.dataFolder, {
    indicator,
    period: period.replace(/^'/, ''),
    documentSymbol: '15/QĐ-THU',
    documentDate: '2026-11-20',
  })

  const shown = Number(value).toLocaleString('vi-VN')
  await expect
    .poll(async () => (await request.get(`/chi-so/${indicator}`)).text(), { timeout: 1000 })
    .toContain('Đã gỡ theo văn bản số 15/QĐ-THU')
  for (const address of [`/chi-so/${indicator}`, `/r/3/chi-so/${indicator}`, `/r/5/chi-so/${indicator}`]) {
    const text = await (await request.get(address)).text()
    expect(text, address).toContain('15/QĐ-THU')
    expect(text, address).not.toContain(`${shown}%`)
  }
  for (const address of [`/chi-so/${indicator}/data.csv`, '/r/3/data.csv', '/data.csv']) {
    const line = (await (await request.get(address)).text())
      .split('\r\n')
      .find((one) => one.startsWith(`${indicator},`) && one.includes(`,${period},`))
    expect(line, address).toContain(',withheld,,')
  }
})
