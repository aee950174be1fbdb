import { jsonFile } from '@/app/public/_pages/data-files.ts'
import { gapRows } from '@/app/public/_pages/missing-pages.tsx'

export const GET = jsonFile(gapRows)
