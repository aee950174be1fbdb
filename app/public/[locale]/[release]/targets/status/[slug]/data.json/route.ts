import { jsonFile } from '@/app/public/_pages/data-files.ts'
import { statusTargetRows } from '@/app/public/_pages/target-rows.ts'

export const GET = jsonFile(statusTargetRows)
