// The catalogue as DCAT in JSON-LD: what data sets there are, of which release, by whom, and where their files are.
import { translator } from '@/lib/messages.ts'
import { addressOf, type PageFile } from '@/lib/routes.ts'
import type { Book } from './book.ts'
import { DATASETS, type Dataset } from './datasets.ts'

const TYPES = { csv: 'text/csv', json: 'application/json' } as const

/** The files of a data set with their media types. */
export function filesOf({ locale, view }: Book, { kind, files }: Dataset) {
  const names: Record<keyof typeof TYPES, PageFile> = files ?? { csv: 'data.csv', json: 'data.json' }
  return (['csv', 'json'] as const).map((format) => ({
    format: format.toUpperCase(),
    type: TYPES[format],
    href: addressOf(kind, {}, { locale, view, file: names[format] }),
  }))
}

/** The catalogue; addresses are absolute where the portal knows its own. */
export function catalogueOf(book: Book) {
  const { locale, view, release, managingAgency } = book
  const t = translator(locale, 'openData')
  const base = process.env.PUBLIC_URL ?? ''
  const publisher = { '@type': 'foaf:Organization', 'foaf:name': managingAgency ?? book.bodyName }
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
    },
    '@id': base + addressOf('openData', {}, { locale, view }),
    '@type': 'dcat:Catalog',
    'dct:title': translator(locale, 'layout')('fullName'),
    'dct:description': t('description'),
    'dct:language': locale,
    'dct:publisher': publisher,
    'dct:modified': release.publishedAt,
    'dcat:version': String(release.number),
    'dcat:dataset': DATASETS.map((dataset: Dataset) => ({
      '@type': 'dcat:Dataset',
      'dct:identifier': dataset.key,
      'dct:title': t(`dataset.${dataset.key as 'figures'}.title`),
      'dct:description': t(`dataset.${dataset.key as 'figures'}.description`),
      'dct:modified': release.publishedAt,
      'dct:spatial': 'Viet Nam',
      'dcat:landingPage': base + addressOf(dataset.kind, {}, { locale, view }),
      'dcat:distribution': filesOf(book, dataset).map(({ type, href }) => ({
        '@type': 'dcat:Distribution',
        'dcat:mediaType': type,
        'dcat:downloadURL': base + href,
      })),
    })),
  }
}
