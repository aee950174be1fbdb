import { jsonFile } from '@/app/public/_pages/data-files.ts'
import { planRows } from '@/app/public/_pages/plan-list.tsx'

export const GET = jsonFile(planRows)
