// The letter of urging (công văn đôn đốc) in the form of Decree 30/2020/NĐ-CP, Annex I: A4, Times New Roman, motto right, issuing
// body left, number and signature left blank for the clerk. One letter a page, one for each unit.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { formatDay, formatDayInProse } from './dates.ts'
import { translator } from './messages.ts'
import { reportTitle } from './periods.ts'

export type UrgingLetters = {
  title: string
  periodCode: string
  onDay: string
  /** The steering body of the day, and the agency that writes. */
  body: string
  agency: string
  letters: readonly { unitName: string; dueOn: string }[]
}

const t = translator('vi', 'timeliness')
const MM = 56.7
const BODY_SIZE = 28
const FONT = 'Times New Roman'
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
}

/** The Word file; no name of a person stands in it (row P2). */
export function urgingLetters(letters: UrgingLetters): Promise<Buffer> {
  const page = {
    size: { width: Math.round(210 * MM), height: Math.round(297 * MM) },
    margin: {
      top: Math.round(20 * MM),
      bottom: Math.round(20 * MM),
      left: Math.round(30 * MM),
      right: Math.round(15 * MM),
    },
  }
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  })
  return Packer.toBuffer(
    new Document({
      creator: letters.agency,
      title: t('letterSubject', { report: reportOf(letters) }),
      styles: { default: { document: { run: { font: FONT, size: BODY_SIZE } } } },
      sections: letters.letters.map((letter) => ({
        properties: { page: { ...page, pageNumbers: { start: 1 } }, titlePage: true },
        headers: { first: new Header({ children: [] }), default: new Header({ children: [number] }) },
        children: letterOf(letters, letter),
      })),
    }),
  )
}

const reportOf = ({ title, periodCode }: UrgingLetters) => reportTitle(title, periodCode, 'vi')

function letterOf(all: UrgingLetters, { unitName, dueOn }: UrgingLetters['letters'][number]) {
  const words = {
    report: reportOf(all),
    unit: unitName,
    due: formatDay(dueOn, 'vi'),
    day: formatDay(all.onDay, 'vi'),
    body: all.body,
  }
  return [
    headOf(all),
    centred(t('letterTo', words), { before: 360, after: 240 }),
    ...['letterFirst', 'letterSecond', 'letterThird'].map((key) => bodyText(t(key as 'letterFirst', words))),
    footOf(all, unitName),
  ]
}

function headOf({ body, agency, onDay, ...rest }: UrgingLetters): Table {
  const report = reportOf({ body, agency, onDay, ...rest })
  const left = [
    centred(body.toLocaleUpperCase('vi'), {}, { size: 24 }),
    centred(agency.toLocaleUpperCase('vi'), {}, { size: 26, bold: true }),
    rule(),
    centred(t('letterNumber'), { before: 120 }, { size: 26 }),
    centred(t('letterAbout', { report }), {}, { size: 24 }),
  ]
  const right = [
    centred(t('letterNation'), {}, { size: 26, bold: true }),
    centred(t('letterMotto'), {}, { size: 28, bold: true }),
    rule(),
    centred(
      t('letterPlace', { day: formatDayInProse(onDay, 'vi').replace(/^ngày \d+/, 'ngày …') }),
      { before: 120 },
      { size: 28, italics: true },
    ),
  ]
  return columns(left, 44, right, 56)
}

function footOf({ agency }: UrgingLetters, unitName: string): Table {
  const left = [
    new Paragraph({ children: [new TextRun({ text: t('letterCopies'), bold: true, italics: true, size: 24 })] }),
    ...[t('letterAsAbove', { unit: unitName }), t('letterFile')].map(
      (text) => new Paragraph({ children: [new TextRun({ text, size: 22 })] }),
    ),
  ]
  const right = [
    centred(t('letterHead'), {}, { bold: true }),
    centred(agency.toLocaleUpperCase('vi'), {}, { bold: true, size: 26 }),
  ]
  return columns(left, 50, right, 50)
}

function columns(left: Paragraph[], leftShare: number, right: Paragraph[], rightShare: number): Table {
  const cell = (children: Paragraph[], share: number) =>
    new TableCell({ children, borders: BORDERS, width: { size: share, type: WidthType.PERCENTAGE } })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: BORDERS,
    rows: [new TableRow({ children: [cell(left, leftShare), cell(right, rightShare)] })],
  })
}

type Run = { size?: number; bold?: boolean; italics?: boolean }

function centred(text: string, spacing: { before?: number; after?: number } = {}, run: Run = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing, children: [new TextRun({ text, ...run })] })
}

const rule = () => centred('———————', {}, { size: 16 })

function bodyText(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: Math.round(10 * MM) },
    spacing: { after: 120, line: 320 },
    children: [new TextRun({ text })],
  })
}
