// The one clock seam. Test builds read the instant from a file in the data folder; every other build has only the real clock.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from './data-folder.ts'

/** The present instant. */
export function now(): Date {
  return (process.env.TEST_BUILD === '1' ? testInstant() : undefined) ?? new Date()
}

/** The present instant as stored: UTC, ISO 8601 with milliseconds. */
export function nowText(): string {
  return now().toISOString()
}

function testInstant(): Date | undefined {
  try {
    return new Date(readFileSync(join(dataFolder(), 'test-clock'), 'utf8').trim())
  } catch {
    return undefined
  }
}
