import { csvFile } from '@/app/public/_pages/data-files.ts'
import { documentRows } from '@/app/public/_pages/document-list.tsx'

export const GET = csvFile(documentRows)
