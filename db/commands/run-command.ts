// A command of the office's machine: reads flags, does one thing, says one line, and exits with 0 or 1.
import { parseArgs } from 'node:util'

/** Flags as `--name value` or `--name`; the returned text is printed; an error becomes one line and exit code 1. */
export async function runCommand(command: (flags: Record<string, string | undefined>) => Promise<string>) {
  process.umask(0o077)
  try {
    process.stdout.write(`${await command(readFlags())}\n`)
  } catch (error) {
    process.stderr.write(`${oneLine(error)}\n`)
    process.exitCode = 1
  }
}

function readFlags(): Record<string, string | undefined> {
  const { tokens } = parseArgs({ args: process.argv.slice(2), strict: false, allowPositionals: true, tokens: true })
  const flags: Record<string, string | undefined> = {}
  let open: string | undefined
  for (const token of tokens) {
    if (token.kind === 'option') {
      open = token.value === undefined ? token.name : undefined
      flags[token.name] = token.value ?? 'true'
    } else if (token.kind === 'positional' && open) {
      flags[open] = token.value
      open = undefined
    }
  }
  return flags
}

function oneLine(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'EACCES' || code === 'EROFS' || code?.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN') {
    return `The data folder cannot be written: ${message}`
  }
  return message.split('\n')[0] ?? 'Unknown error'
}
