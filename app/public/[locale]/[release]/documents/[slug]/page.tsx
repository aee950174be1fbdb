// One document and what it sets.
import { inLanguage } from '@/app/public/_pages/book.ts'
import { documentPage } from '@/app/public/_pages/document-list.tsx'
import { oneOf } from '@/app/public/_pages/one-of.tsx'
import { sampleOf } from '@/app/public/public-page.tsx'
import type { OfficialDocument } from '@/db/records.ts'

export const generateStaticParams = sampleOf('slug')

const page = oneOf<{ slug: string }, OfficialDocument>({
  kind: 'document',
  find: ({ steering }, params) => steering.documents.find(({ slug }) => slug === params.slug),
  title: (document, { locale }) => document.symbol ?? inLanguage(locale, document, 'subject'),
  since: ({ release }) => release,
  draw: documentPage,
})

export const generateMetadata = page.generateMetadata

export default page.Page
