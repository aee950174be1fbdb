import { answerRows } from '@/app/public/_pages/data-files.ts'
import { publicFile } from '@/app/public/public-page.tsx'
import { type ComparisonParams, comparisonRows, openComparison } from '../comparison-page.ts'

export const GET = publicFile<ComparisonParams>(async (page) => {
  const comparison = await openComparison(page)
  return comparison && answerRows('csv', page.view, comparisonRows(comparison))
})
