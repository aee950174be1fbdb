import { expect, test } from 'vitest'
import { placeOnTiles } from './tile-grid.ts'
import type { Unit } from './units.ts'

const unit = (id: number, slug: string): Unit => ({ id, slug, kind: 'province', validFrom: null, validTo: null })
const [laiChau, dienBien, sonLa, tayBac, farther] = [
  unit(1, 'lai-chau'),
  unit(2, 'dien-bien'),
  unit(3, 'son-la'),
  unit(4, 'tay-bac'),
  unit(5, 'mien-tay'),
] as const
const TILES = ['lai-chau', 'dien-bien', 'son-la']
const all = [laiChau, dienBien, sonLa, tayBac, farther]
const from = (successorId: number, ...ids: number[]) =>
  ids.map((predecessorId) => ({ predecessorId, successorId, operatingOn: '2027-01-01' }))

test('a unit stands on the tile of its own address', () => {
  expect([...placeOnTiles(TILES, [laiChau, sonLa], { units: all, successions: [] })]).toEqual([
    ['lai-chau', 1],
    ['son-la', 3],
  ])
})

test('a merged province without a tile takes the first one that its predecessors left free', () => {
  const successions = from(tayBac.id, dienBien.id, laiChau.id)
  expect(placeOnTiles(TILES, [tayBac, sonLa], { units: all, successions })).toEqual(
    new Map([
      ['son-la', 3],
      ['dien-bien', 4],
    ]),
  )
})

test('through two mergers it is still found, and a tile that is taken stays taken', () => {
  const successions = [...from(tayBac.id, laiChau.id, dienBien.id), ...from(farther.id, tayBac.id)]
  const placed = placeOnTiles(TILES, [farther, laiChau], { units: all, successions })
  expect([placed.get('dien-bien'), placed.get('lai-chau')]).toEqual([5, 1])
})

test('where no tile is left, the unit has none', () => {
  const successions = [...from(tayBac.id, laiChau.id), ...from(farther.id, laiChau.id)]
  const placed = placeOnTiles(['lai-chau'], [tayBac, farther], { units: all, successions })
  expect([...placed.values()]).toEqual([4])
})
