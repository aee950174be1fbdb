import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundaryOf, MultipartTrouble, readParts, textOfPart } from './multipart.ts'

const BOUNDARY = '----x7Zq'

const fileForm = (content: Buffer | string, name = 'Báo cáo.pdf') =>
  Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="report"\r\n\r\n12\r\n--${BOUNDARY}\r\n`),
    Buffer.from(`Content-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: x/y\r\n\r\n`),
    Buffer.from(content),
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ])

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let place = 0; place < bytes.length; place += size) yield bytes.subarray(place, place + size)
}

async function readAll(bytes: Buffer, size: number) {
  const read = []
  for await (const part of readParts(inPieces(bytes, size), BOUNDARY)) {
    const chunks = []
    for await (const chunk of part.body) chunks.push(chunk)
    read.push({ name: part.name, fileName: part.fileName, content: Buffer.concat(chunks) })
  }
  return read
}

test('whatever the pieces in which a form arrives, its parts are the same to the byte', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.integer({ min: 1, max: 90 }), async (content, size) => {
      const almost = Buffer.concat([Buffer.from(content), Buffer.from(`\r\n--${BOUNDARY.slice(0, -1)}`)])
      expect(await readAll(fileForm(almost), size)).toEqual([
        { name: 'report', fileName: null, content: Buffer.from('12') },
        { name: 'file', fileName: 'Báo cáo.pdf', content: almost },
      ])
    }),
    { numRuns: 60 },
  )
})

test('a form that is cut off, or whose parts have no name, is trouble', async () => {
  await expect(readAll(fileForm('abc').subarray(0, -8), 20)).rejects.toThrow(MultipartTrouble)
  await expect(readAll(Buffer.from(`--${BOUNDARY}\r\n\r\n\r\nx\r\n--${BOUNDARY}--`), 20)).rejects.toThrow(
    MultipartTrouble,
  )
  await expect(readAll(Buffer.from('nothing of the kind'), 20)).rejects.toThrow(MultipartTrouble)
})

test('a text part is read up to its bound', async () => {
  const [first] = await Array.fromAsync(firstOf(readParts(inPieces(fileForm('x'), 9), BOUNDARY)))
  expect(first).toBe('too long')
})

async function* firstOf(parts: ReturnType<typeof readParts>) {
  for await (const part of parts) {
    yield await textOfPart(part, 1).catch(() => 'too long')
    return
  }
}

test.each([
  ['multipart/form-data; boundary=abc', 'abc'],
  ['Multipart/Form-Data; charset=utf-8; boundary="a b"', 'a b'],
  ['application/x-www-form-urlencoded', null],
  ['multipart/form-data', null],
])('the boundary of %s', (contentType, boundary) => {
  expect(boundaryOf(contentType)).toBe(boundary)
})
