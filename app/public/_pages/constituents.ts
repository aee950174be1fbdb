// A unit and those that became it.

import type { UnitRow } from '@/db/units.ts'
import { existsOn, predecessorIds } from '@/lib/units.ts'
import type { Book } from './book.ts'

export function constituentIds(book: Book, unitId: number): number[] {
  return [unitId, ...predecessorIds(book.register.successions, unitId)]
}

/** The unit that an address means on the release's day; if the slug belongs to none then, the last unit that bore it, or
 * else the first that was to bear it: its page says what was there instead. */
export function findUnit(book: Book, kind: UnitRow['kind'], slug: string): UnitRow | undefined {
  const bearers = book.register.units.filter((unit) => unit.kind === kind && unit.slug === slug)
  return (
    bearers.find((unit) => existsOn(unit, book.day)) ??
    bearers.filter((unit) => (unit.validFrom ?? '') <= book.day).at(-1) ??
    bearers[0]
  )
}
