// Two releases side by side: every figure that the later one shows otherwise than the earlier one, whichever release between them
// brought it.
import { type Figure, figureKey, figuresAsOf } from '@/db/figures.ts'
import { store } from '@/db/store.ts'
import type { Book } from './book.ts'
import type { Change } from './changes.ts'

/** Changes from release `other` to the book's release; a page of the earlier release cannot show them. */
export async function compareReleases(book: Book, other: number): Promise<Change[]> {
  const earlier = await store.read((db) => figuresAsOf(db, other))
  const before = new Map(earlier.map((figure) => [figureKey(figure), figure]))
  const places = new Map(book.indicators.map(({ id }, place) => [id, place]))
  const placeOf = ({ indicatorId }: Figure) => places.get(indicatorId) ?? 0
  return book.figures
    .filter((figure) => figure.release > other)
    .map((figure) => ({ figure, before: before.get(figureKey(figure)) }))
    .sort((a, b) => placeOf(a.figure) - placeOf(b.figure))
}

const GROUPS = ['overview', 'units', 'ministries', 'elsewhere'] as const
export type ChangeGroup = (typeof GROUPS)[number]

/** Changes by the kind of page on which they are met first, in the order of the site. */
export function byPageKind(book: Book, changes: readonly Change[]): [ChangeGroup, Change[]][] {
  const kinds = new Map(book.register.units.map(({ id, kind }) => [id, kind]))
  const groupOf = ({ figure }: Change): ChangeGroup => GROUP_OF[kinds.get(figure.unitId) ?? ''] ?? 'elsewhere'
  return GROUPS.map((group): [ChangeGroup, Change[]] => [
    group,
    changes.filter((one) => groupOf(one) === group),
  ]).filter(([, list]) => list.length > 0)
}

const GROUP_OF: Record<string, ChangeGroup> = { national: 'overview', province: 'units', ministry: 'ministries' }
