// The rows of one session, for its files: everything that was said in it, directives and others.
import type { Book } from './book.ts'
import { directiveRows } from './directive-table.tsx'
import type { DataRow } from './figure-rows.ts'
import { openSteering } from './steering.ts'

export async function oneSessionRows(book: Book, { slug }: { slug: string }): Promise<DataRow[] | null> {
  const steering = await openSteering(book)
  const session = steering.sessions.find((one) => one.slug === slug)
  if (!session) return null
  return directiveRows(
    book,
    steering,
    steering.directives.filter(({ sessionId }) => sessionId === session.id),
  )
}
