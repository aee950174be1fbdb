// The places and processes of a measurement: a folder that is removed, a free port, a server that is ended by its process.
import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { get } from 'node:http'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

export const LOOPBACK = '127.0.0.1'

/** A port of the loopback that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, LOOPBACK, () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('No port.'))))
    })
  })
}

/** Waits until /healthz answers on the port; throws when the process ends first. */
export async function untilUp(server: ChildProcess, port: number) {
  while (!(await isUp(port))) {
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode} before it answered.`)
    await pause(20)
  }
}

function isUp(port: number): Promise<boolean> {
  return new Promise((done) => {
    const question = get({ host: LOOPBACK, port, path: '/healthz', agent: false }, (answer) => {
      answer.resume()
      done(answer.statusCode === 200)
    })
    question.once('error', () => done(false))
  })
}

/** Ends this one process and waits for its end; after 15 s it is killed. */
export async function endProcess(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  const patience = setTimeout(() => child.kill('SIGKILL'), 15_000)
  await ended
  clearTimeout(patience)
}

const TICKS_A_SECOND = 100

/** Seconds of CPU that a process has used so far (user and system); NaN where there is no /proc. */
export function cpuSeconds(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND
  } catch {
    return Number.NaN
  }
}

/** Seconds that `work` took, and what it gave. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ seconds: number; result: T }> {
  const begun = performance.now()
  const result = await work()
  return { seconds: (performance.now() - begun) / 1000, result }
}
