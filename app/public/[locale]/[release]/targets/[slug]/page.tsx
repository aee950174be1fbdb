// One target: value, gap, pace, projection and status.
import { oneOf } from '@/app/public/_pages/one-of.tsx'
import { targetPage } from '@/app/public/_pages/target-page.tsx'
import { type TargetView, targetViews } from '@/app/public/_pages/target-view.ts'
import { targetText } from '@/app/public/_pages/target-words.ts'
import { sampleOf } from '@/app/public/public-page.tsx'

export const generateStaticParams = sampleOf('slug')

const page = oneOf<{ slug: string }, TargetView>({
  kind: 'target',
  find: ({ book, steering }, params) => targetViews(book, steering).find(({ row }) => row.slug === params.slug),
  title: ({ row }, { locale }) => targetText(locale, row),
  since: ({ row }) => row.release,
  draw: targetPage,
})

export const generateMetadata = page.generateMetadata

export default page.Page
