import { jsonFile } from '@/app/public/_pages/data-files.ts'
import { oneDirectiveRows } from '@/app/public/_pages/directive-table.tsx'

export const GET = jsonFile(oneDirectiveRows)
