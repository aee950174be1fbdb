import { csvFile } from '@/app/public/_pages/data-files.ts'
import { oneTaskRows } from '@/app/public/_pages/plan-rows.ts'

export const GET = csvFile(oneTaskRows)
