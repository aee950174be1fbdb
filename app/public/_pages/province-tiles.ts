// The provinces of the release's day as tiles, for a measure that the caller brings. Both archipelagos belong to every grid.
import type { UnitGridProps } from '@/components/charts/unit-grid.tsx'
import tilegrid from '@/db/data/tilegrid.json' with { type: 'json' }
import { addressOf } from '@/lib/routes.ts'
import { type Book, unitName, unitsOfKind } from './book.ts'

type Measured = { words: string; bin: number; value?: string }

/** `measure` says what a tile shows of a unit; undefined where there is nothing. */
export function provinceTiles(
  book: Book,
  measure: (unitId: number) => Measured | undefined,
): Omit<UnitGridProps, 'legend'> {
  const { locale, view } = book
  const units = unitsOfKind(book, 'province')
  const basis = units.length > 34 ? 63 : 34
  const href = (slug: string) => addressOf('unit', { slug }, { locale, view })
  const bySlug = new Map(units.map((unit) => [unit.slug, unit]))
  const tiles = (basis === 34 ? tilegrid.new34 : tilegrid.old63).flatMap(({ slug, lines, abbr, col, row }) => {
    const unit = bySlug.get(slug)
    if (!unit) return []
    const name = unitName(book, unit.id)
    return [
      { slug, name, lines: locale === 'vi' ? lines : [name], abbr, col, row, href: href(slug), ...measure(unit.id) },
    ]
  })
  return { locale, basis, tiles, archipelagoHrefs: { hoangSa: href('da-nang'), truongSa: href('khanh-hoa') } }
}
