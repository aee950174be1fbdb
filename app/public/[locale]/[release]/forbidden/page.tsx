// What stands where an account may not see a staff page; the front door sends it with status 403.
import { troubleMetadata, troublePage } from '@/app/public/_pages/trouble-page.tsx'
import { translator } from '@/lib/messages.ts'
import { addressOf, staffAddress } from '@/lib/routes.ts'

export const generateMetadata = troubleMetadata('forbidden')

export default troublePage('forbidden', (locale) => ({
  links: [
    { label: translator(locale, 'trouble')('forbidden.account'), href: staffAddress('account') },
    { label: translator(locale, 'pages')('tabs.overview'), href: addressOf('overview', {}, { locale }) },
  ],
}))
