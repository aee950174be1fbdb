import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { urgingLetters } from './urging-letter.ts'

const all = {
  title: 'Báo cáo năm 2026',
  periodCode: '2026',
  onDay: '2026-12-28',
  body: 'Ban Chỉ đạo của Chính phủ',
  agency: 'Bộ Khoa học và Công nghệ',
}

async function textOf(letters: { unitName: string; dueOn: string }[]) {
  const files = unzipSync(new Uint8Array(await urgingLetters({ ...all, letters })))
  const decode = (name: string) => new TextDecoder().decode(files[name])
  return { body: decode('word/document.xml'), core: decode('docProps/core.xml') }
}

test('a letter names the unit, the report and the due date, on A4 with the margins of Decree 30', async () => {
  const { body } = await textOf([{ unitName: 'Tỉnh Cà Mau', dueOn: '2026-12-25' }])
  for (const words of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Tỉnh Cà Mau', '25/12/2026', 'BỘ KHOA HỌC VÀ CÔNG NGHỆ'])
    expect(body.normalize('NFC')).toContain(words)
  expect(body).toMatch(/w:pgSz w:w="11907" w:h="16840"/)
  expect(body).toMatch(/w:left="1701"/)
})

test('what could be markup in a name stays text, and no person is named as the author', async () => {
  const { body, core } = await textOf([{ unitName: 'Tỉnh <A> & B', dueOn: '2026-12-25' }])
  expect(body).toContain('Tỉnh &lt;A&gt; &amp; B')
  expect(core).toContain('Bộ Khoa học và Công nghệ')
})

test('several units get a letter each', async () => {
  const two = ['Tỉnh Cà Mau', 'Tỉnh Gia Lai'].map((unitName) => ({ unitName, dueOn: '2026-12-25' }))
  const { body } = await textOf(two)
  expect(body.match(/<w:sectPr/g)).toHaveLength(2)
})
