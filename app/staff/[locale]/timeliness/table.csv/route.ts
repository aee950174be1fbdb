// The grid as a file: a line a unit, the state and days of each period.
import { notFound } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { readGrid } from '@/db/reporting/timeliness.ts'
import { csvText } from '@/lib/csv.ts'
import { translator } from '@/lib/messages.ts'
import { periodTitle } from '@/lib/periods.ts'
import { onTimeRate } from '@/lib/timeliness.ts'
import { GRID_READERS, readGridQuery, shownRows } from '../grid-query.ts'

export async function GET(request: Request) {
  const viewer = await acting(GRID_READERS)
  const asked = readGridQuery(Object.fromEntries(new URL(request.url).searchParams))
  const grid = await readGrid(viewer, asked.formId)
  if (!grid) notFound()
  const t = translator('vi', 'timeliness')
  const titles = grid.periods.flatMap(({ code }) => [
    periodTitle(code, 'vi'),
    `${periodTitle(code, 'vi')}: ${t('daysColumn')}`,
  ])
  const lines = shownRows(grid, asked).map((row) => {
    const { onTime, due } = onTimeRate(row.cells)
    return [row.unitName, ...row.cells.flatMap((cell) => [t(`kind.${cell.kind}`), cell.days]), onTime, due]
  })
  return new Response(csvText([[t('unit'), ...titles, t('kind.onTime'), t('dueColumn')], ...lines]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="tien-do-gui.csv"',
    },
  })
}
