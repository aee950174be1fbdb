// One plan: its tasks and both rates.
import { oneOf } from '@/app/public/_pages/one-of.tsx'
import { planPage } from '@/app/public/_pages/plan-page.tsx'
import { type PlanView, planSince, planViews } from '@/app/public/_pages/plan-view.ts'
import { sampleOf } from '@/app/public/public-page.tsx'

export const generateStaticParams = sampleOf('slug')

const page = oneOf<{ slug: string }, PlanView>({
  kind: 'plan',
  find: ({ book, steering }, params) => planViews(book, steering).find(({ slug }) => slug === params.slug),
  title: ({ title }) => title,
  since: (plan, book) => planSince(book, plan),
  draw: planPage,
})

export const generateMetadata = page.generateMetadata

export default page.Page
