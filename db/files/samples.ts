// For tests: small files of every kind, whole or made to be refused.
import { deflateSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

export function pdf(body = '1 0 obj << /Type /Catalog >> endobj'): Buffer {
  return Buffer.from(`%PDF-1.7\n${body}\ntrailer << /Root 1 0 R >>\n%%EOF\n`, 'latin1')
}

/** A PDF with an object stream that holds `content`. */
export function pdfWithObjectStream(content: string): Buffer {
  const packed = deflateSync(Buffer.from(content)).toString('latin1')
  const head = `2 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>`
  return pdf(`${head}\nstream\n${packed}\nendstream endobj`)
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A docx of the least parts, with `more` added or put in place. */
export function docx(more: Zippable = {}): Buffer {
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8('<Types><Override PartName="/word/document.xml" ContentType="x"/></Types>'),
      '_rels/.rels': relationships(''),
      'word/document.xml': strToU8('<w:document><w:body/></w:document>'),
      ...more,
    }),
  )
}

export function relationships(attributes: string): Uint8Array {
  const one = `<Relationship Id="rId1" Type="x" Target="word/document.xml" ${attributes}/>`
  return strToU8(`<?xml version="1.0"?><Relationships xmlns="${RELATIONSHIPS}">${one}</Relationships>`)
}

/** An xlsx of one sheet with these rows. */
export async function xlsx(rows: unknown[][], name = 'Số liệu'): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet(name).addRows(rows)
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** The same package with parts added or put in place. */
export function withParts(bytes: Buffer, more: Zippable): Buffer {
  return Buffer.from(zipSync({ ...unzipSync(bytes), ...more }))
}

/** The same archive, but its central directory gives every entry this length instead of its own. */
export function lyingAboutLength(bytes: Buffer, length: number): Buffer {
  const lying = Buffer.from(bytes)
  const signature = Buffer.from([0x50, 0x4b, 0x01, 0x02])
  for (let place = lying.indexOf(signature); place >= 0; place = lying.indexOf(signature, place + 4))
    lying.writeUInt32LE(length, place + 24)
  return lying
}
