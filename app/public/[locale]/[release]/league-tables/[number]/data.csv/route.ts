import { csvFile } from '@/app/public/_pages/data-files.ts'
import { leagueRows } from '@/app/public/_pages/league-view.ts'

export const GET = csvFile(leagueRows)
