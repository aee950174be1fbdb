import { jsonFile } from '@/app/public/_pages/data-files.ts'
import { oneSessionRows } from '@/app/public/_pages/record-rows.ts'

export const GET = jsonFile(oneSessionRows)
