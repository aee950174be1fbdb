// The rows of one plan and of one task, for their files.
import type { Book } from './book.ts'
import type { DataRow } from './figure-rows.ts'
import { planViews } from './plan-view.ts'
import { openSteering } from './steering.ts'
import { shareRows } from './task-page.tsx'
import { taskRows } from './task-table.tsx'
import { taskViews } from './task-view.ts'

/** The tasks of a plan; for a plan of which only counts were told, those counts. */
export async function planTaskRows(book: Book, params: { slug: string }): Promise<DataRow[] | null> {
  const plan = planViews(book, await openSteering(book)).find(({ slug }) => slug === params.slug)
  if (!plan) return null
  return plan.tasks.length > 0
    ? taskRows(book, plan.tasks)
    : plan.told.flatMap(({ slug, total, statusDate, quote, statusGroups }) =>
        statusGroups.map(({ code, count, labelVi, labelEn }) => ({
          counted: slug,
          class: code,
          label_vi: labelVi,
          label_en: labelEn,
          count,
          total,
          as_of: statusDate,
          quote,
        })),
      )
}

export async function oneTaskRows(book: Book, { id }: { id: string }): Promise<DataRow[] | null> {
  const [view] = taskViews(book, await openSteering(book), (row) => row.id === Number(id))
  return view ? shareRows(book, view) : null
}
