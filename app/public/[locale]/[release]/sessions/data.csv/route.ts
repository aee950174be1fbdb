import { csvFile } from '@/app/public/_pages/data-files.ts'
import { sessionRows } from '@/app/public/_pages/session-list.tsx'

export const GET = csvFile(sessionRows)
