// For tests and the bench: how many statements a piece of work sends to the database, so that “one query a row” is seen.
import { connections } from './connections.ts'

/** Runs the work and counts what it prepares on the reading connection. */
export async function countQueries<T>(work: () => Promise<T>): Promise<{ result: T; queries: number }> {
  const { reading } = connections()
  const prepare = reading.prepare
  let queries = 0
  reading.prepare = ((source: string) => {
    queries += 1
    return prepare.call(reading, source)
  }) as typeof prepare
  try {
    return { result: await work(), queries }
  } finally {
    reading.prepare = prepare
  }
}
