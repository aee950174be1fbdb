// Site map of the current release in one language, from the same tables of page kinds as every link.
import { type Book, openBook, unitsOfKind } from '@/app/public/_pages/book.ts'
import { SECTIONS } from '@/app/public/_pages/frame.tsx'
import { openRounds } from '@/app/public/_pages/league-view.ts'
import { planViews } from '@/app/public/_pages/plan-view.ts'
import { openSteering } from '@/app/public/_pages/steering.ts'
import { targetViews } from '@/app/public/_pages/target-view.ts'
import { escapeXml } from '@/app/public/_pages/xml.ts'
import { publicFile } from '@/app/public/public-page.tsx'
import { addressOf, type PageKind, type Params } from '@/lib/routes.ts'

type Page = readonly [PageKind, Params]

export const GET = publicFile(async (page) => {
  const book = await openBook(page)
  if (!book) return null
  const base = process.env.PUBLIC_URL ?? ''
  const pages = [
    ...Object.values(SECTIONS).flatMap((kinds) => kinds.map((kind): Page => [kind, {}])),
    ...ofFigures(book),
    ...(await ofSteering(book)),
    ...(await openRounds(book)).map(({ year }): Page => ['league', { number: year }]),
  ]
  const urls = pages.map(
    ([kind, params]) => `<url><loc>${escapeXml(base + addressOf(kind, params, { locale: page.locale }))}</loc></url>`,
  )
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>\n`
  return new Response(body, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
})

const bySlug = (kind: PageKind, rows: Iterable<{ slug: string }>): Page[] =>
  [...rows].map(({ slug }) => [kind, { slug }])

function ofFigures(book: Book): Page[] {
  return [
    ...bySlug('unit', unitsOfKind(book, 'province')),
    ...bySlug('ministry', unitsOfKind(book, 'ministry')),
    ...bySlug('indicator', book.indicators),
    ...bySlug('missingOfIndicator', book.indicators),
    ...bySlug('source', book.sources.values()),
    ...book.releases.map(({ number }): Page => ['release', { number }]),
  ]
}

async function ofSteering(book: Book): Promise<Page[]> {
  const steering = await openSteering(book)
  return [
    ...bySlug(
      'programme',
      steering.programmes.filter(({ kind }) => kind !== 'annual-plan'),
    ),
    ...bySlug(
      'target',
      targetViews(book, steering).map(({ row }) => row),
    ),
    ...bySlug('plan', planViews(book, steering)),
    ...steering.tasks.map(({ id }): Page => ['task', { id }]),
    ...bySlug('session', steering.sessions),
    ...bySlug(
      'directive',
      steering.directives.filter(({ type }) => type === 'directive'),
    ),
    ...bySlug('document', steering.documents),
  ]
}
