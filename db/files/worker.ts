// The worker: what is done with a file that somebody sent (or with a document made for somebody) happens in a thread of its own,
// with a bound on its memory and its time, so that the worst file costs nobody else anything (row F8). Two at a time.
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'

export type WorkProblem = 'tooHeavy' | 'busy'
export type Worked<T> = { ok: true; result: T } | { ok: false; code: WorkProblem }

const BOUNDS = { heapMb: 256, ms: 20_000 }
const MOST_AT_ONCE = 2
const MOST_WAITING = 60

// Next loads this module several times in one process.
const KEY = Symbol.for('tien-do-so.file-work')
type Queue = { running: number; waiting: (() => void)[] }
const shared = globalThis as { [KEY]?: Queue }
shared[KEY] ??= { running: 0, waiting: [] }
const queue = shared[KEY]

/** Runs `name` of worker-entry.ts on an input; `tooHeavy` past memory or time, `busy` when too many wait. Other errors are bugs. */
export async function inWorker<T>(name: string, input: unknown, bounds = BOUNDS): Promise<Worked<T>> {
  if (queue.waiting.length >= MOST_WAITING) return { ok: false, code: 'busy' }
  if (queue.running >= MOST_AT_ONCE) await new Promise<void>((start) => queue.waiting.push(start))
  else queue.running += 1
  try {
    return await work<T>(name, input, bounds)
  } finally {
    const next = queue.waiting.shift()
    if (next) next()
    else queue.running -= 1
  }
}

function work<T>(name: string, input: unknown, bounds: typeof BOUNDS): Promise<Worked<T>> {
  // Outside the bundles of Next: plain Node runs it from the project folder, like the server itself.
  const entry = resolve(/* turbopackIgnore: true */ process.cwd(), 'db/files/worker-entry.ts')
  const worker = new Worker(entry, {
    workerData: { name, input },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: bounds.heapMb, maxYoungGenerationSizeMb: 32 },
  })
  return new Promise((settle, fail) => {
    const timer = setTimeout(() => finish({ ok: false, code: 'tooHeavy' }), bounds.ms)
    const finish = (outcome: Worked<T>) => {
      clearTimeout(timer)
      settle(outcome)
      void worker.terminate()
    }
    worker.once('message', (result: T) => finish({ ok: true, result }))
    worker.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer)
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') settle({ ok: false, code: 'tooHeavy' })
      else fail(error)
    })
    worker.once('exit', (code) => fail(new Error(`The file worker ended with ${code} and said nothing.`)))
  })
}
