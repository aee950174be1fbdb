// One directive: what became of it?
import { inLanguage } from '@/app/public/_pages/book.ts'
import { directivePage } from '@/app/public/_pages/directive-page.tsx'
import { oneOf } from '@/app/public/_pages/one-of.tsx'
import { sampleOf } from '@/app/public/public-page.tsx'
import type { Directive } from '@/db/sessions.ts'

export const generateStaticParams = sampleOf('slug')

const page = oneOf<{ slug: string }, Directive>({
  kind: 'directive',
  find: ({ steering }, params) =>
    steering.directives.find(({ slug, type }) => type === 'directive' && slug === params.slug),
  title: (directive, { locale }) => inLanguage(locale, directive, 'text'),
  since: ({ release }) => release,
  draw: directivePage,
})

export const generateMetadata = page.generateMetadata

export default page.Page
