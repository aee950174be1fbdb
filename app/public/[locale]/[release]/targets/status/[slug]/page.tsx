// The targets of one computed status.
import { targetChoice } from '@/app/public/_pages/target-choice.tsx'
import { sampleOf } from '@/app/public/public-page.tsx'

export const generateStaticParams = sampleOf('slug')

const page = targetChoice('targetsOfStatus')

export const generateMetadata = page.generateMetadata

export default page.Page
