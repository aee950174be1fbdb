// Every data set of the release as one zip.
import { openBook } from '@/app/public/_pages/book.ts'
import { wholeZip } from '@/app/public/_pages/whole-zip.ts'
import { publicFile } from '@/app/public/public-page.tsx'

export const GET = publicFile(async (page) => {
  const book = await openBook(page)
  if (!book) return null
  return new Response(await wholeZip(book), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="tien-do-so-${book.release.number}-${page.locale}.zip"`,
    },
  })
})
