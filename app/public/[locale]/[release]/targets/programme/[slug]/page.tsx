// One programme and its targets.
import { inLanguage } from '@/app/public/_pages/book.ts'
import { oneOf } from '@/app/public/_pages/one-of.tsx'
import { programmePage } from '@/app/public/_pages/programme-page.tsx'
import { sampleOf } from '@/app/public/public-page.tsx'
import { outFrom, type Programme } from '@/db/targets.ts'
import { firstReleaseOnOrAfter } from '@/lib/releases.ts'

export const generateStaticParams = sampleOf('slug')

const page = oneOf<{ slug: string }, Programme>({
  kind: 'programme',
  find: ({ steering }, params) => steering.programmes.find(({ slug }) => slug === params.slug),
  title: (programme, { locale }) =>
    [programme.symbol, inLanguage(locale, programme, 'name')].filter(Boolean).join(': '),
  since: (programme, { releases }) => firstReleaseOnOrAfter(releases, outFrom(programme)),
  draw: programmePage,
})

export const generateMetadata = page.generateMetadata

export default page.Page
