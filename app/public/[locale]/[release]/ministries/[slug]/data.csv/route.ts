import { findUnit } from '@/app/public/_pages/constituents.ts'
import { csvFile } from '@/app/public/_pages/data-files.ts'
import { unitRows } from '@/app/public/_pages/selections.ts'

export const GET = csvFile<{ slug: string }>((book, { slug }) => {
  const unit = findUnit(book, 'ministry', slug)
  return unit ? unitRows(book, unit.id) : null
})
