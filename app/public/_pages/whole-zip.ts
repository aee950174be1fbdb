// Everything as one zip: each data set as CSV and JSON, the catalogue, and a note that says what it is. The same release gives the
// same bytes.
import { strToU8, zipSync } from 'fflate'
import { translator } from '@/lib/messages.ts'
import { addressOf } from '@/lib/routes.ts'
import type { Book } from './book.ts'
import { catalogueOf } from './catalogue.ts'
import { csvOf, jsonOf } from './data-files.ts'
import { DATASETS } from './datasets.ts'

export async function wholeZip(book: Book): Promise<Uint8Array<ArrayBuffer>> {
  const files: Record<string, Uint8Array> = {
    'README.txt': strToU8(readme(book)),
    'catalog.jsonld': strToU8(JSON.stringify(catalogueOf(book), null, 1)),
  }
  for (const { key, rows } of DATASETS) {
    const found = (await rows(book)) ?? []
    files[`${key}.csv`] = strToU8(csvOf(found))
    files[`${key}.json`] = strToU8(jsonOf(book.release.number, found))
  }
  return zipSync(files, { mtime: book.release.publishedAt, level: 9 }) as Uint8Array<ArrayBuffer>
}

function readme({ locale, release }: Book): string {
  const view = { release: release.number, permalink: true }
  const t = translator(locale, 'openData')
  return `${t('readme', {
    name: translator(locale, 'layout')('fullName'),
    number: String(release.number),
    address: (process.env.PUBLIC_URL ?? '') + addressOf('openData', {}, { locale, view }),
  })}\n`
}
