// Asking one server: a whole answer for the record, or as many answers as fit into a span of time.
import { Agent, get, type IncomingMessage, type RequestOptions } from 'node:http'
import { LOOPBACK } from './machine.ts'

export type Wire = { status: number; rawHeaders: string[]; body: Buffer }
export type Load = { perSecond: number; milliseconds: number[] }

const CONNECTIONS = 16

/** One answer, byte for byte as it came over the wire. */
export async function ask(port: number, path: string, coding: string): Promise<Wire> {
  const answer = await open({ host: LOOPBACK, port, path, agent: false, headers: { 'accept-encoding': coding } })
  const pieces: Buffer[] = []
  for await (const piece of answer) pieces.push(piece)
  const wire = { status: answer.statusCode ?? 0, rawHeaders: answer.rawHeaders, body: Buffer.concat(pieces) }
  if (wire.status !== 200) throw new Error(`${path} answered ${wire.status}.`)
  return wire
}

/** Asks for `path` over 16 kept connections for so many milliseconds; anything but the awaited length is an error. */
export async function load(port: number, path: string, coding: string, span: number, length: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const question = { host: LOOPBACK, port, path, agent, headers: { 'accept-encoding': coding } }
  const milliseconds: number[] = []
  const begun = performance.now()
  const worker = async () => {
    while (performance.now() - begun < span) {
      const asked = performance.now()
      if ((await readLength(await open(question))) !== length) throw new Error(`${path} answered other bytes.`)
      milliseconds.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, worker))
  const perSecond = milliseconds.length / ((performance.now() - begun) / 1000)
  agent.destroy()
  return { perSecond, milliseconds }
}

function open(question: RequestOptions): Promise<IncomingMessage> {
  return new Promise((done, fail) => get(question, done).once('error', fail))
}

function readLength(answer: IncomingMessage): Promise<number> {
  return new Promise((done, fail) => {
    let length = 0
    answer.on('data', (piece: Buffer) => {
      length += piece.length
    })
    answer.once('end', () => done(length))
    answer.once('error', fail)
  })
}

/** The value below which `share` (0…1) of the numbers lie. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
