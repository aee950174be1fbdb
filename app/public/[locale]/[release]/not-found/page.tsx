// What stands at an address that has no page; the front door sends it with status 404.
import { troubleMetadata, troublePage } from '@/app/public/_pages/trouble-page.tsx'

export const generateMetadata = troubleMetadata('notFound')

export default troublePage('notFound')
