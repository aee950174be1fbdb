import { csvFile } from '@/app/public/_pages/data-files.ts'
import { obstacleRows } from '@/app/public/_pages/obstacle-list.tsx'

export const GET = csvFile(obstacleRows)
