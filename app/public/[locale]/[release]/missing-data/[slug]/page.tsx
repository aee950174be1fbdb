// One indicator: which units have no figure of it, and why.
import { inLanguage } from '@/app/public/_pages/book.ts'
import { missingIndicatorPage } from '@/app/public/_pages/missing-pages.tsx'
import { oneOf } from '@/app/public/_pages/one-of.tsx'
import { sampleOf } from '@/app/public/public-page.tsx'
import type { Indicator } from '@/db/indicators.ts'

export const generateStaticParams = sampleOf('slug')

const page = oneOf<{ slug: string }, Indicator>({
  kind: 'missingOfIndicator',
  find: ({ book }, params) => book.indicators.find(({ slug }) => slug === params.slug),
  title: (indicator, { locale }) => inLanguage(locale, indicator, 'name'),
  draw: missingIndicatorPage,
})

export const generateMetadata = page.generateMetadata

export default page.Page
