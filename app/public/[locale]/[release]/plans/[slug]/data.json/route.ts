import { jsonFile } from '@/app/public/_pages/data-files.ts'
import { planTaskRows } from '@/app/public/_pages/plan-rows.ts'

export const GET = jsonFile(planTaskRows)
