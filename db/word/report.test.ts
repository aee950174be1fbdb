import { unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkFile } from '../files/check-file.ts'
import { must, post, type Stage, see, setStage, startLaiChau, typedFor } from '../reporting/cast.ts'
import { saveAnswers } from '../reporting/filing.ts'
import type { ReportView } from '../reporting/report-view.ts'
import { figureWords } from './figure-sentences.ts'
import { makeReport } from './report-content.ts'
import { readWordFacts } from './report-facts.ts'

let stage: Stage
let reportId: number

beforeEach(async () => {
  stage = await setStage()
  reportId = await startLaiChau(stage)
})
afterEach(() => stage.database.close())

async function documentOf(view: ReportView): Promise<Buffer> {
  const made = await makeReport(view, await readWordFacts(view))
  if (!made.ok) throw new Error(made.code)
  return Buffer.from(made.result)
}

const partOf = (bytes: Buffer, name: string) => new TextDecoder().decode(unzipSync(bytes)[name])
const textOf = (bytes: Buffer) =>
  partOf(bytes, 'word/document.xml')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

async function fill(explanation = 'Theo báo cáo của các sở, ngành.') {
  const { officer } = stage.cast
  const view = await see(officer, reportId)
  const fields = view.answers.map((answer, place) => post(answer, typedFor(answer, 41 + place), { explanation }))
  await must(saveAnswers(officer, reportId, fields))
  return see(officer, reportId)
}

test('the report has the head of a decree, five parts, four annexes, and every figure of the form', async () => {
  const view = await fill()
  const text = textOf(await documentOf(view))
  for (const line of [
    'ỦY BAN NHÂN DÂN',
    'TỈNH LAI CHÂU',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số:        /BC-UBND',
    'Lai Châu, ngày      tháng      năm 2026',
    'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH',
    'II. KẾT QUẢ THỰC HIỆN',
    'III. TỒN TẠI, HẠN CHẾ, KHÓ KHĂN, VƯỚNG MẮC VÀ NGUYÊN NHÂN',
    'IV. NHIỆM VỤ TRỌNG TÂM KỲ TỚI',
    'V. ĐỀ XUẤT, KIẾN NGHỊ',
    'TM. ỦY BAN NHÂN DÂN',
    'Nơi nhận:',
    'Phụ lục I',
    'Phụ lục II',
    'Phụ lục III',
    'Phụ lục IV',
  ])
    expect(text.split('\n'), line).toContain(line)
  for (const { field, answer } of view.answers) {
    expect(text).toContain(`${field.indicator.nameVi}: ${figureWords(field, answer)}`)
  }
  expect(text).toContain('./.')
})

test('no person stands in the file, and nothing in it leads outside', async () => {
  const bytes = await documentOf(await fill())
  expect(partOf(bytes, 'docProps/core.xml')).not.toMatch(/officer|Tên/)
  expect(partOf(bytes, 'docProps/core.xml')).toContain('<dc:creator>Tiến độ số</dc:creator>')
  expect(await checkFile('bao-cao.docx', bytes)).toMatchObject({ ok: true, kind: 'docx' })
})

test('what a person typed is text, whatever it looks like', async () => {
  const text = textOf(await documentOf(await fill('<w:br/> & "=HYPERLINK(1)" hết')))
  expect(text).toContain('<w:br/> & "=HYPERLINK(1)" hết')
})

test('a figure without a value stands as a shortcoming with its reason, never as zero', async () => {
  const { officer } = stage.cast
  const [first] = (await see(officer, reportId)).answers
  if (!first) throw new Error('No field.')
  await must(saveAnswers(officer, reportId, [post(first, { state: 'notReported', reason: 'Sở đang tổng hợp' })]))
  const text = textOf(await documentOf(await see(officer, reportId)))
  expect(text).toContain(`${first.field.indicator.nameVi}: Sở đang tổng hợp.`)
})
