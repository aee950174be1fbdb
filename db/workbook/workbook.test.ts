import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { must, post, provinceId, type Stage, see, setStage, startLaiChau, typedFor } from '../reporting/cast.ts'
import { saveAnswers } from '../reporting/filing.ts'
import { startReport } from '../reporting/starting.ts'
import { columnOf, FIRST_ROW, FORM_SHEET, KEY_SHEET } from './layout.ts'
import { previewWorkbook } from './preview.ts'
import { makeTemplate } from './template.ts'

let stage: Stage
let reportId: number

beforeEach(async () => {
  stage = await setStage()
  reportId = await startLaiChau(stage)
})
afterEach(() => stage.database.close())

const view = () => see(stage.cast.officer, reportId)

/** Every field, with money in tỷ đồng as the form asks it. */
async function fillInBillions() {
  const fields = (await view()).answers.map((answer) => {
    const isMoney = answer.field.indicator.kind === 'money'
    return post(answer, isMoney ? { value: '186,5', scale: 'billion' } : typedFor(answer))
  })
  await must(saveAnswers(stage.cast.officer, reportId, fields))
}

async function template(sectionId?: number): Promise<Buffer> {
  const made = await makeTemplate(await view(), sectionId)
  if (!made.ok) throw new Error(made.code)
  return Buffer.from(made.result)
}

async function edit(
  bytes: Buffer,
  change: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void,
): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as never)
  change(book.getWorksheet(FORM_SHEET) as ExcelJS.Worksheet, book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

function rowOf(sheet: ExcelJS.Worksheet, slug: string): ExcelJS.Row {
  for (let row = FIRST_ROW; row <= sheet.rowCount; row += 1)
    if (sheet.getCell(row, columnOf('slug')).value === slug) return sheet.getRow(row)
  throw new Error(`No row ${slug}.`)
}

const typeInto =
  (slug: string, values: Partial<Record<Parameters<typeof columnOf>[0], ExcelJS.CellValue>>) =>
  (sheet: ExcelJS.Worksheet) => {
    for (const [key, value] of Object.entries(values))
      rowOf(sheet, slug).getCell(columnOf(key as 'value')).value = value
  }

const previewOf = async (bytes: Buffer) => previewWorkbook(await view(), bytes)

async function changesOf(bytes: Buffer) {
  const preview = await previewOf(bytes)
  if (!preview.ok) throw new Error(preview.code)
  return preview.differences.map(({ field, problems }) => [field.typed, problems.map(({ code }) => code)])
}

test('what is asked is open, everything else locked, choices are drop-downs, and the key is hidden', async () => {
  await fillInBillions()
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await template()) as never)
  const sheet = book.getWorksheet(FORM_SHEET) as ExcelJS.Worksheet
  const row = rowOf(sheet, 'community-digital-teams')
  expect(row.getCell(columnOf('name')).protection?.locked).not.toBe(false)
  expect(row.getCell(columnOf('value'))).toMatchObject({ value: 40, protection: { locked: false } })
  expect(row.getCell(columnOf('state')).dataValidation.formulae).toEqual(['"Có số liệu,Chưa có số liệu,Không áp dụng"'])
  expect((sheet as { sheetProtection?: { sheet: boolean } }).sheetProtection?.sheet).toBe(true)
  expect(book.getWorksheet(KEY_SHEET)?.state).toBe('veryHidden')
  expect(sheet.getColumn(columnOf('slug')).hidden).toBe(true)
})

test('a file that comes back as it went out changes nothing', async () => {
  expect(await changesOf(await template())).toEqual([])
  await fillInBillions()
  expect(await changesOf(await template())).toEqual([])
})

test('numbers, counts, choices and absences come back as they would have been typed', async () => {
  const bytes = await edit(await template(), (sheet) => {
    typeInto('community-digital-teams', { value: 1234 })(sheet)
    typeInto('villages-with-fixed-broadband', { value: '874', denominator: 948 })(sheet)
    typeInto('lgsp-in-operation', { value: 'Có', symbol: '12/QĐ-UBND', date: new Date('2026-09-05T00:00:00Z') })(sheet)
    typeInto('dx-budget-allocated', { value: 186.5 })(sheet)
    typeInto('ecommerce-platform-accounts', { state: 'Chưa có số liệu', reason: 'Sở đang tổng hợp' })(sheet)
  })
  expect(await changesOf(bytes)).toEqual(
    expect.arrayContaining([
      [{ value: '1234' }, []],
      [{ numerator: '874', denominator: '948' }, []],
      [{ choice: 'yes', symbol: '12/QĐ-UBND', date: '05/09/2026' }, []],
      [{ value: '186,5', scale: 'billion' }, []],
      [{ state: 'notReported', reason: 'Sở đang tổng hợp' }, []],
    ]),
  )
})

test('a preview writes nothing; applied, it writes everything, and nothing once a colleague was faster', async () => {
  const bytes = await edit(await template(), (sheet) => {
    typeInto('community-digital-teams', { value: 1234 })(sheet)
    typeInto('dx-models-replicated', { value: 7 })(sheet)
  })
  const preview = await previewOf(bytes)
  if (!preview.ok) throw new Error(preview.code)
  const storedOf = async (slug: string) =>
    (await view()).answers.find(({ field }) => field.indicator.slug === slug)?.answer.value
  expect(await storedOf('community-digital-teams')).toBeNull()
  const colleague = (await view()).answers.find(({ field }) => field.indicator.slug === 'dx-models-replicated')
  if (!colleague) throw new Error('No field.')
  await must(saveAnswers(stage.cast.secondOfficer, reportId, [post(colleague, { value: '9' })]))
  const fields = preview.differences.map(({ field }) => field)
  expect(await saveAnswers(stage.cast.officer, reportId, fields, preview.reportVersion)).toMatchObject({
    code: 'conflict',
  })
  expect([await storedOf('community-digital-teams'), await storedOf('dx-models-replicated')]).toEqual([null, 9])
  const again = await previewOf(bytes)
  if (!again.ok) throw new Error(again.code)
  await must(
    saveAnswers(
      stage.cast.officer,
      reportId,
      again.differences.map(({ field }) => field),
      again.reportVersion,
    ),
  )
  expect([await storedOf('community-digital-teams'), await storedOf('dx-models-replicated')]).toEqual([1234, 7])
})

test('a file of one section brings only that section', async () => {
  const section = (await view()).form.sections.find(({ slug }) => slug === 'human-resources')
  const bytes = await edit(await template(section?.id), typeInto('community-digital-teams', { value: 5 }))
  expect(await changesOf(bytes)).toEqual([[{ value: '5' }, []]])
  const whole = await edit(await template(), () => undefined)
  expect(whole.length).toBeGreaterThan(bytes.length)
})

test('another unit’s file, one without a key or with a key of somebody’s own making is refused', async () => {
  const started = await startReport(stage.cast.stranger, { ...stage.key, unitId: await provinceId('son-la') })
  if (!started?.ok) throw new Error('Not started.')
  const theirs = await makeTemplate(await see(stage.cast.stranger, started.id))
  if (!theirs.ok) throw new Error(theirs.code)
  expect(await previewOf(Buffer.from(theirs.result))).toMatchObject({ ok: false, code: 'otherUnit' })
  const forged = await edit(await template(), (_sheet, book) => {
    const cell = book.getWorksheet(KEY_SHEET)?.getCell('A1')
    if (cell) cell.value = String(cell.value).replace(/"unitId":\d+/, '"unitId":1')
  })
  expect(await previewOf(forged)).toMatchObject({ ok: false, code: 'noKey' })
  const keyless = await edit(await template(), (_sheet, book) => book.removeWorksheet(KEY_SHEET))
  expect(await previewOf(keyless)).toMatchObject({ ok: false, code: 'noKey' })
})

test('a formula is told by its cell; what cannot be read is shown and stops the whole file', async () => {
  const formula = await edit(await template(), typeInto('community-digital-teams', { value: { formula: '1+1' } }))
  expect(await previewOf(formula)).toMatchObject({ ok: false, code: 'cells', problems: [{ code: 'formula' }] })
  const odd = await edit(await template(), typeInto('community-digital-teams', { value: 'khoảng 12' }))
  expect(await changesOf(odd)).toEqual([[{ value: 'khoảng 12' }, ['number.notANumber']]])
})

test('text that looks like a formula goes out guarded and comes back as it was', async () => {
  const [first] = (await view()).answers
  if (!first) throw new Error('No field.')
  await must(saveAnswers(stage.cast.officer, reportId, [post(first, {}, { explanation: '=HYPERLINK("x")' })]))
  const bytes = await template()
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as never)
  const row = rowOf(book.getWorksheet(FORM_SHEET) as ExcelJS.Worksheet, first.field.indicator.slug)
  expect(row.getCell(columnOf('explanation')).value).toBe(`'=HYPERLINK("x")`)
  expect(await changesOf(bytes)).toEqual([])
})

const SOFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/opt/libreoffice/program/soffice'].find(existsSync)

// Skipped, and shown as skipped, where no LibreOffice is installed.
test.skipIf(!SOFFICE)(
  'LibreOffice opens the file and saves it without changing an answer (needs soffice)',
  { timeout: 120_000 },
  async () => {
    await fillInBillions()
    const folder = mkdtempSync(join(tmpdir(), 'tien-do-so-office-'))
    try {
      const edited = await edit(await template(), typeInto('community-digital-teams', { value: 4321 }))
      writeFileSync(join(folder, 'in.xlsx'), edited)
      const profile = `-env:UserInstallation=file://${folder}/profile`
      execFileSync(SOFFICE ?? '', [
        profile,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder, 'out'),
        join(folder, 'in.xlsx'),
      ])
      expect(await changesOf(readFileSync(join(folder, 'out', 'in.xlsx')))).toEqual([[{ value: '4321' }, []]])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
