import { jsonFile } from '@/app/public/_pages/data-files.ts'
import { pillarTargetRows } from '@/app/public/_pages/target-rows.ts'

export const GET = jsonFile(pillarTargetRows)
