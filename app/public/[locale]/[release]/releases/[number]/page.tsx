// One release: what was new in it, what it revised, and why.
import { inLanguage, openBook } from '@/app/public/_pages/book.ts'
import { changeTable } from '@/app/public/_pages/change-table.tsx'
import { listChanges } from '@/app/public/_pages/changes.ts'
import { dataLinks } from '@/app/public/_pages/figure-list.tsx'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { sourcesSection } from '@/app/public/_pages/sources-section.tsx'
import { Citations } from '@/app/public/_pages/words.ts'
import { publicMetadata, publicPage, sampleOf } from '@/app/public/public-page.tsx'
import { FileLinks } from '@/components/file-links.tsx'
import { Section } from '@/components/section.tsx'
import { dayInVietnam, formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'

export const generateStaticParams = sampleOf('number')

export const generateMetadata = publicMetadata<{ number: string }>('release', ({ locale, params }) => ({
  title: translator(locale, 'layout')('release', { number: params.number }),
}))

export default publicPage<{ number: string }>(async (page) => {
  const book = await openBook(page)
  const release = book?.releases.find(({ number }) => String(number) === page.params.number)
  if (!book || !release) return null
  const { locale } = page
  const t = translator(locale, 'pages')
  const title = translator(locale, 'layout')('release', { number: page.params.number })
  const cites = new Citations(book)
  const changes = await listChanges({ ...book, release })
  return (
    <Frame book={book} kind="release" params={page.params} since={release.number} title={title}>
      <p className="kick">{formatDay(dayInVietnam(release.publishedAt), locale)}</p>
      <h1>{title}</h1>
      <p>{inLanguage(locale, release, 'title')}</p>
      <p>{inLanguage(locale, release, 'note')}</p>
      <Section
        id="h-changes"
        title={t('changes.title', { number: page.params.number })}
        note={t('changes.count', {
          count: String(changes.length),
          revised: String(changes.filter(({ before }) => before).length),
        })}
      >
        {changeTable(book, cites, changes)}
        <FileLinks locale={locale} files={dataLinks(book, { kind: 'release', params: page.params })} />
      </Section>
      {sourcesSection(book, cites)}
    </Frame>
  )
})
