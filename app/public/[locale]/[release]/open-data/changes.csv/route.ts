import { listReleaseChanges } from '@/app/public/_pages/all-changes.ts'
import { csvFile } from '@/app/public/_pages/data-files.ts'

export const GET = csvFile(listReleaseChanges)
