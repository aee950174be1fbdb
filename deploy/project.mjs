// Where things lie, and how the project's own commands run another program. Plain JavaScript for Node 20: nothing is installed yet.
import { spawn } from 'node:child_process'
import { delimiter, join, resolve } from 'node:path'

export const ROOT = join(import.meta.dirname, '..')

/** Absolute path below the project's folder. */
export const inProject = (...parts) => join(ROOT, ...parts)

/** Absolute path of the data folder: DATA_DIR, else .data; the demonstration has its own folder in it. */
export function dataFolder(kind = 'real') {
  const folder = resolve(ROOT, process.env.DATA_DIR || '.data')
  return kind === 'demo' ? join(folder, 'demo') : folder
}

/** This process's environment, with the project's own Node first on PATH, and `changes` (undefined takes a name out). */
export function environment(changes = {}) {
  const path = [inProject('node_modules', '.bin'), process.env.PATH].filter(Boolean).join(delimiter)
  const merged = { ...process.env, PATH: path, NEXT_TELEMETRY_DISABLED: '1', ...changes }
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined))
}

/** An end that was expected to be possible: the sentence is all that the person at the terminal needs. */
export class Stop extends Error {}

/** Runs a program in the project's folder and gives its exit code; its output goes straight to the terminal. */
export function run(program, args, changes = {}, options = {}) {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { cwd: ROOT, env: environment(changes), stdio: 'inherit', ...options })
    child.once('error', (error) => fail(new Stop(`${program} cannot be run: ${error.message}`)))
    child.once('exit', (code, signal) => done(signal ? 1 : code))
  })
}

/** Runs a command to its end; a Stop becomes one line on standard error and exit code 1. */
export async function command(steps) {
  try {
    await steps()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    if (error.message) console.error(error.message)
    process.exitCode = 1
  }
}
