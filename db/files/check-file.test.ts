import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { checkFile } from './check-file.ts'
import { inspectPackage } from './office-package.ts'
import { docx, lyingAboutLength, pdf, pdfWithObjectStream, relationships, withParts, xlsx } from './samples.ts'

const picture = (format: 'png' | 'jpeg' | 'webp', size = 8) =>
  sharp({ create: { width: size, height: size, channels: 3, background: '#c00' } })
    .toFormat(format)
    .toBuffer()

const codeOf = async (name: string, bytes: Buffer) => {
  const checked = await checkFile(name, bytes)
  return checked.ok ? checked.kind : checked.code
}

test('the five kinds are taken, by bytes or by path', async () => {
  expect(await codeOf('Quyết định.pdf', pdf())).toBe('pdf')
  expect(await codeOf('Kế hoạch.DOCX', docx())).toBe('docx')
  expect(await codeOf('Phụ lục.xlsx', await xlsx([['a', 1]]))).toBe('xlsx')
  expect(await codeOf('ảnh.png', await picture('png'))).toBe('png')
  expect(await codeOf('ảnh.jpeg', await picture('jpeg'))).toBe('jpg')
  const folder = mkdtempSync(join(tmpdir(), 'tien-do-so-file-'))
  writeFileSync(join(folder, 'x'), docx())
  expect(await checkFile('Kế hoạch.docx', join(folder, 'x'))).toMatchObject({ ok: true, kind: 'docx', reencoded: null })
  rmSync(folder, { recursive: true })
})

test.each([
  'hinh.svg',
  'trang.html',
  'tep.zip',
  'mau.docm',
  'mau.xlsm',
  'cai-dat.exe',
  'khong-duoi',
  'cu.doc',
  'cu.xls',
])('%s is no kind that is taken', async (name) => {
  expect(await codeOf(name, pdf())).toBe('kind')
})

test.each([
  ['bao-cao.exe.pdf', 'doubleExtension'],
  ['bao-cao.pdf.docx', 'doubleExtension'],
  ['trang.html.png', 'doubleExtension'],
  ['12.BC-UBND.pdf', 'pdf'],
  ['QĐ 1.2 đã ký.signed.pdf', 'pdf'],
])('a dot in %s: %s', async (name, expected) => {
  expect(await codeOf(name, pdf())).toBe(expected)
})

test('a name is a label: no path, no hidden characters, NFC, at most 100 characters with its extension', async () => {
  const nameOf = async (name: string) => {
    const checked = await checkFile(name, pdf())
    return checked.ok ? checked.name : checked.code
  }
  expect(await nameOf('C:\\Users\\a\\..\\Báo cáo.pdf')).toBe('Báo cáo.pdf')
  expect(await nameOf('../../etc/a\u202efdp\u0000.pdf')).toBe('afdp.pdf')
  expect(await nameOf('Hà Giang.pdf'.normalize('NFD'))).toBe('Hà Giang.pdf')
  const long = await nameOf(`${'ơ'.repeat(200)}.pdf`)
  expect([...long]).toHaveLength(100)
  expect(long).toMatch(/ơ\.pdf$/)
})

test('the bytes must be of the kind that the name says', async () => {
  expect(await codeOf('x.pdf', docx())).toBe('mismatch')
  expect(await codeOf('x.png', await picture('jpeg'))).toBe('mismatch')
  expect(await codeOf('x.docx', await xlsx([[1]]))).toBe('mismatch')
  expect(await codeOf('x.xlsx', docx())).toBe('mismatch')
  expect(await codeOf('x.pdf', Buffer.from('MZ…'))).toBe('mismatch')
  expect(await codeOf('x.pdf', Buffer.alloc(0))).toBe('empty')
  expect(await codeOf('x.pdf', Buffer.concat([pdf(), Buffer.alloc(20 * 1024 ** 2)]))).toBe('tooLarge')
})

test.each([
  ['opens a program', '1 0 obj << /S /Launch /F (cmd.exe) >> endobj'],
  ['runs a script', '1 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj'],
  ['hides the word', '1 0 obj << /S /J#61vaScript >> endobj'],
  ['carries a file', '1 0 obj << /Names << /EmbeddedFiles 2 0 R >> >> endobj'],
])('a PDF that %s is refused', async (_what, body) => {
  expect(await codeOf('x.pdf', pdf(body))).toBe('active')
})

test('a PDF is looked into where it is packed, and refused where it cannot be', async () => {
  expect(await codeOf('x.pdf', pdfWithObjectStream('<< /S /JavaScript >>'))).toBe('active')
  expect(await codeOf('x.pdf', pdfWithObjectStream('<< /Type /Page >>'))).toBe('pdf')
  expect(await codeOf('x.pdf', pdf('trailer << /Encrypt 5 0 R >>'))).toBe('encrypted')
  expect(await codeOf('x.pdf', Buffer.from('%PDF-1.7\n1 0 obj'))).toBe('damaged')
})

test('an office file that points outside, holds a macro or a document type is refused', async () => {
  const outside = { 'word/_rels/document.xml.rels': relationships('TargetMode="External"') }
  const escaped = { 'word/_rels/document.xml.rels': relationships('TargetMode="&#x45;xternal"') }
  expect(await codeOf('x.docx', docx(outside))).toBe('external')
  expect(await codeOf('x.docx', docx(escaped))).toBe('external')
  expect(await codeOf('x.docx', docx({ 'word/vbaProject.bin': strToU8('x') }))).toBe('macro')
  expect(await codeOf('x.xlsx', withParts(await xlsx([[1]]), { 'xl/VBAProject.bin': strToU8('x') }))).toBe('macro')
  const types = strToU8(
    '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
  )
  expect(await codeOf('x.docx', docx({ '[Content_Types].xml': types }))).toBe('macro')
  expect(await codeOf('x.docx', docx({ 'a.rels': strToU8('<!DOCTYPE x [<!ENTITY y "z">]>') }))).toBe('damaged')
})

test('an archive that is made to burst, or that leads out of its folder, is refused', async () => {
  const bomb = { 'word/media/x.bin': new Uint8Array(30 * 1024 ** 2) }
  expect(await codeOf('x.docx', docx(bomb))).toBe('archive')
  const many = Object.fromEntries(Array.from({ length: 2001 }, (_, place) => [`word/${place}.xml`, strToU8('x')]))
  expect(await codeOf('x.docx', docx(many))).toBe('archive')
  const part: [Uint8Array, object] = [new Uint8Array(21 * 1024 ** 2), { level: 0 }]
  const large = Object.fromEntries(Array.from({ length: 5 }, (_, place) => [`word/${place}.bin`, part]))
  expect(await inspectPackage('docx', docx(large))).toBe('archive')
  expect(await codeOf('x.docx', docx({ '../../x.xml': strToU8('x') }))).toBe('archive')
  expect(await codeOf('x.docx', docx({ '/etc/x.xml': strToU8('x') }))).toBe('archive')
  const link = { 'word/link': [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] as [Uint8Array, object] }
  expect(await codeOf('x.docx', docx(link))).toBe('archive')
})

test('an archive that lies about its lengths is not unpacked further than it says', async () => {
  expect(await codeOf('x.docx', lyingAboutLength(docx({ 'word/x.bin': randomBytes(1024 ** 2) }), 10))).toBe('damaged')
  expect(await codeOf('x.docx', Buffer.from(zipSync({})))).toBe('mismatch')
  expect(await codeOf('x.docx', docx().subarray(0, 200))).toBe('damaged')
})

test('a picture is encoded anew: nothing but the picture remains', async () => {
  const told = await sharp(await picture('jpeg', 64))
    .withExif({ IFD0: { Artist: 'Nguyễn Văn A', Copyright: 'bí mật' } })
    .toBuffer()
  const withTail = Buffer.concat([told, Buffer.from('<script>alert(1)</script>')])
  const checked = await checkFile('ảnh.jpg', withTail)
  if (!checked.ok || !checked.reencoded) throw new Error('The picture was refused.')
  const { exif, width } = await sharp(checked.reencoded).metadata()
  expect([exif, width]).toEqual([undefined, 64])
  expect(checked.reencoded.includes('script')).toBe(false)
})

test('a picture of more than 40 megapixels, or one that is no picture, is refused', async () => {
  const wide = await sharp({ create: { width: 8000, height: 5001, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  expect(await codeOf('x.png', wide)).toBe('pixels')
  expect(await codeOf('x.png', (await picture('png')).subarray(0, 40))).toBe('damaged')
})
