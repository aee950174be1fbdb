// One task: who is to do what by when, and how far each unit is.
import { inLanguage } from '@/app/public/_pages/book.ts'
import { oneOf } from '@/app/public/_pages/one-of.tsx'
import { taskPage } from '@/app/public/_pages/task-page.tsx'
import { type TaskView, taskViews } from '@/app/public/_pages/task-view.ts'
import { sampleOf } from '@/app/public/public-page.tsx'

export const generateStaticParams = sampleOf('id')

const page = oneOf<{ id: string }, TaskView>({
  kind: 'task',
  find: ({ book, steering }, params) => taskViews(book, steering, ({ id }) => String(id) === params.id).at(0),
  title: ({ row }, { locale }) => inLanguage(locale, row, 'text'),
  since: ({ row }) => row.release,
  draw: taskPage,
})

export const generateMetadata = page.generateMetadata

export default page.Page
