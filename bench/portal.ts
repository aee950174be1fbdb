// The portal under measurement: its own build, data folder and port, each step timed; or a fresh clone, from nothing.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from '../deploy/build.mjs'
import { prepareData } from '../deploy/data.mjs'
import { environment, inProject, ROOT, run } from '../deploy/project.mjs'
import { endProcess, freePort, timed, untilUp } from './machine.ts'

export const SHELF = '.next-bench'

export type Steps = { build: number; isBuiltBefore: boolean; data: number; start: number }

/** Builds (or takes the build of the same sources, with the seconds it took then), fills a data folder, starts. */
export async function openPortal(data: string) {
  const built = await timed(() => build({ DIST_DIR: SHELF }) as Promise<string>)
  const note = inProject(built.result, 'bench-seconds')
  const isBuiltBefore = existsSync(note)
  if (!isBuiltBefore) writeFileSync(note, String(built.seconds))
  process.env.DATA_DIR = data
  const filled = await timed(() => prepareData())
  const port = await freePort()
  const started = await timed(() => start(['server.ts'], ROOT, { DIST_DIR: built.result }, port))
  const steps: Steps = {
    build: isBuiltBefore ? Number(readFileSync(note, 'utf8')) : built.seconds,
    isBuiltBefore,
    data: filled.seconds,
    start: started.seconds,
  }
  return { port, pid: started.result.pid, steps, close: () => endProcess(started.result) }
}

/** Seconds from a fresh clone of what is committed to the first answer: install, build, data, start. */
export async function timeFreshClone(folder: string): Promise<number> {
  const clone = join(folder, 'clone')
  if ((await run('git', ['clone', '--quiet', ROOT, clone])) !== 0) throw new Error('The clone failed.')
  const port = await freePort()
  const { seconds, result } = await timed(() =>
    start(['deploy/start.mjs'], clone, { DATA_DIR: undefined, DIST_DIR: undefined }, port),
  )
  await endProcess(result)
  return seconds
}

async function start(args: string[], cwd: string, changes: NodeJS.Dict<string>, port: number): Promise<ChildProcess> {
  const own = { HOST: '127.0.0.1', PUBLIC_URL: undefined, PORT: String(port), ...changes }
  const env: NodeJS.ProcessEnv = Object.assign(environment(own), { NODE_ENV: 'production' as const })
  const server = spawn('node', args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] })
  process.once('exit', () => server.kill())
  await untilUp(server, port)
  return server
}
