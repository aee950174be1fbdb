// The catalogue as DCAT in JSON-LD.
import { openBook } from '@/app/public/_pages/book.ts'
import { catalogueOf } from '@/app/public/_pages/catalogue.ts'
import { publicFile } from '@/app/public/public-page.tsx'

export const GET = publicFile(async (page) => {
  const book = await openBook(page)
  if (!book) return null
  return new Response(`${JSON.stringify(catalogueOf(book), null, 1)}\n`, {
    headers: { 'Content-Type': 'application/ld+json; charset=utf-8' },
  })
})
