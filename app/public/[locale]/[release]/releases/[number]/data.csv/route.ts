import { csvFile } from '@/app/public/_pages/data-files.ts'
import { releaseRows } from '@/app/public/_pages/selections.ts'

export const GET = csvFile(releaseRows)
