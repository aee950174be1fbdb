// Open data: the catalogue with the files of each data set, everything as one zip, and the feeds.
import { FigureTable } from '@/components/figure-table.tsx'
import { FileLinks } from '@/components/file-links.tsx'
import { Section } from '@/components/section.tsx'
import { translator } from '@/lib/messages.ts'
import { addressOf } from '@/lib/routes.ts'
import type { Book } from './book.ts'
import { catalogueOf, filesOf } from './catalogue.ts'
import { DATASETS, type Dataset } from './datasets.ts'
import { dataLinks } from './figure-list.tsx'
import type { DataRow } from './figure-rows.ts'

export async function openDataPage(book: Book) {
  const { locale, view } = book
  const t = translator(locale, 'openData')
  const counts = await countRows(book)
  const file = (name: 'tien-do-so.zip' | 'catalog.jsonld') => addressOf('openData', {}, { locale, view, file: name })
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lede">{t('lead', { number: String(book.release.number) })}</p>
      <p>
        <a href={file('tien-do-so.zip')} download>
          {t('whole')}
        </a>{' '}
        · <a href={addressOf('api', {}, { locale, view })}>{t('api.title')}</a> ·{' '}
        <a href={addressOf('releases', {}, { locale, view, file: 'feed.atom' })}>{t('feed')}</a>
      </p>
      <Section id="h-datasets" title={t('datasets', { count: String(DATASETS.length) })} note={t('datasetsNote')}>
        <FigureTable
          locale={locale}
          caption={t('title')}
          isCaptionHidden
          columns={[
            { key: 'title', title: t('column.dataset') },
            { key: 'description', title: t('column.description') },
            { key: 'rows', title: t('column.rows'), isNumber: true },
            { key: 'files', title: t('column.files') },
          ]}
          rows={DATASETS.map((dataset: Dataset, place) => ({
            key: dataset.key,
            cells: {
              title: (
                <a href={addressOf(dataset.kind, {}, { locale, view })}>
                  {t(`dataset.${dataset.key as 'figures'}.title`)}
                </a>
              ),
              description: t(`dataset.${dataset.key as 'figures'}.description`),
              rows: counts[place],
              files: <FileLinks locale={locale} files={filesOf(book, dataset)} />,
            },
          }))}
          files={[...dataLinks(book, { kind: 'openData' }), { format: 'DCAT (JSON-LD)', href: file('catalog.jsonld') }]}
        />
      </Section>
      <script
        type="application/ld+json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: data for machines; the escape keeps it from ending the element
        dangerouslySetInnerHTML={{ __html: JSON.stringify(catalogueOf(book)).replaceAll('<', '\\u003c') }}
      />
    </>
  )
}

async function countRows(book: Book): Promise<number[]> {
  const counts: number[] = []
  for (const { rows } of DATASETS) counts.push((await rows(book))?.length ?? 0)
  return counts
}

export async function catalogueRows(book: Book): Promise<DataRow[]> {
  const t = translator(book.locale, 'openData')
  const counts = await countRows(book)
  return DATASETS.map((dataset: Dataset, place) => ({
    dataset: dataset.key,
    title: t(`dataset.${dataset.key as 'figures'}.title`),
    rows: counts[place] ?? 0,
    csv: filesOf(book, dataset)[0]?.href ?? null,
    json: filesOf(book, dataset)[1]?.href ?? null,
  }))
}
