// Provinces and centrally run cities of the release's day.

import { openBook, unitsOfKind } from '@/app/public/_pages/book.ts'
import { bestRankYear, countryGrid } from '@/app/public/_pages/country-grid.tsx'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { unitTable } from '@/app/public/_pages/unit-table.tsx'
import { publicMetadata, publicPage } from '@/app/public/public-page.tsx'
import { Section } from '@/components/section.tsx'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'

export const generateMetadata = publicMetadata('units', ({ locale }) => ({
  title: translator(locale, 'pages')('tabs.units'),
}))

export default publicPage(async (page) => {
  const book = await openBook(page)
  if (!book) return null
  const t = translator(page.locale, 'pages')
  const units = unitsOfKind(book, 'province')
  const years = [bestRankYear(book, 34), bestRankYear(book, 63)].filter((year) => year !== undefined)
  return (
    <Frame book={book} kind="units" title={t('tabs.units')}>
      <h1>{t('units.title', { count: String(units.length) })}</h1>
      <p>{t('units.lead', { day: formatDay(book.day, page.locale) })}</p>
      {years.map((year) => (
        <Section key={year} id={`h-grid-${year}`} title={t('grid.title', { year })} note={t('grid.measure', { year })}>
          {countryGrid(book, year)}
        </Section>
      ))}
      <Section id="h-list" title={t('units.list')}>
        {unitTable(book, units, { list: 'units', one: 'unit', caption: t('units.list') })}
      </Section>
    </Frame>
  )
})
