// The targets of one pillar.
import { targetChoice } from '@/app/public/_pages/target-choice.tsx'
import { sampleOf } from '@/app/public/public-page.tsx'

export const generateStaticParams = sampleOf('slug')

const page = targetChoice('targetsOfPillar')

export const generateMetadata = page.generateMetadata

export default page.Page
