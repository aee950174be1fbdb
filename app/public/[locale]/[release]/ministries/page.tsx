// Ministries and ministerial-level agencies of the release's day.

import { openBook, unitsOfKind } from '@/app/public/_pages/book.ts'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { unitTable } from '@/app/public/_pages/unit-table.tsx'
import { publicMetadata, publicPage } from '@/app/public/public-page.tsx'
import { Section } from '@/components/section.tsx'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'

export const generateMetadata = publicMetadata('ministries', ({ locale }) => ({
  title: translator(locale, 'pages')('tabs.ministries'),
}))

export default publicPage(async (page) => {
  const book = await openBook(page)
  if (!book) return null
  const t = translator(page.locale, 'pages')
  const units = unitsOfKind(book, 'ministry')
  return (
    <Frame book={book} kind="ministries" title={t('tabs.ministries')}>
      <h1>{t('ministries.title', { count: String(units.length) })}</h1>
      <p>{t('ministries.lead', { day: formatDay(book.day, page.locale) })}</p>
      <Section id="h-list" title={t('ministries.list')}>
        {unitTable(book, units, { list: 'ministries', one: 'ministry', caption: t('ministries.list') })}
      </Section>
    </Frame>
  )
})
