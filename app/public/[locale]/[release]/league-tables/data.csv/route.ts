import { csvFile } from '@/app/public/_pages/data-files.ts'
import { allLeagueRows } from '@/app/public/_pages/league-view.ts'

export const GET = csvFile(allLeagueRows)
