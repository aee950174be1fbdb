// The country as tiles, coloured by DTI rank of one year: 63 tiles for years before the reorganisation, 34 since.
import { UnitGrid } from '@/components/charts/unit-grid.tsx'
import tilegrid from '@/db/data/tilegrid.json' with { type: 'json' }
import type { Figure } from '@/db/figures.ts'
import { translator } from '@/lib/messages.ts'
import { lastDay } from '@/lib/periods.ts'
import { addressOf } from '@/lib/routes.ts'
import { placeOnTiles } from '@/lib/tile-grid.ts'
import { type Book, unitName, unitsOfKind } from './book.ts'
import { formatRank } from './rank.ts'

const BINS = 5

/** The newest year in which nearly every province has a rank, else the newest with any; undefined before the first. */
export function bestRankYear(book: Book, basis?: 63 | 34): string | undefined {
  const years = new Map<string, number>()
  for (const { period } of provinceRanks(book)) years.set(period, (years.get(period) ?? 0) + 1)
  const fitting = [...years].filter(([year]) => basis === undefined || basisOf(book, year) === basis)
  const full = fitting.filter(([year, count]) => count >= 0.9 * basisOf(book, year))
  return (full.length > 0 ? full : fitting)
    .map(([year]) => year)
    .sort()
    .at(-1)
}

/** DTI 2024 was published for the 34 units that exist since 2025-07-01, whatever the year's own last day says. */
export function basisOf(book: Book, year: string): 63 | 34 {
  const units = new Map(book.register.units.map((unit) => [unit.id, unit]))
  const isNew = provinceRanks(book).some(
    ({ period, unitId }) => period === year && (units.get(unitId)?.validFrom ?? '') > lastDay(year),
  )
  return isNew || lastDay(year) >= '2025-07-01' ? 34 : 63
}

export function provinceRanks(book: Book): Figure[] {
  const indicator = book.indicators.find(({ slug }) => slug === 'dti-rank-province')
  return book.figures.filter((figure) => figure.indicatorId === indicator?.id)
}

/** Names and tiles of the units of a basis, each with its rank of the year if the sources have one. */
export function countryGrid(book: Book, year: string) {
  const { locale, view } = book
  const t = translator(locale, 'pages')
  const basis = basisOf(book, year)
  const day = basis === 34 ? (book.day >= '2025-07-01' ? book.day : '2025-07-01') : '2025-06-30'
  const grid = basis === 34 ? tilegrid.new34 : tilegrid.old63
  const present = unitsOfKind(book, 'province', day)
  const placed = placeOnTiles(
    grid.map(({ slug }) => slug),
    present,
    book.register,
  )
  const ranks = new Map(
    provinceRanks(book)
      .filter(({ period }) => period === year)
      .map((figure) => [figure.unitId, figure]),
  )
  const href = (slug: string) => addressOf('unit', { slug }, { locale, view })
  const tiles = grid.flatMap((tile) => {
    const unit = present.find(({ id }) => id === placed.get(tile.slug))
    if (!unit) return []
    const figure = ranks.get(unit.id)
    const rank = figure?.state === 'reported' ? figure.value : null
    return [
      {
        slug: unit.slug,
        name: unitName(book, unit.id, day),
        lines: locale === 'vi' && unit.slug === tile.slug ? tile.lines : inTwoLines(unitName(book, unit.id, day)),
        abbr: tile.abbr,
        col: tile.col,
        row: tile.row,
        href: href(unit.slug),
        value: rank === null ? undefined : String(rank),
        words: figure && rank !== null ? formatRank(locale, figure) : undefined,
        bin: rank === null ? 0 : binOf(rank, basis),
      },
    ]
  })
  return (
    <UnitGrid
      locale={locale}
      basis={basis}
      tiles={tiles}
      archipelagoHrefs={{ hoangSa: href('da-nang'), truongSa: href('khanh-hoa') }}
      legend={{
        title: t('grid.legend', { year }),
        bins: binsOf(basis),
        note: t('grid.note', { k: String(ranks.size), n: String(basis) }),
      }}
    />
  )
}

// The best fifth is the darkest: bin 5.
const binOf = (rank: number, basis: number) => BINS - Math.min(BINS - 1, Math.floor(((rank - 1) * BINS) / basis))

function binsOf(basis: number) {
  const edge = (place: number) => Math.ceil((place * basis) / BINS)
  return Array.from({ length: BINS }, (_, place) => ({
    bin: BINS - place,
    words: `${edge(place) + 1}–${edge(place + 1)}`,
  }))
}

/** A name on two lines of about the same length, for tiles whose data has only Vietnamese lines. */
function inTwoLines(name: string): string[] {
  const words = name.split(' ')
  const half = Math.ceil(words.length / 2)
  return [words.slice(0, half).join(' '), words.slice(half).join(' ')].filter(Boolean)
}
