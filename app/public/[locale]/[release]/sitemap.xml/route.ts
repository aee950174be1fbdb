// Site map of the current release in one language, from the same table of page kinds as every link.
import { openBook, unitsOfKind } from '@/app/public/_pages/book.ts'
import { escapeXml } from '@/app/public/_pages/xml.ts'
import { publicFile } from '@/app/public/public-page.tsx'
import { addressOf, type PageKind, type Params } from '@/lib/routes.ts'

export const GET = publicFile(async (page) => {
  const book = await openBook(page)
  if (!book) return null
  const pages: [PageKind, Params][] = [
    ...(['overview', 'units', 'ministries', 'indicators', 'sources', 'releases'] as const).map(
      (kind): [PageKind, Params] => [kind, {}],
    ),
    ...unitsOfKind(book, 'province').map((unit): [PageKind, Params] => ['unit', { slug: unit.slug }]),
    ...unitsOfKind(book, 'ministry').map((unit): [PageKind, Params] => ['ministry', { slug: unit.slug }]),
    ...book.indicators.map(({ slug }): [PageKind, Params] => ['indicator', { slug }]),
    ...[...book.sources.values()].map(({ slug }): [PageKind, Params] => ['source', { slug }]),
    ...book.releases.map(({ number }): [PageKind, Params] => ['release', { number }]),
  ]
  const urls = pages.map(
    ([kind, params]) =>
      `<url><loc>${escapeXml((process.env.PUBLIC_URL ?? '') + addressOf(kind, params, { locale: page.locale }))}</loc></url>`,
  )
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>\n`
  return new Response(body, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
})
