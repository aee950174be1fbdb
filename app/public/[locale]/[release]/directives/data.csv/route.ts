import { csvFile } from '@/app/public/_pages/data-files.ts'
import { allDirectiveRows } from '@/app/public/_pages/directive-table.tsx'

export const GET = csvFile(allDirectiveRows)
