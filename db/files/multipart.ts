// A posted form with files, read as it arrives (RFC 7578): parts one after another, the bytes of a file handed on at once and
// never gathered, so that its length can be bounded while it comes.

export type Part = { name: string; fileName: string | null }
export type MultipartPart = Part & { body: AsyncIterable<Buffer> }

export class MultipartTrouble extends Error {}

const LONGEST_HEAD = 4096
const CRLF = Buffer.from('\r\n')
const HEAD_END = Buffer.from('\r\n\r\n')

/** The boundary that a Content-Type names, or null if it is no posted form with files. */
export function boundaryOf(contentType: string | null): string | null {
  const match = /^multipart\/form-data\s*;.*?\bboundary=(?:"([^"\r\n]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType ?? '')
  return match?.[1] ?? match?.[2] ?? null
}

/** The parts in their order; the body of one must be read to its end before the next is asked for. */
export async function* readParts(source: AsyncIterable<Uint8Array>, boundary: string): AsyncGenerator<MultipartPart> {
  const reader = createReader(source)
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  // The first delimiter stands at the very beginning, without its line end.
  reader.unread(CRLF)
  await drain(reader.until(delimiter))
  while (true) {
    const after = await reader.take(2)
    if (after.toString() === '--') return
    if (!after.equals(CRLF)) throw new MultipartTrouble('A delimiter without an end of line.')
    const head = await gather(reader.until(HEAD_END), LONGEST_HEAD)
    yield { ...readHead(head.toString('utf8')), body: reader.until(delimiter) }
  }
}

/** The text of a part of at most `most` bytes. */
export async function textOfPart({ body }: MultipartPart, most: number): Promise<string> {
  return (await gather(body, most)).toString('utf8')
}

async function gather(body: AsyncIterable<Buffer>, most: number): Promise<Buffer> {
  const kept: Buffer[] = []
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length > most) throw new MultipartTrouble('A part is too long.')
    kept.push(chunk)
  }
  return Buffer.concat(kept)
}

async function drain(body: AsyncIterable<Buffer>) {
  for await (const _chunk of body);
}

function readHead(head: string): Part {
  const disposition = /^content-disposition:\s*form-data\s*;(.*)$/im.exec(head)?.[1] ?? ''
  const name = /(?:^|;)\s*name="([^"]*)"/i.exec(disposition)?.[1]
  if (name === undefined) throw new MultipartTrouble('A part without a name.')
  const fileName = /(?:^|;)\s*filename="([^"]*)"/i.exec(disposition)?.[1]
  return { name: plainName(name), fileName: fileName === undefined ? null : plainName(fileName) }
}

// How browsers write a quotation mark and line ends in a name.
const plainName = (text: string) => text.replace(/%22/g, '"').replace(/%0[AD]/gi, ' ')

function createReader(source: AsyncIterable<Uint8Array>) {
  const chunks = source[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)

  async function more() {
    const next = await chunks.next()
    if (next.done) throw new MultipartTrouble('The form ends too early.')
    held = Buffer.concat([held, next.value])
  }

  async function take(count: number): Promise<Buffer> {
    while (held.length < count) await more()
    const taken = held.subarray(0, count)
    held = held.subarray(count)
    return taken
  }

  /** What comes before the mark, piece by piece; the mark itself is passed over. */
  async function* until(mark: Buffer): AsyncGenerator<Buffer> {
    while (true) {
      const place = held.indexOf(mark)
      if (place >= 0) {
        const last = held.subarray(0, place)
        held = held.subarray(place + mark.length)
        if (last.length > 0) yield last
        return
      }
      // The mark may have begun at the end of what is here.
      const sure = held.length - mark.length + 1
      if (sure > 0) yield await take(sure)
      await more()
    }
  }

  const unread = (bytes: Buffer) => {
    held = Buffer.concat([bytes, held])
  }
  return { take, until, unread }
}
