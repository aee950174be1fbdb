import { csvFile } from '@/app/public/_pages/data-files.ts'
import { initiativeRows } from '@/app/public/_pages/initiative-list.tsx'

export const GET = csvFile(initiativeRows)
