// What a release changed: figures that are new in it, and figures that revise an earlier one.
import type { Figure } from '@/db/figures.ts'
import { figureKey, vintagesAsOf } from '@/db/figures.ts'
import { store } from '@/db/store.ts'
import type { Book } from './book.ts'

export type Change = { figure: Figure; before: Figure | undefined }

/** Changes of the book's release; `before` is the vintage that was current until then. */
export async function listChanges(book: Book): Promise<Change[]> {
  const vintages = await store.read((db) => vintagesAsOf(db, book.release.number))
  const before = new Map(
    vintages.filter(({ release }) => release < book.release.number).map((figure) => [figureKey(figure), figure]),
  )
  return vintages
    .filter(({ release }) => release === book.release.number)
    .map((figure) => ({ figure, before: before.get(figureKey(figure)) }))
}
