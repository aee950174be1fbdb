// A table of units on the release's day: type, region, newest rank, and who they were formed from.
import { FigureTable } from '@/components/figure-table.tsx'
import type { UnitRow } from '@/db/units.ts'
import { designationOn } from '@/db/units.ts'
import { translator } from '@/lib/messages.ts'
import { addressOf } from '@/lib/routes.ts'
import { predecessorIds } from '@/lib/units.ts'
import { type Book, inLanguage, unitName } from './book.ts'
import { dataLinks } from './figure-list.tsx'

export function unitTable(
  book: Book,
  units: readonly UnitRow[],
  page: { list: 'units' | 'ministries'; one: 'unit' | 'ministry'; caption: string },
) {
  const { locale, view, register, day } = book
  const t = translator(locale, 'pages')
  const regions = new Map(register.regions.map((region) => [region.id, region]))
  const hasRegions = page.list === 'units'
  return (
    <FigureTable
      locale={locale}
      caption={page.caption}
      isCaptionHidden
      columns={[
        { key: 'name', title: t('column.unit') },
        { key: 'type', title: t('column.type') },
        ...(hasRegions ? [{ key: 'region', title: t('column.region') }] : []),
        { key: 'from', title: t('column.formedFrom') },
        { key: 'count', title: t('column.figures'), isNumber: true },
      ]}
      rows={units.map((unit) => {
        const designation = designationOn(register, unit.id, day)
        const region = designation.regionId === null ? undefined : regions.get(designation.regionId)
        const before = predecessorIds(register.successions, unit.id)
        return {
          key: String(unit.id),
          cells: {
            name: <a href={addressOf(page.one, { slug: unit.slug }, { locale, view })}>{unitName(book, unit.id)}</a>,
            type: t.has(`unitType.${designation.type}` as never) ? t(`unitType.${designation.type}` as never) : '',
            region: region ? inLanguage(locale, region, 'name') : '',
            from: before.length > 0 ? before.map((id) => unitName(book, id, '2025-02-28')).join(', ') : '–',
            count: book.figures.filter((figure) => figure.unitId === unit.id || before.includes(figure.unitId)).length,
          },
        }
      })}
      files={dataLinks(book, { kind: page.list })}
    />
  )
}
