// The tile grid and the units on it: each unit stands on the tile of its own address; a unit that came later and has none stands
// on a tile that one of its predecessors left free, so that no province is missing before the grid is drawn anew.
import { predecessorIds, type Succession, type Unit } from './units.ts'

/** Unit ids by slug of their tile. A unit for which no tile is left is in no entry. */
export function placeOnTiles(
  tiles: readonly string[],
  present: readonly Unit[],
  past: { units: readonly Unit[]; successions: readonly Succession[] },
): Map<string, number> {
  const placed = new Map<string, number>()
  for (const { id, slug } of present) if (tiles.includes(slug)) placed.set(slug, id)
  for (const { id, slug } of present) {
    if (placed.get(slug) === id) continue
    const free = tilesOfPast(id, past).find((tile) => tiles.includes(tile) && !placed.has(tile))
    if (free) placed.set(free, id)
  }
  return placed
}

// Predecessors first, then theirs.
function tilesOfPast(unitId: number, past: { units: readonly Unit[]; successions: readonly Succession[] }): string[] {
  const before = predecessorIds(past.successions, unitId)
  const slugs = before.flatMap((id) => past.units.find((unit) => unit.id === id)?.slug ?? [])
  return [...slugs, ...before.flatMap((id) => tilesOfPast(id, past))]
}
