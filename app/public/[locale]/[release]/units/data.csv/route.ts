import { csvFile } from '@/app/public/_pages/data-files.ts'
import { kindRows } from '@/app/public/_pages/selections.ts'

export const GET = csvFile(kindRows('province'))
