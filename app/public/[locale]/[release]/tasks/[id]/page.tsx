// One task: who is to do what by when, and how far each unit is.
import { inLanguage, openBook } from '@/app/public/_pages/book.ts'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { openSteering } from '@/app/public/_pages/steering.ts'
import { taskPage } from '@/app/public/_pages/task-page.tsx'
import { taskViews } from '@/app/public/_pages/task-view.ts'
import { type PublicPage, publicMetadata, publicPage, sampleOf } from '@/app/public/public-page.tsx'

type Params = { id: string }

export const generateStaticParams = sampleOf('id')

export const generateMetadata = publicMetadata<Params>('task', async (page) => {
  const found = await find(page)
  return found ? { title: inLanguage(page.locale, found.one.row, 'text') } : null
})

export default publicPage<Params>(async (page) => {
  const found = await find(page)
  if (!found) return null
  return (
    <Frame
      book={found.book}
      kind="task"
      params={page.params}
      since={found.one.row.release}
      title={inLanguage(page.locale, found.one.row, 'text')}
    >
      {taskPage(found.book, found.one, found.steering)}
    </Frame>
  )
})

async function find(page: PublicPage<Params>) {
  const book = await openBook(page)
  if (!book) return null
  const steering = await openSteering(book)
  const one = taskViews(book, steering, ({ id }) => String(id) === page.params.id).at(0)
  return one ? { book, steering, one } : null
}
