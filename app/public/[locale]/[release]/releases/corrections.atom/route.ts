// Atom feed of corrections: for each release the figures that it revised, and every urgent withdrawal; newest first.
import { type Book, inLanguage, openBook, unitName } from '@/app/public/_pages/book.ts'
import { type Correction, listCorrections } from '@/app/public/_pages/corrections.ts'
import { escapeXml } from '@/app/public/_pages/xml.ts'
import { publicFile } from '@/app/public/public-page.tsx'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { periodName } from '@/lib/periods.ts'
import { addressOf } from '@/lib/routes.ts'

export const GET = publicFile(async (page) => {
  const book = await openBook(page)
  if (!book) return null
  const corrections = await listCorrections(book)
  const base = process.env.PUBLIC_URL ?? ''
  const self = `${base}${addressOf('releases', {}, { locale: page.locale, file: 'corrections.atom' })}`
  const title = escapeXml(translator(page.locale, 'pages')('comparison.corrections'))
  const updated = corrections[0]?.at ?? book.release.publishedAt
  const entries = corrections.map((one) => entryOf(book, one, base)).join('')
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${page.locale}"><id>urn:tien-do-so:corrections</id><title>${title}</title><author><name>${title}</name></author><updated>${updated}</updated><link rel="self" href="${escapeXml(self)}"/>${entries}</feed>\n`
  return new Response(body, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } })
})

function entryOf(
  book: Book,
  { indicator, unitId, period, at, mark, before, now, note, order }: Correction,
  base: string,
) {
  const { locale } = book
  const t = translator(locale, 'pages')
  const what = `${inLanguage(locale, indicator, 'name')}, ${unitName(book, unitId)}, ${periodName(period, locale)}`
  const said = order
    ? t('withheld', { number: order.documentSymbol, date: formatDay(order.documentDate, locale) })
    : t('comparison.corrected', { before: before ?? '', now: now ?? '' })
  const href = `${base}${addressOf('indicator', { slug: indicator.slug }, { locale })}`
  return `<entry><id>urn:tien-do-so:correction:${mark}</id><title>${escapeXml(what)}</title><updated>${at}</updated><link href="${escapeXml(href)}"/><summary>${escapeXml([said, note].filter(Boolean).join('. '))}</summary></entry>`
}
