import { jsonFile } from '@/app/public/_pages/data-files.ts'
import { indicatorRows } from '@/app/public/_pages/selections.ts'

export const GET = jsonFile(indicatorRows)
