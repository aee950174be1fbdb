// A partial sum is never shown as a total: not on the page, not in CSV, not in JSON; and the count of answers lists who is meant.
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bringToApproval, must, type Stage, setStage } from '@/db/reporting/cast.ts'
import { publishRelease } from '@/db/reporting/publishing.ts'
import { answerCountSection } from './answer-count.tsx'
import { type Book, openBook } from './book.ts'
import { csvOf, jsonOf } from './data-files.ts'
import { nationalRollUps } from './figure-rows.ts'
import { nationalRollUpTable } from './national-roll-up.tsx'
import { indicatorRows, overviewRows } from './selections.ts'

let stage: Stage
let book: Book
beforeAll(async () => {
  stage = await setStage()
  await bringToApproval(stage)
  const words = { titleVi: 'Kết quả', titleEn: 'Results', noteVi: 'Ghi chú', noteEn: 'Note' }
  await must(publishRelease(stage.cast.publisher, { ...words, submissionKey: 'roll-up' }))
  book = (await openBook({ locale: 'vi', view: { release: 6, permalink: false } })) as Book
}, 120_000)
afterAll(() => stage.database.close())

const SLUG = 'community-digital-teams'
const indicatorOf = (slug: string) => {
  const found = book.indicators.find((indicator) => indicator.slug === slug)
  if (!found) throw new Error(`No indicator ${slug}.`)
  return found
}

it('in CSV and JSON a roll-up of one province out of 34 has a coverage and no value', () => {
  const rows = overviewRows(book).filter(({ indicator, period }) => indicator === SLUG && period === '2026')
  expect(rows).toMatchObject([{ state: 'partial', value: null, numerator: null, coverage: '1/34', unit: 'viet-nam' }])
  const [line] = csvOf(overviewRows(book))
    .split('\r\n')
    .filter((one) => one.startsWith(`${SLUG},`) && one.includes('1/34'))
  expect(line).toContain(',partial,,,,,')
  const { rows: told } = JSON.parse(jsonOf(6, indicatorRows(book, { slug: SLUG }) ?? [])) as {
    rows: { unit: string; period: string; value: number | null }[]
  }
  const national = told.filter(({ unit, period }) => unit === 'viet-nam' && period === '2026')
  expect(national.map(({ value }) => value)).toEqual([null])
})

it('on the page it says for how many provinces there is a figure, and shows no sum', () => {
  const indicator = indicatorOf(SLUG)
  const rollUps = nationalRollUps(book, indicator.id).filter(({ period }) => period === '2026')
  const html = renderToStaticMarkup(nationalRollUpTable(book, rollUps))
  expect(html).toContain('có số liệu của 1/34 tỉnh, thành phố')
  expect(html).toContain('chưa nêu tổng')
  expect(html).not.toMatch(/<b>40/)
})

it('counts the answers of a yes/no indicator with who has and who has not reported', () => {
  const html = renderToStaticMarkup(answerCountSection(book, indicatorOf('lgsp-in-operation')))
  expect(html).toContain('1/34 tỉnh, thành phố có')
  expect(html).toContain('33 đơn vị chưa báo cáo')
  expect(html).toContain('Đơn vị có (1)')
  expect(html).toMatch(/Đơn vị chưa báo cáo \(33\)/)
})

it('shows no list for a total that was only told', () => {
  expect(answerCountSection(book, indicatorOf('provinces-with-annual-dx-plan'))).toBeNull()
})
