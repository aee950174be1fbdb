// A portal of its own for a test worker: own data folder, own port, the build that is being tested, and a clock that can be set.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export type Portal = Awaited<ReturnType<typeof openPortal>>

/** Migrates, seeds and serves; `close` ends the server and removes the data. */
export async function openPortal() {
  const folder = await mkdtemp(join(tmpdir(), 'tien-do-so-e2e-'))
  const port = await freePort()
  const environment = { ...process.env, DATA_DIR: join(folder, 'data'), PORT: String(port), TEST_BUILD: '1' }
  const command = async (name: string, ...flags: string[]) => {
    const { stdout } = await run(process.execPath, [`db/commands/${name}.ts`, ...flags], { env: environment })
    return stdout.trim()
  }
  await command('migrate')
  await command('seed')
  let server = await serve(environment, port)
  return {
    baseURL: `http://localhost:${port}`,
    dataFolder: environment.DATA_DIR,
    command,
    /** Moves the portal's clock to an instant; it stands still there. */
    setClock: (instant: string) => writeFile(join(environment.DATA_DIR, 'test-clock'), instant),
    /** Ends the server as asked (a drain, or at once) and starts it again on the same data. */
    async restart(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') {
      await end(server, signal)
      server = await serve(environment, port)
    },
    async close() {
      await end(server, 'SIGTERM')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function serve(environment: NodeJS.ProcessEnv, port: number): Promise<ChildProcess> {
  const server = spawn(process.execPath, ['server.ts'], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  server.stdout?.on('data', (text) => {
    output += text
  })
  if (process.env.PORTAL_LOG) server.stdout?.pipe(createWriteStream(process.env.PORTAL_LOG, { flags: 'a' }))
  server.stderr?.on('data', (text) => {
    output += text
  })
  while (!(await answers(port))) {
    if (server.exitCode !== null) throw new Error(`The server ended: ${output}`)
  }
  return server
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://localhost:${port}/healthz`)).ok
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 50))
    return false
  }
}

async function end(server: ChildProcess, signal: 'SIGTERM' | 'SIGKILL') {
  if (server.exitCode !== null) return
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill(signal)
  await ended
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
