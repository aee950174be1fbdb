import { jsonFile } from '@/app/public/_pages/data-files.ts'
import { programmeTargetRows } from '@/app/public/_pages/target-rows.ts'

export const GET = jsonFile(programmeTargetRows)
