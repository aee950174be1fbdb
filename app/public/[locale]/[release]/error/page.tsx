// What stands where a page could not be made; the front door sends it with status 500 and writes the error's id into it.
import { ERROR_ID_MARK } from '@/app/_front/trouble.ts'
import { troubleMetadata, troublePage } from '@/app/public/_pages/trouble-page.tsx'
import { translator } from '@/lib/messages.ts'

export const generateMetadata = troubleMetadata('error')

export default troublePage('error', (locale) => ({
  text: (
    <p>
      {translator(locale, 'trouble')('error.code')} <code>{ERROR_ID_MARK}</code>
    </p>
  ),
}))
