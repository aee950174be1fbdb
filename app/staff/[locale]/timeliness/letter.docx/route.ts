// The letter of urging in Word: for one unit that is overdue, or one after another for all of them.
import { notFound } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { today } from '@/app/_server/session.ts'
import { readGrid } from '@/db/reporting/timeliness.ts'
import { noteLettersTaken, overdueRows } from '@/db/reporting/urging.ts'
import { findSetting } from '@/db/settings.ts'
import { findFrameFacts } from '@/db/users.ts'
import { urgingLetters } from '@/lib/urging-letter.ts'
import { GRID_READERS, periodNow, readGridQuery } from '../grid-query.ts'

export async function GET(request: Request) {
  const viewer = await acting(GRID_READERS)
  const query = new URL(request.url).searchParams
  const grid = await readGrid(viewer, readGridQuery(Object.fromEntries(query)).formId)
  const period = grid && periodNow(grid)
  if (!grid || !period) notFound()
  const unit = query.get('don-vi')
  const rows = overdueRows(grid, period.id).filter(({ unitId }) => unit === null || String(unitId) === unit)
  if (rows.length === 0) notFound()
  const [{ body }, agency] = await Promise.all([findFrameFacts(viewer, today()), findSetting('managingAgency')])
  await noteLettersTaken(viewer, period.id, rows)
  const letters = rows.map((row) => ({ unitName: row.fullName, dueOn: row.cells.at(-1)?.dueOn ?? period.dueOn }))
  const file = await urgingLetters({
    title: grid.title,
    periodCode: period.code,
    onDay: today(),
    body,
    agency: agency?.nameVi ?? body,
    letters,
  })
  return new Response(new Uint8Array(file), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': 'attachment; filename="cong-van-don-doc.docx"',
    },
  })
}
