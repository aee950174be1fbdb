// The scanner (row F10): clamd, where the operator has one (CLAMD_ADDRESS: `host:port` or the path of a socket). It fails closed: a
// file that it could not look at waits, and is read by nobody until it has been.
import { createReadStream } from 'node:fs'
import { connect } from 'node:net'

export type Scan = 'clean' | 'infected' | 'unknown'

const PATIENCE_MS = 30_000
const MOST_ANSWER = 4096

export const isScanning = () => Boolean(process.env.CLAMD_ADDRESS)

/** Asks clamd about a file (INSTREAM); `unknown` when it is down, slow or at a loss. Without a scanner every file is clean. */
export async function scanFile(path: string): Promise<Scan> {
  const address = process.env.CLAMD_ADDRESS
  if (!address) return 'clean'
  const answer = await ask(address, path).catch(() => '')
  if (/\bFOUND\b/.test(answer)) return 'infected'
  return /^stream: OK/.test(answer) ? 'clean' : 'unknown'
}

function ask(address: string, path: string): Promise<string> {
  const [host, port] = address.split(':')
  const socket = connect(port ? { host, port: Number(port) } : { path: address })
  return new Promise((settle, fail) => {
    let answer = ''
    const timer = setTimeout(() => socket.destroy(new Error('clamd is slow')), PATIENCE_MS)
    socket.on('data', (text) => {
      answer = (answer + text).slice(0, MOST_ANSWER)
    })
    socket.on('error', fail)
    socket.on('close', () => {
      clearTimeout(timer)
      settle(answer)
    })
    socket.on('connect', () => void send(socket, path).catch((error) => socket.destroy(error)))
  })
}

async function send(socket: ReturnType<typeof connect>, path: string) {
  socket.write('zINSTREAM\0')
  for await (const chunk of createReadStream(path)) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(chunk.length)
    socket.write(length)
    if (!socket.write(chunk)) await new Promise((drained) => socket.once('drain', drained))
  }
  socket.write(Buffer.alloc(4))
}
