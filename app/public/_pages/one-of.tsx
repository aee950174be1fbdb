// The page of one thing (a session, a document, a task …): found by its address in what the release knows, or there is no page.
import type { ReactNode } from 'react'
import { type PublicPage, publicMetadata, publicPage } from '@/app/public/public-page.tsx'
import type { PageKind } from '@/lib/routes.ts'
import { type Book, openBook } from './book.ts'
import { Frame } from './frame.tsx'
import { openSteering, type Steering } from './steering.ts'

type Address = Record<string, string>

/** What a kind of thing has of its own: how it is found and called, since which release it is there, and what stands on its page. */
type OneOf<P extends Address, T> = {
  kind: PageKind
  find(known: { book: Book; steering: Steering }, params: P): T | undefined
  title(one: T, book: Book): string
  /** The release that brought it; left out for what every release knows. */
  since?(one: T, book: Book): number | null | undefined
  draw(book: Book, one: T, steering: Steering): ReactNode
}

/** The two exports of the page's file that differ from thing to thing. */
export function oneOf<P extends Address, T>({ kind, find, title, since, draw }: OneOf<P, T>) {
  async function lookUp(page: PublicPage<P>) {
    const book = await openBook(page)
    if (!book) return null
    const steering = await openSteering(book)
    const one = find({ book, steering }, page.params)
    return one === undefined ? null : { book, steering, one }
  }
  const generateMetadata = publicMetadata<P>(kind, async (page) => {
    const found = await lookUp(page)
    return found && { title: title(found.one, found.book) }
  })
  const Page = publicPage<P>(async (page) => {
    const found = await lookUp(page)
    if (!found) return null
    const { book, one, steering } = found
    return (
      <Frame book={book} kind={kind} params={page.params} since={since?.(one, book)} title={title(one, book)}>
        {draw(book, one, steering)}
      </Frame>
    )
  })
  return { generateMetadata, Page }
}
