import { csvFile } from '@/app/public/_pages/data-files.ts'
import { catalogueRows } from '@/app/public/_pages/open-data-page.tsx'

export const GET = csvFile(catalogueRows)
