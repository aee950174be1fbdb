import { calendarRows } from '@/app/public/_pages/calendar-page.tsx'
import { jsonFile } from '@/app/public/_pages/data-files.ts'

export const GET = jsonFile(calendarRows)
