// What Next and libraries write to the console becomes log lines like ours: one JSON object each, with the path being rendered.
import { AsyncLocalStorage } from 'node:async_hooks'
import { format, stripVTControlCharacters } from 'node:util'
import { log } from './log.ts'

const rendering = new AsyncLocalStorage<string>()

const LEVELS = { log: 'info', info: 'info', warn: 'warn', error: 'error' } as const

/** Runs a rendering so that its console lines say for which path they are. */
export function whileRendering<T>(path: string, render: () => T): T {
  return rendering.run(path, render)
}

/** Sends the console of this process to the log. */
export function logConsole() {
  for (const [name, level] of Object.entries(LEVELS)) {
    console[name as keyof typeof LEVELS] = (...args: unknown[]) => {
      const text = stripVTControlCharacters(format(...args)).trim()
      if (text) log(level, 'console', { text, path: rendering.getStore() })
    }
  }
}
