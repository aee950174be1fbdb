import { listReleaseChanges } from '@/app/public/_pages/all-changes.ts'
import { jsonFile } from '@/app/public/_pages/data-files.ts'

export const GET = jsonFile(listReleaseChanges)
