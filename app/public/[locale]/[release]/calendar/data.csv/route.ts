import { calendarRows } from '@/app/public/_pages/calendar-page.tsx'
import { csvFile } from '@/app/public/_pages/data-files.ts'

export const GET = csvFile(calendarRows)
