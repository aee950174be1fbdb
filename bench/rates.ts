// Requests a second: the portal against a bare server that sends the same bytes, in turns, in the same run.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { ask, load, quantile, type Wire } from './asking.ts'
import type { ToldPage } from './bare-server.ts'
import { cpuSeconds, endProcess } from './machine.ts'

export type Side = { port: number; pid: number | undefined }
type Turn = { perSecond: number; milliseconds: number[]; cpu: number }
/** `p99` in milliseconds, `cpu` in seconds of the server's CPU a request (NaN where it cannot be told). */
export type Rate = { perSecond: number; p99: number; cpu: number }
export type Comparison = { path: string; portal: Rate; bare: Rate; ratio: number }

const CODING = 'gzip, br'
const ROUNDS = 7
const TURN_MS = 1000
// Node writes these itself.
const OWN_HEADERS = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding'])

/** Compares for each path: medians of the turns, p99 over all answers, and the median of the rounds' ratios. */
export async function compareRates(portal: Side, paths: readonly string[]): Promise<Comparison[]> {
  const answers = new Map<string, Wire>()
  for (const path of paths) answers.set(path, await ask(portal.port, path, CODING))
  const bare = await startBare([...answers].map(([path, wire]) => told(path, wire)))
  try {
    const compared: Comparison[] = []
    for (const [path, { body }] of answers) compared.push(await compare(path, body.length, portal, bare.side))
    return compared
  } finally {
    await endProcess(bare.child)
  }
}

async function compare(path: string, length: number, portal: Side, bare: Side): Promise<Comparison> {
  const turns = { portal: [] as Turn[], bare: [] as Turn[] }
  for (let round = 0; round <= ROUNDS; round += 1) {
    const order = round % 2 ? (['bare', 'portal'] as const) : (['portal', 'bare'] as const)
    for (const side of order) {
      const turn = await take(side === 'portal' ? portal : bare, path, length)
      // The first round warms both up.
      if (round > 0) turns[side].push(turn)
    }
  }
  const ratios = turns.portal.map(({ perSecond }, round) => perSecond / (turns.bare[round]?.perSecond ?? Number.NaN))
  return { path, portal: rateOf(turns.portal), bare: rateOf(turns.bare), ratio: quantile(ratios, 0.5) }
}

async function take({ port, pid }: Side, path: string, length: number): Promise<Turn> {
  const before = cpuSeconds(pid)
  const { perSecond, milliseconds } = await load(port, path, CODING, TURN_MS, length)
  return { perSecond, milliseconds, cpu: cpuSeconds(pid) - before }
}

function rateOf(turns: readonly Turn[]): Rate {
  const milliseconds = turns.flatMap((turn) => turn.milliseconds)
  return {
    perSecond: quantile(
      turns.map((turn) => turn.perSecond),
      0.5,
    ),
    p99: quantile(milliseconds, 0.99),
    cpu: turns.reduce((sum, turn) => sum + turn.cpu, 0) / milliseconds.length,
  }
}

function told(path: string, { rawHeaders, body }: Wire): ToldPage {
  const headers: string[] = []
  for (let place = 0; place < rawHeaders.length; place += 2) {
    const [name = '', value = ''] = rawHeaders.slice(place, place + 2)
    if (!OWN_HEADERS.has(name.toLowerCase())) headers.push(name, value)
  }
  return { path, headers, body: body.toString('base64') }
}

async function startBare(pages: ToldPage[]) {
  const child = fork(new URL('bare-server.ts', import.meta.url), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  child.send(pages)
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  return { child, side: { port, pid: child.pid } }
}
