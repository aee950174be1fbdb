import { jsonFile } from '@/app/public/_pages/data-files.ts'
import { overviewRows } from '@/app/public/_pages/selections.ts'

export const GET = jsonFile(overviewRows)
