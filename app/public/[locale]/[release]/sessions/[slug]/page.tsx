// One session: what was said and decided.
import { inLanguage } from '@/app/public/_pages/book.ts'
import { oneOf } from '@/app/public/_pages/one-of.tsx'
import { sessionPage } from '@/app/public/_pages/session-page.tsx'
import { sampleOf } from '@/app/public/public-page.tsx'
import type { Session } from '@/db/sessions.ts'

export const generateStaticParams = sampleOf('slug')

const page = oneOf<{ slug: string }, Session>({
  kind: 'session',
  find: ({ steering }, params) => steering.sessions.find(({ slug }) => slug === params.slug),
  title: (session, { locale }) => inLanguage(locale, session, 'title'),
  since: ({ release }) => release,
  draw: sessionPage,
})

export const generateMetadata = page.generateMetadata

export default page.Page
