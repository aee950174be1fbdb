import { jsonFile } from '@/app/public/_pages/data-files.ts'
import { allTargetRows } from '@/app/public/_pages/target-rows.ts'

export const GET = jsonFile(allTargetRows)
