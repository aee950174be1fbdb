// Atom feed of releases, newest first.
import { inLanguage, openBook } from '@/app/public/_pages/book.ts'
import { escapeXml } from '@/app/public/_pages/xml.ts'
import { publicFile } from '@/app/public/public-page.tsx'
import { translator } from '@/lib/messages.ts'
import { addressOf } from '@/lib/routes.ts'

export const GET = publicFile(async (page) => {
  const book = await openBook(page)
  if (!book) return null
  const { locale } = page
  const base = process.env.PUBLIC_URL ?? ''
  const entries = book.releases.toReversed().map((release) => {
    const href = `${base}${addressOf('release', { number: release.number }, { locale, view: { release: release.number, permalink: true } })}`
    return `<entry><id>urn:tien-do-so:release:${release.number}</id><title>${escapeXml(inLanguage(locale, release, 'title'))}</title><updated>${release.publishedAt}</updated><link href="${escapeXml(href)}"/><summary>${escapeXml(inLanguage(locale, release, 'note'))}</summary></entry>`
  })
  const self = `${base}${addressOf('releases', {}, { locale, file: 'feed.atom' })}`
  const title = escapeXml(translator(locale, 'layout')('fullName'))
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}"><id>urn:tien-do-so:releases</id><title>${title}</title><author><name>${title}</name></author><updated>${book.release.publishedAt}</updated><link rel="self" href="${escapeXml(self)}"/>${entries.join('')}</feed>\n`
  return new Response(body, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } })
})
