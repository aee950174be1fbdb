// Writing the official report as Word (Decree 30/2020/NĐ-CP, annex I): A4, Times New Roman 14, head in two blocks, page number centred at the
// top from page 2, signature right and recipients left, annexes on pages of their own. Runs in the worker thread only.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Annex, Part, ReportContent, Paragraph as Said } from './report-content.ts'

const FONT = 'Times New Roman'
const BODY = 28
const SMALL = 26
/** Twentieths of a point: margins 20, 20, 30, 20 mm; first line 1.27 cm. */
const MARGIN = { top: 1134, bottom: 1134, left: 1701, right: 1134, header: 567 }
const A4 = { width: 11906, height: 16838 }
const FIRST_LINE = 720
const TEXT_WIDTH = A4.width - MARGIN.left - MARGIN.right
const LANDSCAPE_WIDTH = A4.height - MARGIN.left - MARGIN.right
const LEFT_BLOCK = 3700
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
}

export async function writeReport(content: ReportContent): Promise<Uint8Array> {
  const document = new Document({
    // Row P2: nobody's name, only what made the document.
    creator: 'Tiến độ số',
    lastModifiedBy: 'Tiến độ số',
    title: `BÁO CÁO ${plain(content.subject)}`,
    styles: { default: { document: { run: { font: FONT, size: BODY, language: { value: 'vi-VN' } } } } },
    sections: [
      section(false, [
        headTable(content),
        centred('BÁO CÁO', { bold: true, before: 240 }),
        centred(content.subject, { bold: true }),
        rule(Math.round(TEXT_WIDTH / 3), TEXT_WIDTH),
        said({ kind: 'text', text: `Kính gửi: ${content.addressee}.` }, AlignmentType.CENTER),
        said({ kind: 'text', text: content.opening }),
        ...content.parts.flatMap((part, place) => partOf(part, place === content.parts.length - 1)),
        centred('', { before: 120, size: 16 }),
        footTable(content),
      ]),
      ...content.annexes.map((annex) => section(true, annexOf(annex))),
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function section(isLandscape: boolean, children: (Paragraph | Table)[]): ISectionOptions {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: SMALL })],
  })
  return {
    properties: {
      // No number on the first page, of the report as of each annex.
      titlePage: true,
      page: {
        size: { ...A4, orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: MARGIN,
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [new Paragraph('')] }) },
    children,
  }
}

function headTable({ issuer, symbol, placeAndDate }: ReportContent): Table {
  const [above, own] = issuer.length > 1 ? issuer : [undefined, issuer[0] ?? '']
  const left = [
    ...(above ? [centred(upper(above), { bold: !own, size: SMALL })] : []),
    centred(upper(own ?? ''), { bold: true, size: SMALL }),
    rule(1300, LEFT_BLOCK),
    centred(symbol, { size: SMALL, before: 120 }),
  ]
  const right = [
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: 25 }),
    centred('Độc lập - Tự do - Hạnh phúc', { bold: true, size: BODY }),
    rule(3150, TEXT_WIDTH - LEFT_BLOCK),
    centred(placeAndDate, { italics: true, size: SMALL, before: 120 }),
  ]
  return blocks([LEFT_BLOCK, TEXT_WIDTH - LEFT_BLOCK], [left, right])
}

function footTable({ recipients, signature, signer }: ReportContent): Table {
  const left = [
    new Paragraph({ children: [run('Nơi nhận:', { bold: true, italics: true, size: 24 })] }),
    ...recipients.map((line, place) => {
      const end = place === recipients.length - 1 ? '.' : ';'
      return new Paragraph({ children: [run(`- ${line}${end}`, { size: 22 })] })
    }),
  ]
  const right = [
    ...signature.map((line) => centred(upper(line), { bold: true })),
    centred('', { before: 1400 }),
    centred(signer, { bold: true }),
  ]
  return blocks([4300, TEXT_WIDTH - 4300], [left, right])
}

function partOf({ title, headings }: Part, isLast: boolean): Paragraph[] {
  const paragraphs = headings.flatMap((heading, place) => [
    ...(heading.title ? [titled(`${place + 1}. ${heading.title}`)] : []),
    ...heading.paragraphs.map((one, row) => {
      const isEnd = isLast && place === headings.length - 1 && row === heading.paragraphs.length - 1
      return said(isEnd ? { ...one, text: `${one.text.replace(/[.\s]+$/, '')}./.` } : one)
    }),
  ])
  return [titled(title), ...paragraphs]
}

function annexOf({ title, subject, attached, heads, widths: shares, rows }: Annex): (Paragraph | Table)[] {
  const total = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.floor((share * LANDSCAPE_WIDTH) / total))
  return [
    centred(title, { bold: true }),
    centred(upper(subject), { bold: true }),
    centred(attached, { italics: true, after: 200 }),
    new Table({
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      rows: [tableRow(heads, widths, true), ...rows.map((cells) => tableRow(cells, widths, false))],
    }),
  ]
}

function tableRow(cells: readonly string[], widths: readonly number[], isHead: boolean): TableRow {
  return new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: cells.map(
      (text, place) =>
        new TableCell({
          width: { size: widths[place] ?? 0, type: WidthType.DXA },
          margins: { left: 80, right: 80, top: 40, bottom: 40 },
          verticalAlign: VerticalAlign.CENTER,
          children: [
            new Paragraph({
              alignment:
                isHead || place === 0
                  ? AlignmentType.CENTER
                  : /^[\d.,]+%?$/.test(text)
                    ? AlignmentType.RIGHT
                    : AlignmentType.LEFT,
              children: [run(text, { bold: isHead, size: 24 })],
            }),
          ],
        }),
    ),
  })
}

function said(
  { kind, text }: Said,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.JUSTIFIED,
): Paragraph {
  return new Paragraph({
    alignment,
    indent: alignment === AlignmentType.CENTER ? undefined : { firstLine: FIRST_LINE },
    spacing: { before: 120, after: 0, line: 276 },
    children: [run(kind === 'item' ? `- ${text}` : text, {})],
  })
}

function titled(text: string): Paragraph {
  return new Paragraph({
    keepNext: true,
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: FIRST_LINE },
    spacing: { before: 120, line: 276 },
    children: [run(text, { bold: true })],
  })
}

type Look = { bold?: boolean; italics?: boolean; size?: number; before?: number; after?: number }

function centred(text: string, { before = 0, after = 0, ...look }: Look): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before, after }, children: [run(text, look)] })
}

const run = (text: string, { size = BODY, ...look }: Pick<Look, 'bold' | 'italics' | 'size'>) =>
  new TextRun({ text: plain(text), font: FONT, size, ...look })

/** A line of a width (in twentieths of a point) in the middle of its column, a little below a heading. */
function rule(width: number, column: number): Paragraph {
  const side = Math.round((column - width) / 2)
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 40, after: 0, line: 120, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    children: [run('', { size: 8 })],
  })
}

function blocks(widths: number[], contents: (Paragraph | Table)[][]): Table {
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: contents.map(
          (children, place) =>
            new TableCell({
              width: { size: widths[place] ?? 0, type: WidthType.DXA },
              margins: { left: 0, right: 0 },
              children,
            }),
        ),
      }),
    ],
  })
}

const upper = (text: string) => text.toLocaleUpperCase('vi')

// Row F11: the library escapes; what XML cannot hold goes.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
const plain = (text: string) => text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
