// When was what published, and what comes next.
import { openBook } from '@/app/public/_pages/book.ts'
import { calendarPage } from '@/app/public/_pages/calendar-page.tsx'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { openSteering } from '@/app/public/_pages/steering.ts'
import { publicMetadata, publicPage } from '@/app/public/public-page.tsx'
import { translator } from '@/lib/messages.ts'

export const generateMetadata = publicMetadata('calendar', ({ locale }) => {
  const t = translator(locale, 'missingData')
  return { title: t('calendar.title'), description: t('calendar.lead') }
})

export default publicPage(async (page) => {
  const book = await openBook(page)
  if (!book) return null
  return (
    <Frame book={book} kind="calendar" title={translator(page.locale, 'missingData')('calendar.title')}>
      {calendarPage(book, await openSteering(book))}
    </Frame>
  )
})
