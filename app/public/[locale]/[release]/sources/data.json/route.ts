import { jsonFile } from '@/app/public/_pages/data-files.ts'
import { sourceRows } from '@/app/public/_pages/selections.ts'

export const GET = jsonFile(sourceRows)
