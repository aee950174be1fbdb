// The rows of the pages of targets, for their files.
import type { Book } from './book.ts'
import type { DataRow } from './figure-rows.ts'
import { openSteering } from './steering.ts'
import { type Choice, chosenTargets } from './target-list.tsx'
import { targetRows } from './target-table.tsx'
import { type TargetView, targetViews } from './target-view.ts'

type Slug = { slug: string }

export const allTargetRows = (book: Book) => rowsOfChoice(book, { kind: 'targets', params: {} })

export const pillarTargetRows = (book: Book, params: Slug) => rowsOfChoice(book, { kind: 'targetsOfPillar', params })

export const statusTargetRows = (book: Book, params: Slug) => rowsOfChoice(book, { kind: 'targetsOfStatus', params })

export async function programmeTargetRows(book: Book, { slug }: Slug): Promise<DataRow[] | null> {
  const steering = await openSteering(book)
  if (!steering.programmes.some((programme) => programme.slug === slug)) return null
  return targetRows(
    book,
    targetViews(book, steering).filter(({ programme }) => programme?.slug === slug),
  )
}

export async function oneTargetRows(book: Book, { slug }: Slug): Promise<DataRow[] | null> {
  const isWanted = ({ row }: TargetView) => row.slug === slug
  const views = targetViews(book, await openSteering(book)).filter(isWanted)
  return views.length > 0 ? targetRows(book, views) : null
}

async function rowsOfChoice(book: Book, choice: Choice): Promise<DataRow[] | null> {
  const views = await chosenTargets(book, choice)
  return views && targetRows(book, views)
}
